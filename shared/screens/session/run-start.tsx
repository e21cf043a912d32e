import { Button } from "@fluentui/react-components";
import type { RunPress } from "../../agenda/run/run-action.ts";
import { MINUTE } from "../../agenda/run/run-state.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine, type SavedState } from "../../ui/page/saved-line.tsx";
import { RoleChoices } from "../../ui/session/role-choices.tsx";
import { minutesText } from "../../ui/text/run-text.ts";
import type { Save } from "../use-saving.ts";
import type { rolesOf } from "./session-roles.ts";
import type { ChangeSession } from "./use-session.ts";

interface RunStartProps {
  readonly roles: ReturnType<typeof rolesOf>;
  /** Milliseconds since the meeting began; negative before. */
  readonly late: number;
  /** Whether it can be started already. */
  readonly isNear: boolean;
  readonly saved: SavedState;
  readonly save: Save;
  readonly change: ChangeSession;
}

/** Before the timer runs: who takes which role, and the button that starts it for everybody. */
export function RunStart({ roles, late, isNear, saved, save, change }: RunStartProps) {
  const chosen = roles.flatMap(({ role, person }) => (person === null ? [] : [{ role, person }]));
  const press: RunPress = { do: "start" };
  return (
    <>
      {roles.length > 0 && (
        <RoleChoices
          roles={roles}
          choose={(role, person) => void save(() => change({ do: "take-roles", roles: [{ role, person }] }))}
        />
      )}
      {!isNear && <Line quiet>You can start the timer from 15 minutes before the beginning.</Line>}
      {isNear && late >= MINUTE / 2 && (
        <Line>{`It is ${minutesText(late)} after the beginning: every part becomes a little shorter, turns stay equal, and you end on time.`}</Line>
      )}
      {isNear && (
        <Actions>
          <Button
            appearance="primary"
            onClick={() => void save(() => change({ do: "press", press, roles: chosen }))}
            disabledFocusable={saved === "saving"}
          >
            Start the session
          </Button>
          <SavedLine state={saved} />
        </Actions>
      )}
    </>
  );
}
