import { Button } from "@fluentui/react-components";
import { Actions } from "../fields/actions.tsx";
import { Line } from "./line.tsx";

interface AccountLineProps {
  readonly name: string;
  readonly onSignOut: () => void;
}

/** Who is signed in, and the way out. */
export function AccountLine({ name, onSignOut }: AccountLineProps) {
  return (
    <Actions>
      <Line>{`Signed in as ${name}`}</Line>
      <Button size="small" onClick={onSignOut}>
        Sign out
      </Button>
    </Actions>
  );
}
