import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Person, PersonId } from "../../circles/person.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { Tick } from "../../ui/fields/tick.tsx";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import type { Need } from "../../ui/time/who-is-needed.tsx";
import { answeredSlot } from "./answered-slot.ts";

const useStyles = makeStyles({
  time: {
    margin: 0,
    padding: "8px 12px",
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    gap: "8px",
  },
  legend: { padding: "0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  ticks: { display: "flex", flexWrap: "wrap", gap: "0 16px" },
});

interface AnswersToTickProps {
  readonly time: { readonly slot: RankedSlot; readonly text: string };
  /** Those who were asked. */
  readonly unread: readonly Person[];
  readonly ticked: readonly PersonId[];
  readonly need: Need;
  /** How many meet, the asking person among them. */
  readonly people: number;
  readonly onTick: (person: PersonId, can: boolean) => void;
  readonly onBook: (slot: RankedSlot) => void;
}

/** One of the times that several were asked for: each answer is ticked, then it can be booked. */
export function AnswersToTick({ time, unread, ticked, need, people, onTick, onBook }: AnswersToTickProps) {
  const styles = useStyles();
  const asked = unread.map(({ id }) => id);
  const { slot, open, able, state } = answeredSlot({ slot: time.slot, asked, ticked, need, people });
  const names = namesText(unread.filter(({ id }) => open.includes(id)).map(({ name }) => name));
  return (
    <fieldset className={styles.time}>
      <legend className={styles.legend}>{time.text}</legend>
      <div className={styles.ticks}>
        {unread.map(({ id, name }) => (
          <Tick key={id} label={`${name} can`} checked={ticked.includes(id)} onTick={(can) => onTick(id, can)} />
        ))}
      </div>
      <div role="status">
        {state === "waiting" && <Line quiet>{`No yes from ${names} so far.`}</Line>}
        {state === "enough" && (
          <Line>{`${able} of ${people} can come, which is enough. No yes from ${names} so far: invited all the same.`}</Line>
        )}
        {state === "all" && <Line>{able === people ? "Everybody can come." : `${able} of ${people} can come.`}</Line>}
      </div>
      {state === "all" && (
        <Button appearance="primary" aria-label={`Book this time: ${time.text}`} onClick={() => onBook(slot)}>
          Book this time
        </Button>
      )}
      {state === "enough" && (
        <Button aria-label={`Book without a yes from ${names}: ${time.text}`} onClick={() => onBook(slot)}>
          {`Book without a yes from ${names}`}
        </Button>
      )}
    </fieldset>
  );
}
