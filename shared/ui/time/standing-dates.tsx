import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { ProposedMove } from "../../scheduling/proposed-moves.ts";
import type { DateChoice } from "../../scheduling/series-plan.ts";
import type { StandingDate } from "../../scheduling/standing-slot.ts";
import { minuteMs } from "../../scheduling/wall-time.ts";
import { dateOutcomeText } from "../text/date-outcome-text.ts";
import { noMoveText } from "../text/no-move-text.ts";
import { Select } from "../fields/select.tsx";
import { dayText, rangeText } from "../text/time-text.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "8px 0 0",
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
  },
  date: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    paddingInlineStart: "8px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  // Its longest choice may be wider than a side panel.
  choice: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface StandingDatesProps {
  readonly dates: readonly StandingDate[];
  readonly moves: readonly ProposedMove[];
  readonly minutes: number;
  /** The reader's zone. */
  readonly timeZone: string;
  readonly nameOf: (person: PersonId) => string;
  /** By number; a date without one is moved, or left out where nothing is proposed. */
  readonly choices: ReadonlyMap<number, DateChoice>;
  readonly onChoose: (number: number, choice: DateChoice) => void;
}

/** Every date of a standing time: that it holds, or who cannot come and what becomes of it. */
export function StandingDates({ dates, moves, minutes, timeZone, nameOf, choices, onChoose }: StandingDatesProps) {
  const styles = useStyles();
  const range = (start: StandingDate["originalStart"]) =>
    rangeText(start, instant(start + minutes * minuteMs), timeZone);
  return (
    <ol className={styles.list}>
      {dates.map((date) => {
        const { number, originalStart, outcome } = date;
        const move = moves.find((one) => one.number === number);
        const start = move?.start ?? null;
        const choice = choices.get(number) ?? (start === null ? "skip" : "move");
        const canStay = outcome !== "clock-change";
        // A time that the clocks skip has no place on them: only its day is named.
        const isSkipped = outcome === "clock-change" && date.clock === "skipped";
        const when = isSkipped ? dayText(originalStart, timeZone) : range(originalStart);
        return (
          <li key={number} className={styles.date}>
            <Text weight="semibold">{when}</Text>
            <Text size={200}>{dateOutcomeText(date, nameOf)}</Text>
            {move !== undefined && move.start === null && choice === "skip" && (
              <Text size={200}>{noMoveText(move.reason)}</Text>
            )}
            {outcome !== "holds" && (start !== null || canStay) && (
              <Select
                className={styles.choice}
                aria-label={`What becomes of ${when}`}
                value={choice}
                onChange={(_, { value }) => onChoose(number, choiceOf(value))}
              >
                {start !== null && <option value="move">{`Move to ${range(start)}`}</option>}
                {canStay && <option value="keep">Keep it</option>}
                <option value="skip">Leave it out</option>
              </Select>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function choiceOf(value: string): DateChoice {
  return value === "keep" || value === "skip" ? value : "move";
}
