import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { circleMinutes } from "../../circles/circle-formats.ts";
import { rhythmOf } from "../../circles/circle-rhythm.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { Offer } from "../../circles/offer.ts";
import { toldInWords } from "../../privacy/told-in-words.ts";
import { Actions } from "../fields/actions.tsx";
import { Line } from "../page/line.tsx";
import { namesText } from "../text/names-text.ts";
import { rhythmText } from "../text/rhythm-text.ts";
import { SavedLine, type SavedState } from "../page/saved-line.tsx";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
});

interface InvitationCardProps {
  readonly offer: Offer;
  readonly state: "open" | "joining" | "not-joining";
  readonly saved: SavedState;
  readonly answer: (joins: boolean) => void;
}

/** An invitation to a circle: what it is, what joining means, and the answer, which can be changed. */
export function InvitationCard({ offer, state, saved, answer }: InvitationCardProps) {
  const styles = useStyles();
  const { name, purpose, from, people, size } = offer;
  const busy = saved === "saving";
  return (
    <li className={styles.card}>
      <Text weight="semibold">{name === "" ? "A circle without a name" : name}</Text>
      {state === "not-joining" ? (
        <Line>You are not joining. The others see this and nothing more.</Line>
      ) : (
        <>
          <Line>{`${from.name} (${from.address}) asks you to join.`}</Line>
          {purpose !== "" && <Line>{purpose}</Line>}
          <Line>{shapeText(offer)}</Line>
          {people.length > 0 && (
            <Line>{`Also asked or in it: ${namesText(people.map((person) => person.name))}.`}</Line>
          )}
          {size !== null && <Line>{`It wants to be ${size} people.`}</Line>}
        </>
      )}
      {state === "open" && <Line quiet>{`${toldInWords.joining} ${toldInWords.notJoining}`}</Line>}
      {state === "joining" && (
        <Line>{`You have joined. ${from.name}’s Turnabout opens the circle to you when it runs next.`}</Line>
      )}
      <Actions>
        {state !== "joining" && (
          <Button
            {...(state === "open" && { appearance: "primary" })}
            disabledFocusable={busy}
            aria-label={`${state === "open" ? "I join" : "Join after all"}: ${name}`}
            onClick={() => answer(true)}
          >
            {state === "open" ? "I join" : "Join after all"}
          </Button>
        )}
        {state !== "not-joining" && (
          <Button
            disabledFocusable={busy}
            aria-label={`${state === "open" ? "No, thanks" : "Not joining after all"}: ${name}`}
            onClick={() => answer(false)}
          >
            {state === "open" ? "No, thanks" : "Not joining after all"}
          </Button>
        )}
        <SavedLine state={saved} />
      </Actions>
    </li>
  );
}

function shapeText({ format, rhythm }: Offer): string {
  const minutes = circleMinutes({ format, ...(rhythm !== null && { rhythm }) });
  const often = rhythm === null ? "" : ` ${rhythmText(rhythmOf(rhythm))}`;
  return `${formatById(format).name}, ${minutes} minutes${often}.`;
}
