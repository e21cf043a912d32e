import { useCallback } from "react";
import type { Circle } from "../../circles/circle.ts";
import type { Participant } from "../../flows/participant.ts";
import { seriesMemory } from "../../flows/sessions/series-memory.ts";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import { dueText } from "../../ui/text/due-text.ts";
import { ProblemCard } from "../problem-card.tsx";
import { useAnswer } from "../use-answer.ts";

/** What a circle's members have promised and not closed yet; it is closed in a session. Nothing where nothing is open. */
export function StillOpenPart({ participant, circle }: { readonly participant: Participant; readonly circle: Circle }) {
  const { id, format, members } = circle;
  const { value, problem, again } = useAnswer(
    useCallback(async () => {
      const start = participant.client.serviceClock.now();
      return seriesMemory(participant, circle, { id: "", start, format });
      // The circle is read anew every few seconds; its sessions change less often.
      // oxlint-disable-next-line react/exhaustive-deps
    }, [participant, id]),
  );
  if (problem !== null) return <ProblemCard problem={problem} again={again} />;
  if (value === null || value.open.length === 0) return null;
  return (
    <Section title="Still open">
      <PlainList>
        {value.open.map(({ author, owner, id: commitment, text, due }) => (
          <li key={`${author} ${owner} ${commitment}`}>
            <Line>{`${members.find((one) => one.id === owner)?.name ?? "Former member"}: ${text}${due ? ` (${dueText(due)})` : ""}`}</Line>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
