import { makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { searchPast } from "../../agenda/past/search-past.ts";
import type { PastSession } from "../../agenda/past/snapshot.ts";
import { Field } from "../../ui/fields/field.tsx";
import { Input } from "../../ui/fields/input.tsx";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { AidDisclosure } from "../../ui/session/aid-disclosure.tsx";
import { dateText } from "../../ui/text/time-text.ts";
import type { SessionWords } from "./session-words.ts";

const useStyles = makeStyles({
  day: { margin: 0 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

interface EarlierPartProps {
  readonly past: readonly PastSession[];
  readonly words: SessionWords;
  readonly timeZone: string;
}

/** What was written in the sessions before, to read back and to look through; what is looked for stays on this device. */
export function EarlierPart({ past, words, timeZone }: EarlierPartProps) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  if (searchPast(past, "").length === 0) return null;
  const found = searchPast(past, query);
  return (
    <AidDisclosure title="From the sessions before">
      <Field label="Look for words">
        <Input value={query} maxLength={200} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <div role="status">{found.length === 0 && <Line>Nothing with these words.</Line>}</div>
      {found.map(({ session: { id, start }, lines }) => (
        <div key={id}>
          <Text as="h3" weight="semibold" className={styles.day}>
            {dateText(start, timeZone)}
          </Text>
          <PlainList label={dateText(start, timeZone)}>
            {lines.map(({ kind, author, text }, place) => (
              <li key={`${place} ${text}`}>
                <Text as="p" className={styles.text}>
                  {text}
                </Text>
                <Line quiet>{`${words.nameOf(author)} · ${kind}`}</Line>
              </li>
            ))}
          </PlainList>
        </div>
      ))}
    </AidDisclosure>
  );
}
