import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Adoption, adoptMeeting } from "../../flows/meetings/adopt-meeting.ts";
import type { AdoptableMeeting } from "../../flows/meetings/adoptable-meetings.ts";
import type { Participant } from "../../flows/participant.ts";
import type { GraphProblem } from "../../graph/graph-error.ts";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Section } from "../../ui/page/section.tsx";
import { rangeText } from "../../ui/text/time-text.ts";
import { adoptionText } from "./adoption-text.ts";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    gap: "8px",
  },
  words: { display: "grid", overflowWrap: "anywhere" },
  atHand: { maxWidth: "48rem", padding: "12px 16px 0" },
});

interface Ways {
  readonly participant: Participant;
  readonly go: Go;
}

/** Meetings of the participant's pairs and circles that were made elsewhere, each with the one click that makes it a session. */
export function AdoptablePart({ meetings, ...ways }: Ways & { readonly meetings: readonly AdoptableMeeting[] }) {
  const styles = useStyles();
  return (
    <Section title="Meetings that can become sessions">
      <Line>Nothing about the meeting changes; notes and reflections become possible.</Line>
      <PlainList>
        {meetings.map((meeting) => (
          <li key={meeting.eventId} className={styles.card}>
            <Offer meeting={meeting} {...ways} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

/** The same for the one meeting that is open beside the app. */
export function AdoptableAtHand({ meeting, ...ways }: Ways & { readonly meeting: AdoptableMeeting }) {
  const styles = useStyles();
  return (
    <div className={styles.atHand}>
      <Section title="This meeting can become a session">
        <Line>Nothing about the meeting changes; notes and reflections become possible.</Line>
        <div className={styles.card}>
          <Offer meeting={meeting} {...ways} />
        </div>
      </Section>
    </div>
  );
}

function Offer({ meeting, participant, go }: Ways & { readonly meeting: AdoptableMeeting }) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Extract<Adoption, { adopted: false }> | null>(null);
  const [problem, setProblem] = useState<GraphProblem | null>(null);
  const { eventId, subject, start, end, repeats } = meeting;
  const time = rangeText(start, end, participant.timeZone);
  const about = `With ${namesText(meeting.with)}: ${subject}`;
  const adopt = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await adoptMeeting(participant, eventId);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    if (!answer.value.adopted) return setRefused(answer.value);
    return go({ screen: "session", sessionId: answer.value.sessionId });
  };
  return (
    <>
      <span className={styles.words}>
        <Text weight="semibold">{time}</Text>
        <Text>{about}</Text>
        {repeats && <Text>It repeats: all its meetings become sessions.</Text>}
      </span>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        aria-label={`Make it a session: ${about}, ${time}`}
        onClick={() => void adopt()}
      >
        {busy ? "Making it a session …" : "Make it a session"}
      </Button>
      <div role="status">{refused !== null && <Line>{adoptionText(refused)}</Line>}</div>
      {problem !== null && <ProblemCard problem={problem} again={() => void adopt()} />}
    </>
  );
}
