import { Button } from "@fluentui/react-components";
import { agendaFor } from "../../agenda/templates/agenda-for.ts";
import { blockRefusalSentence } from "../../agenda/block/block-refusal-sentence.ts";
import { templatesFor } from "../../agenda/templates/templates.ts";
import { formatIdSchema } from "../../circles/format.ts";
import { formatById } from "../../circles/format-by-id.ts";
import { formatsFor } from "../../circles/formats.ts";
import type { AdoptableMeeting } from "../../flows/meetings/adoptable-meetings.ts";
import type { Composed } from "../../flows/meetings/plan-composed.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { composingText } from "../../ui/text/composing-text.ts";
import { invitationReadersText } from "../../ui/text/invitation-text.ts";
import { namesText } from "../../ui/text/names-text.ts";
import { rangeText } from "../../ui/text/time-text.ts";
import { BookingPreview } from "../../ui/time/booking-preview.tsx";
import type { DraftAtHand } from "../draft-at-hand.ts";
import { AdoptableAtHand } from "../home/adoptable-part.tsx";
import { adoptionText } from "../home/adoption-text.ts";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";
import { useComposing } from "./use-composing.ts";

const silent = "Outlook did not show this appointment to Turnabout. Close this pane, open it again and look again.";

interface ComposeScreenProps {
  readonly participant: Participant;
  readonly form: DraftAtHand;
  /** The appointment as it was saved, where it can become a session. */
  readonly offer: AdoptableMeeting | null;
  readonly go: Go;
}

/** Beside an appointment that is being written: its agenda, as everybody will read it, and the one button that puts it in. */
export function ComposeScreen({ participant, form, offer, go }: ComposeScreenProps) {
  const { value, state, problem, outcome, busy, choose, write, lookAgain } = useComposing(participant, form);
  const composed = value !== null && !("why" in value) ? value : null;
  const isThere = composed?.finding.ok === true && composed.finding.found !== null;
  return (
    <>
      {offer !== null && outcome === null && <AdoptableAtHand {...{ participant, go }} meeting={offer} />}
      <Page title="Agenda for this appointment">
        {problem !== null && <ProblemCard problem={problem} again={lookAgain} />}
        {value === null && state === "asking" && <Waiting what="The appointment" lines={5} />}
        {value !== null && "why" in value && <Line>{value.why === "silent" ? silent : adoptionText(value)}</Line>}
        {composed !== null && <Choice {...composed} participant={participant} choose={choose} />}
        {composed?.finding.ok === false && outcome === null && (
          <Line>{blockRefusalSentence(composed.finding.why)}</Line>
        )}
        {isThere && outcome === null && <Line>An agenda is in the text already. You can update it.</Line>}
        <div role="status">{outcome !== null && <Line>{composingText(outcome)}</Line>}</div>
        <Actions>
          {composed !== null && composed.wanted !== null && (
            <Button appearance="primary" disabledFocusable={busy || state === "asking"} onClick={() => void write()}>
              {isThere ? "Update the agenda" : "Insert the agenda"}
            </Button>
          )}
          {(value !== null || problem !== null) && (
            <Button disabledFocusable={busy || state === "asking"} onClick={lookAgain}>
              Look again
            </Button>
          )}
        </Actions>
      </Page>
    </>
  );
}

interface ChoiceProps extends Composed {
  readonly participant: Participant;
  readonly choose: ReturnType<typeof useComposing>["choose"];
}

function Choice({ participant, draft, minutes, keyring, templateId, wanted, choose }: ChoiceProps) {
  const { circle } = keyring;
  const fitting = formatsFor(draft.people.length + 1);
  const formats = fitting.some(({ id }) => id === circle.format) ? fitting : [formatById(circle.format), ...fitting];
  const alone = agendaFor({ format: circle.format, templateId, minutes })?.segments ?? [];
  const names = namesText(draft.people.map(({ name }) => name));
  return (
    <>
      <Line>{`With ${names}: ${rangeText(draft.start, draft.end, participant.timeZone)}, ${minutes} minutes.`}</Line>
      <Field label="Format">
        <Select value={circle.format} onChange={(_, { value }) => choose({ format: formatIdSchema.parse(value) })}>
          {formats.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Agenda" hint="Its parts are fitted to the length of the appointment.">
        <Select value={templateId} onChange={(_, { value }) => choose({ templateId: value })}>
          {templatesFor(circle.format).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {wanted === null ? (
        <Line>{`This agenda does not fit into ${minutes} minutes. Choose another agenda, or change the length of the appointment and look again.`}</Line>
      ) : (
        <>
          <BookingPreview block={wanted} appOrigin={participant.configuration.appOrigin} />
          <Line quiet>{invitationReadersText(alone.flatMap((one) => (one.private ? one.title : [])))}</Line>
        </>
      )}
    </>
  );
}
