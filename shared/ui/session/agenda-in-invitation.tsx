import { Button } from "@fluentui/react-components";
import {
  type InvitationOutcome,
  invitationOutcomeText,
  invitationReadersText,
  type InvitationStand,
  invitationStandText,
} from "../text/invitation-text.ts";
import { Actions } from "../fields/actions.tsx";
import { Line } from "../page/line.tsx";
import { Section } from "../page/section.tsx";
import { TextToCopy } from "../page/text-to-copy.tsx";

const putIn: Readonly<Record<InvitationStand, string>> = {
  same: "Put the agenda into the invitation again",
  other: "Update the invitation now",
  none: "Put the agenda into the invitation",
  unknown: "Put the agenda into the invitation",
};

interface AgendaInInvitationProps {
  readonly stand: InvitationStand;
  readonly isOrganizer: boolean;
  readonly byItself: boolean;
  /** Titles of the segments that are done alone. */
  readonly alone: readonly string[];
  /** What the invitation will say, as plain text. */
  readonly preview: string;
  readonly busy: boolean;
  readonly outcome: InvitationOutcome | null;
  readonly put: () => void;
  readonly takeOut: () => void;
  /** `null` where there is nothing to undo. */
  readonly undo: (() => void) | null;
}

/** How the agenda stands in the invitation; for the organizer also what would be in it, and the buttons that change it. */
export function AgendaInInvitation(props: AgendaInInvitationProps) {
  const { stand, isOrganizer, byItself, alone, preview, busy, outcome, put, takeOut, undo } = props;
  const text = invitationStandText({ stand, isOrganizer, byItself });
  return (
    <Section title="Invitation">
      {text !== null && <Line>{text}</Line>}
      {isOrganizer && (
        <>
          <Line quiet>{invitationReadersText(alone)}</Line>
          <TextToCopy
            label={stand === "same" ? "What the invitation shows" : "What the invitation would show"}
            text={preview}
          />
          <Actions>
            <Button disabledFocusable={busy} onClick={put}>
              {putIn[stand]}
            </Button>
            {stand !== "none" && (
              <Button disabledFocusable={busy} appearance="subtle" onClick={takeOut}>
                Take it out
              </Button>
            )}
          </Actions>
          <div role="status">{outcome !== null && <Line>{invitationOutcomeText(outcome)}</Line>}</div>
          {undo !== null && (
            <Actions>
              <Button disabledFocusable={busy} aria-label="Undo the change of the invitation" onClick={undo}>
                Undo
              </Button>
            </Actions>
          )}
        </>
      )}
    </Section>
  );
}
