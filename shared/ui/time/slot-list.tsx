import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { PlainList } from "../page/plain-list.tsx";

const useStyles = makeStyles({
  days: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "16px" },
  heading: { margin: "0 0 8px" },
  slot: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: "8px 12px",
    textAlign: "start",
    font: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  line: { display: "block" },
  more: { justifySelf: "start" },
});

const atOnce = 12;

/** One slot in the words of the reader. */
export interface SlotWords {
  readonly slot: RankedSlot;
  readonly day: string;
  /** `14:00 – 14:45` */
  readonly time: string;
  /** The same time on the others' clocks. */
  readonly elsewhere: readonly string[];
  readonly why: string;
}

interface SlotListProps {
  /** Best first. */
  readonly slots: readonly SlotWords[];
  readonly onPick: (words: SlotWords) => void;
}

/** Slots under their days, the day of the best one first; twelve at once. */
export function SlotList({ slots, onPick }: SlotListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(atOnce);
  const visible = slots.slice(0, shown);
  const days = [...new Set(visible.map(({ day }) => day))];

  return (
    <div className={styles.days}>
      {days.map((day) => (
        <section key={day} aria-label={day}>
          <Subtitle2 as="h3" block className={styles.heading}>
            {day}
          </Subtitle2>
          <PlainList>
            {visible
              .filter((one) => one.day === day)
              .map((words) => (
                <li key={words.slot.start}>
                  <button type="button" className={styles.slot} onClick={() => onPick(words)}>
                    <Text weight="semibold" className={styles.line}>
                      {words.time}
                    </Text>
                    {words.elsewhere.length > 0 && <Text className={styles.line}>{words.elsewhere.join(" · ")}</Text>}
                    <Text size={200} className={styles.line}>
                      {words.why}
                    </Text>
                  </button>
                </li>
              ))}
          </PlainList>
        </section>
      ))}
      {slots.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {`More times (${slots.length - shown})`}
        </Button>
      )}
    </div>
  );
}
