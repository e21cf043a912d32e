import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptFree } from "../../scheduling/preferences.ts";
import { Actions } from "../fields/actions.tsx";
import { dayOfWeekText, DayTicks } from "../fields/day-ticks.tsx";
import { Field } from "../fields/field.tsx";
import { Input } from "../fields/input.tsx";
import { BorderedRow } from "../page/bordered-row.tsx";
import { PlainList } from "../page/plain-list.tsx";
import { namesText } from "../text/names-text.ts";
import { minuteText, TimeOfDay } from "../fields/time-of-day.tsx";

const useStyles = makeStyles({
  words: { display: "grid", minWidth: 0 },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))", gap: "12px" },
});

const mostBlocks = 50;
const fresh: KeptFree = { days: [], startMinute: 9 * 60, endMinute: 11 * 60, reason: "" };

interface KeptFreeListProps {
  readonly blocks: readonly KeptFree[];
  readonly onBlocks: (blocks: readonly KeptFree[]) => void;
  readonly onRemove: (block: KeptFree) => void;
}

/** Time kept free of meetings every week, and a form for more. */
export function KeptFreeList({ blocks, onBlocks, onRemove }: KeptFreeListProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(fresh);
  const { days, startMinute, endMinute, reason } = draft;
  const add = () => {
    onBlocks([...blocks, { ...draft, reason: reason.trim() }]);
    setDraft(fresh);
  };
  return (
    <>
      {blocks.length > 0 && (
        <PlainList label="Kept free of meetings">
          {blocks.map((block) => (
            <BorderedRow key={JSON.stringify(block)}>
              <span className={styles.words}>
                <Text weight="semibold">{blockText(block)}</Text>
                {block.reason !== "" && <Text>{block.reason}</Text>}
              </span>
              <Button size="small" aria-label={`Remove: ${blockText(block)}`} onClick={() => onRemove(block)}>
                Remove
              </Button>
            </BorderedRow>
          ))}
        </PlainList>
      )}
      {blocks.length < mostBlocks && (
        <div className={styles.form}>
          <DayTicks label="On" days={days} onDays={(chosen) => setDraft({ ...draft, days: chosen })} />
          <div className={styles.fields}>
            <TimeOfDay
              label="From"
              minute={startMinute}
              onMinute={(minute) => setDraft(movedTo(draft, minute ?? startMinute))}
            />
            <TimeOfDay
              label="To"
              minute={endMinute}
              after={startMinute}
              onMinute={(minute) => setDraft({ ...draft, endMinute: minute ?? endMinute })}
            />
          </div>
          <Field label="Reason (optional)" hint="Only you can read it.">
            <Input value={reason} maxLength={200} onChange={(_, { value }) => setDraft({ ...draft, reason: value })} />
          </Field>
          <Actions>
            <Button disabled={days.length === 0 || startMinute >= endMinute} onClick={add}>
              Keep this time free
            </Button>
          </Actions>
        </div>
      )}
    </>
  );
}

function movedTo(block: KeptFree, startMinute: number): KeptFree {
  const endMinute = Math.max(block.endMinute, Math.min(startMinute + 60, 24 * 60));
  return { ...block, startMinute, endMinute };
}

/** `Mon and Wed, 09:00 – 11:00` */
export function blockText({ days, startMinute, endMinute }: KeptFree): string {
  return `${namesText(days.map(dayOfWeekText))}, ${minuteText(startMinute)} – ${minuteText(endMinute)}`;
}
