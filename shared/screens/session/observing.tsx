import { Button } from "@fluentui/react-components";
import type { RunPress } from "../../agenda/run/run-action.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine, type SavedState } from "../../ui/page/saved-line.tsx";
import { minutesText } from "../../ui/text/run-text.ts";
import { ObserverPad } from "./observer-pad.tsx";

interface ObservingProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly segmentId: string;
  /** Whether it is the participant who is observed at work. */
  readonly isObserved: boolean;
  /** Milliseconds; negative when over. */
  readonly left: number;
  readonly press: (press: RunPress) => void;
  readonly saved: SavedState;
}

/** While work is observed: the pad and the way on. The figure changes once a minute, so that nothing moves on the screen. */
export function Observing({ participant, sessionId, segmentId, isObserved, left, press, saved }: ObservingProps) {
  return (
    <>
      {isObserved ? (
        <Line>You are observed at work. There is nothing for you to do here until the debrief.</Line>
      ) : (
        <ObserverPad participant={participant} sessionId={sessionId} />
      )}
      <Actions>
        <Line quiet>
          {left > 0 ? `About ${minutesText(Math.ceil(left / 60_000) * 60_000)} left` : "The time is over"}
        </Line>
        <Button size="small" onClick={() => press({ do: "skip", segmentId })}>
          End the observation
        </Button>
        {saved !== "saved" && <SavedLine state={saved} />}
      </Actions>
    </>
  );
}
