import type { BlockRefusal } from "./agenda-block.ts";

const unchanged = "The invitation was left as it is.";

const sentences: Record<BlockRefusal, string> = {
  "two-blocks":
    "The invitation contains more than one Turnabout agenda or link. Delete one of them in Outlook, then try again.",
  malformed: "The agenda in the invitation was changed by hand. Delete it in Outlook, then insert it again.",
  "another-session":
    "The invitation already carries the agenda of another session. Open that session, or delete its agenda in Outlook.",
  "join-link-inside":
    "The link to join the meeting stands inside the agenda. Move it out of the agenda in Outlook, then try again.",
  "no-safe-place":
    "The text of the invitation has no place for an agenda. Shorten or simplify it in Outlook, then try again.",
  "too-long": "The invitation would be longer than 60,000 characters. Shorten its text in Outlook, then try again.",
};

/** What happened to the agenda in the invitation, that nothing was changed, and what to do next. */
export function blockRefusalSentence(why: BlockRefusal): string {
  return `${unchanged} ${sentences[why]}`;
}
