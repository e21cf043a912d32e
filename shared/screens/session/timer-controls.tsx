import { Button } from "@fluentui/react-components";
import { fitRest } from "../../agenda/run/fit-rest.ts";
import type { RunPress } from "../../agenda/run/run-action.ts";
import type { RunQuestion, RunState } from "../../agenda/run/run-state.ts";

interface TimerControlsProps {
  readonly state: RunState;
  readonly question: Pick<RunQuestion, "segments" | "turns" | "end">;
  readonly press: (press: RunPress) => void;
  /** Something must be done before the next part begins. */
  readonly mayGoOn: boolean;
}

/** What can be done to a timer that has been started; each press counts for everybody. */
export function TimerControls({ state, question, press, mayGoOn }: TimerControlsProps) {
  const current = state.segments[state.current];
  const previous = state.segments[state.current - 1];
  const isLast = state.current === state.segments.length - 1;
  if (current === undefined) return null;
  if (state.phase === "ended") return <Button onClick={() => press({ do: "resume" })}>Go on after all</Button>;
  return (
    <>
      {state.phase === "paused" ? (
        <Button appearance="primary" onClick={() => press({ do: "resume" })}>
          Go on
        </Button>
      ) : (
        <Button onClick={() => press({ do: "pause" })}>Pause</Button>
      )}
      <Button onClick={() => press({ do: "extend", segmentId: current.id, extraMinutes: current.extraMinutes + 2 })}>
        +2 minutes
      </Button>
      {!isLast && (
        <Button disabled={!mayGoOn} onClick={() => press({ do: "skip", segmentId: current.id })}>
          Next part
        </Button>
      )}
      {previous !== undefined && (
        <Button onClick={() => press({ do: "back", segmentId: previous.id })}>Back to the part before</Button>
      )}
      {fitRest(state, question) !== null && (
        <Button onClick={() => press({ do: "fit" })}>Shorten the rest to end on time</Button>
      )}
      <Button onClick={() => press({ do: "end" })}>End the session</Button>
    </>
  );
}
