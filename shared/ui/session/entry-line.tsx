import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { MergedItem } from "../../agenda/entry/merge-entries.ts";
import { Mark } from "../page/mark.tsx";
import { Textarea } from "../fields/textarea.tsx";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gap: "4px",
    paddingLeft: "12px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  change: { display: "grid", gap: "4px" },
  quiet: { minWidth: "auto", paddingLeft: "4px", paddingRight: "4px" },
});

interface EntryLineProps {
  readonly item: MergedItem;
  readonly author: string;
  /** What the author may do with it; `null` for everybody else. */
  readonly own: { readonly edit: (text: string) => void; readonly remove: () => void } | null;
}

/** One topic or note. */
export function EntryLine({ item, author, own }: EntryLineProps) {
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);

  if (text !== null && own !== null)
    return (
      <li className={styles.item}>
        <ChangeText
          text={text}
          onText={setText}
          cancel={() => setText(null)}
          save={() => {
            if (text.trim() !== item.text) own.edit(text);
            setText(null);
          }}
        />
      </li>
    );
  return (
    <li className={styles.item}>
      <Text as="p" className={styles.text}>
        {item.text}
      </Text>
      <div className={styles.row}>
        <Caption1>{author}</Caption1>
        {item.merged && <Mark>merged</Mark>}
        {own !== null && (
          <>
            <Button
              size="small"
              appearance="subtle"
              className={styles.quiet}
              aria-label={`Edit: ${start(item.text)}`}
              onClick={() => setText(item.text)}
            >
              Edit
            </Button>
            <Button
              size="small"
              appearance="subtle"
              className={styles.quiet}
              aria-label={`Remove: ${start(item.text)}`}
              onClick={own.remove}
            >
              Remove
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

interface ChangeTextProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** The field in which an own text is changed; the focus follows the click that opened it. */
function ChangeText({ text, onText, save, cancel }: ChangeTextProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  return (
    <div ref={box} className={styles.change}>
      <Textarea
        aria-label="Change your text"
        resize="vertical"
        value={text}
        maxLength={4000}
        onChange={(_, { value }) => onText(value)}
      />
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={text.trim() === ""} onClick={save}>
          Save change
        </Button>
        <Button size="small" onClick={cancel}>
          Keep as it was
        </Button>
      </div>
    </div>
  );
}

/** Enough of a text to know it by. */
function start(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
