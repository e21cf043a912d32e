import { makeStyles } from "@fluentui/react-components";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Line } from "../../ui/page/line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { segmentHint } from "../../ui/text/segment-hint.ts";
import { EditSegment } from "./edit-segment.tsx";
import { OwnAgendas } from "./own-agendas.tsx";
import { SegmentPart } from "./segment-part.tsx";
import type { SessionWords } from "./session-words.ts";
import type { ChangeSession } from "./use-session.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: "20px",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

interface AgendaPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly words: SessionWords;
  readonly change: ChangeSession;
  /** Whether the agenda itself can still be changed. */
  readonly mayEdit: boolean;
}

/**
 * The agenda with what the members have added to each segment. While only the invitation is known, its lines have no ids that
 * last, so what is added belongs to the session as a whole.
 */
export function AgendaPart({ participant, view, words, change, mayEdit }: AgendaPartProps) {
  const styles = useStyles();
  const { sessionId, segments, agenda, plan } = view;
  const bySegment = new Map(agenda.segments.map((merged) => [merged.segmentId, merged]));
  const shared = { participant, sessionId, words, change };
  const people = view.circle?.members.length ?? 2;
  const hintOf = (id: string): string => {
    const segment = plan?.template.segments.find((each) => each.id === id);
    return segment === undefined ? "" : segmentHint(segment, people);
  };
  const isInvitation = view.state === "invitation";
  return (
    <Section title="Agenda">
      {isInvitation && participant.keyWaits !== undefined && (
        <Line>What others wrote appears here when the calendar permission is granted.</Line>
      )}
      {isInvitation && participant.keyWaits === undefined && view.askedToJoin !== undefined && (
        <Line>
          You are asked to join {view.askedToJoin || "this circle"}; the invitation is on your first page. What its
          members write appears here when you have joined. What you add is kept, sealed to you until then.
        </Line>
      )}
      {isInvitation && participant.keyWaits === undefined && view.askedToJoin === undefined && (
        <Line>
          {words.waitsFor === null
            ? "What was written here is sealed to a key that you no longer have. What you add is sealed to you alone."
            : `What ${words.waitsFor} wrote for both of you appears here once their Turnabout has run. What you add is kept, sealed to you until then.`}
        </Line>
      )}
      {plan?.isTooLong === true && (
        <Line>{`The changes leave no agenda of ${plan.template.minutes} minutes; it is shown as it was booked.`}</Line>
      )}
      {plan?.alsoProposed.map(({ author, segmentId, title, minutes }) => (
        <Line key={`${author} ${segmentId}`}>
          {`At the same moment ${words.nameOf(author)} wrote for one part: “${title}”, ${minutes} min.`}
        </Line>
      ))}
      <ol className={styles.list}>
        {segments.map(({ id, title, minutes, prompt }) => (
          <SegmentPart
            key={id}
            {...shared}
            title={title}
            minutes={minutes}
            prompt={prompt}
            hint={hintOf(id)}
            merged={isInvitation ? null : (bySegment.get(id) ?? null)}
          >
            {mayEdit && plan !== null && (
              <EditSegment segment={{ id, title, minutes, prompt }} minutes={plan.template.minutes} change={change} />
            )}
          </SegmentPart>
        ))}
        <SegmentPart
          {...shared}
          title="For the whole session"
          minutes={null}
          prompt={null}
          hint="Also for what comes up and has no place today."
          merged={bySegment.get(null) ?? { segmentId: null, topics: [], notes: [] }}
        />
      </ol>
      {mayEdit && plan !== null && view.session !== null && (
        <OwnAgendas {...{ participant, view, change }} session={view.session} />
      )}
    </Section>
  );
}
