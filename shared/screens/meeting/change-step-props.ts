import type { NewTime } from "../../flows/meetings/moved-to.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";

/** What each way of changing a meeting works with. */
export interface ChangeStepProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly times: NewTime;
  /** The meeting was changed: it is to be looked at again. */
  readonly changed: () => void;
  readonly close: () => void;
}
