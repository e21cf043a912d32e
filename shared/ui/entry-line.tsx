import { Badge, Button, Caption1, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MergedItem } from "../agenda/merge-entries.ts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gap: "4px",
    paddingLeft: "12px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
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
        <Textarea
          aria-label="Change your text"
          autoFocus
          resize="vertical"
          value={text}
          maxLength={4000}
          onChange={(_, { value }) => setText(value)}
        />
        <div className={styles.row}>
          <Button
            size="small"
            appearance="primary"
            disabled={text.trim() === ""}
            onClick={() => {
              if (text.trim() !== item.text) own.edit(text);
              setText(null);
            }}
          >
            Save change
          </Button>
          <Button size="small" onClick={() => setText(null)}>
            Keep as it was
          </Button>
        </div>
      </li>
    );
  return (
    <li className={styles.item}>
      <Text as="p" className={styles.text}>
        {item.text}
      </Text>
      <div className={styles.row}>
        <Caption1>{author}</Caption1>
        {item.merged && (
          <Badge appearance="outline" color="informative">
            merged
          </Badge>
        )}
        {own !== null && (
          <>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Edit: ${start(item.text)}`}
              onClick={() => setText(item.text)}
            >
              Edit
            </Button>
            <Button size="small" appearance="subtle" aria-label={`Remove: ${start(item.text)}`} onClick={own.remove}>
              Remove
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** Enough of a text to know it by. */
function start(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
