import { type BlockRefusal } from "../../agenda/block/agenda-block.ts";
import { blockRefusalSentence } from "../../agenda/block/block-refusal-sentence.ts";
import { HEADING } from "../../agenda/block/block-words.ts";

/** How a change of an appointment that is being written ended; `null` parts of it have nothing to say. */
export type ComposingOutcome =
  | { readonly state: "put-in" | "updated" | "same" | "select-first" | "kept-out" | "refused" }
  | { readonly state: "left-alone"; readonly why: BlockRefusal };

const later =
  "Save or send the appointment. When you open it again, one click here makes it a session: notes and reflections become possible.";

const sentences: Record<Exclude<ComposingOutcome["state"], "left-alone">, string> = {
  "put-in": `The agenda stands at the top of the text. ${later}`,
  updated: `The agenda in the text was updated. ${later}`,
  same: `The text shows this agenda already, so nothing was changed. ${later}`,
  "select-first": `Nothing was changed. Select the whole agenda in the text, from “${HEADING}” to its last line and nothing else, then choose “Update the agenda” again. Or delete it there and look again.`,
  "kept-out":
    "Outlook has made something else of the agenda. Delete what you see of it in the text, then look again and insert it once more.",
  refused: "Outlook did not take the agenda. Click into the text of the appointment, then try again.",
};

/** What became of it, and what to do next. */
export function composingText(outcome: ComposingOutcome): string {
  return outcome.state === "left-alone" ? blockRefusalSentence(outcome.why) : sentences[outcome.state];
}
