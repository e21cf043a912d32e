import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import { unsent, type Unsent } from "../../flows/records/unsent.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { unsentText } from "../../ui/text/unsent-text.ts";

/** Signing out wipes this device; what only this device holds is told first, with a way to stay. */
export function useSignOut(
  participant: Participant,
  signOut: () => Promise<void>,
): { readonly begin: () => void; readonly question: ReactNode } {
  const [losing, setLosing] = useState<Unsent | null>(null);

  const begin = async () => {
    const held = await unsent(participant);
    if (held.waiting + held.drafts === 0) await signOut();
    else setLosing(held);
  };

  return {
    begin: () => void begin(),
    question: losing && (
      <div role="alert">
        <Line>{unsentText(losing)}</Line>
        <Actions>
          <Button onClick={() => void signOut()}>Sign out and lose it</Button>
          <Button appearance="primary" onClick={() => setLosing(null)}>
            Stay signed in
          </Button>
        </Actions>
      </div>
    ),
  };
}
