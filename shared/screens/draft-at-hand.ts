import type { EventBody } from "../agenda/block/agenda-block.ts";
import type { Draft } from "../flows/meetings/plan-composed.ts";

/** The form beside the app in which somebody writes an appointment. Everything rejects where the host refuses or does not answer. */
export interface DraftAtHand {
  readonly read: () => Promise<Draft>;
  /** Puts a text at the top of the body, in the body's own kind; what was there follows as it was. */
  readonly putAtTop: (text: EventBody) => Promise<void>;
  /** What is selected in the body, as plain text; nothing where the cursor stands elsewhere. */
  readonly selected: () => Promise<string>;
  /** Puts a text in the place of what is selected: the only way a host has to change a part of a body. */
  readonly putOverSelected: (text: EventBody) => Promise<void>;
}
