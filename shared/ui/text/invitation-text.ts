import { type BlockRefusal } from "../../agenda/block/agenda-block.ts";
import { blockRefusalSentence } from "../../agenda/block/block-refusal-sentence.ts";
import { ON_YOUR_OWN } from "../../agenda/block/block-words.ts";

/** What the invitation says, against what it is to say; `unknown`: its text was not looked at. */
export type InvitationStand = "same" | "other" | "none" | "unknown";

interface Stand {
  readonly stand: InvitationStand;
  readonly isOrganizer: boolean;
  /** It is brought up to date without anybody pressing a button. */
  readonly byItself: boolean;
}

/** How the invitation stands, and who changes it when; `null` where there is nothing to say. */
export function invitationStandText({ stand, isOrganizer, byItself }: Stand): string | null {
  if (stand === "same") return "The invitation shows this agenda.";
  if (isOrganizer) {
    if (stand === "unknown") return null;
    if (stand === "none") return "The invitation shows no agenda.";
    return byItself
      ? "The agenda has changed since it was booked. The invitation is updated once, when nobody has changed the agenda for ten minutes or when you leave this session."
      : "The invitation shows another agenda than this one. It stays as it is until you update it.";
  }
  if (stand === "none") return "The invitation shows no agenda. Only the organizer can put it there.";
  if (stand === "other" && !byItself)
    return "The invitation shows another agenda than this one. The organizer can update it in this session.";
  const when = "the invitation text is updated the next time the organizer opens the session.";
  return stand === "unknown" ? `When the agenda changes, ${when}` : `The agenda has changed: ${when}`;
}

/** What goes into the invitation and what never does; `alone`: titles of the segments that are done alone. */
export function invitationReadersText(alone: readonly string[]): string {
  const titles = [...new Set(alone)].map((title) => `“${title}”`).join(", ");
  const hidden = titles === "" ? "" : ` ${titles} shows only as “${ON_YOUR_OWN}”.`;
  return `Titles, minutes and prompts go into the invitation, for everybody who gets it.${hidden} Topics, notes, commitments, reflections and feedback never do.`;
}

/** How a change of the invitation ended. */
export type InvitationOutcome =
  | {
      readonly state:
        | "put-in"
        | "updated-by-itself"
        | "taken-out"
        | "undone"
        | "unchanged"
        | "not-there"
        | "changed-since"
        | "kept-out"
        | "damaged"
        | "not-organizer"
        | "plain-text"
        | "gone"
        | "no-agenda"
        | "offline"
        | "unsure";
    }
  | { readonly state: "left-alone"; readonly why: BlockRefusal };

const mailed = "Everybody invited gets the new text.";

const sentences: Readonly<Record<Exclude<InvitationOutcome["state"], "left-alone">, string>> = {
  "put-in": `The agenda is in the invitation. ${mailed}`,
  "updated-by-itself": `The invitation was updated. ${mailed}`,
  "taken-out": `The agenda is out of the invitation. ${mailed}`,
  undone: `The invitation says what it said before. ${mailed}`,
  unchanged: "The agenda is in the invitation already; nothing was changed.",
  "not-there": "The invitation shows no agenda; nothing was changed.",
  "changed-since": "The agenda in the invitation was changed again since, so nothing was undone.",
  "kept-out": "The invitation did not keep the agenda as it was written; the old text was put back.",
  damaged:
    "The invitation did not keep its text, and the old text could not be put back. Look at it in Outlook, above all at the link to join.",
  "not-organizer": "Only the organizer’s Turnabout writes into the invitation.",
  "plain-text":
    "This invitation is plain text, which Turnabout does not touch. You can copy the agenda from here and paste it in Outlook.",
  gone: "The meeting is not in your calendar any more, so there is no invitation to change.",
  "no-agenda": "The agenda does not fit into the length of this session. Choose another length, then try again.",
  offline: "Microsoft 365 cannot be reached. The invitation is as it was; try again when you are connected.",
  unsure:
    "The answer was lost on the way, so it is not sure whether the invitation was changed. Try again: Turnabout looks first, and nothing is written twice.",
};

/** What became of the invitation, in a sentence. */
export function invitationOutcomeText(outcome: InvitationOutcome): string {
  return outcome.state === "left-alone" ? blockRefusalSentence(outcome.why) : sentences[outcome.state];
}
