import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { vagueParts } from "../../agenda/aids/vague-parts.ts";
import { Line } from "../page/line.tsx";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px", overflowWrap: "anywhere" },
});

/** How long typing pauses before the text is read: nobody is interrupted within a word. In milliseconds. */
const pause = 1_200;
/** More at once would be a correction, not help. */
const most = 5;

interface AidVaguenessProps {
  /** What is being written. */
  readonly text: string;
  /** The writer's language (`de-AT`). */
  readonly language: string;
}

/**
 * Suggestions for what is written in the field above it, in a list below the field. It waits for a pause in typing; a screen reader
 * hears how many there are when that number changes, and never the list by itself. Nothing is stopped by it.
 */
export function AidVagueness({ text, language }: AidVaguenessProps) {
  const styles = useStyles();
  const settled = useSettled(text);
  const found = new Set(vagueParts(settled, language).map(({ suggestion }) => suggestion));
  const suggestions = [...found].slice(0, most);
  return (
    <div>
      <div role="status">
        {suggestions.length > 0 && <Line quiet>{countText(suggestions.length)} It is up to you.</Line>}
      </div>
      {suggestions.length > 0 && (
        <ul className={styles.list}>
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <Line quiet>{suggestion}</Line>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function countText(count: number): string {
  return count === 1 ? "One thing could be said more clearly." : `${count} things could be said more clearly.`;
}

/** The text as it was at the last pause in typing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
