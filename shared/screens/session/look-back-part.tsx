import { Button } from "@fluentui/react-components";
import { templateById } from "../../agenda/templates/templates.ts";
import type { Circle } from "../../circles/circle.ts";
import type { PersonId } from "../../circles/person.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import type { Go } from "../route.ts";
import { askedByCircle } from "../time/asked-time.ts";

const lookBack = templateById("look-back-10");

interface LookBackPartProps {
  readonly circle: Circle;
  readonly me: PersonId;
  readonly go: Go;
}

/** The way to a short meeting of the two after the event they talk about, with an agenda of its own. */
export function LookBackPart({ circle, me, go }: LookBackPartProps) {
  if (lookBack === null) return null;
  const { minutes } = lookBack;
  const find = () => {
    const asked = askedByCircle(circle, me, false);
    const wishes = { format: "situational-coaching", minutes, weeks: 4, horizon: "weeks" } as const;
    go({ screen: "find-time", circleId: circle.id, asked: { ...asked, wishes } });
  };
  return (
    <Actions>
      <Line>{`Look back together for ${minutes} minutes when the event is over.`}</Line>
      <Button size="small" onClick={find}>
        Find a time for the look-back
      </Button>
    </Actions>
  );
}
