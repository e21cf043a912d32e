import { makeStyles, Text } from "@fluentui/react-components";
import type { MergedItem } from "../../agenda/entry/merge-entries.ts";
import type { PersonId } from "../../circles/person.ts";
import { EntryLine } from "./entry-line.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  kind: { margin: 0 },
});

interface EntryListProps {
  /** `Topics`, `Notes`. */
  readonly kind: string;
  readonly items: readonly MergedItem[];
  readonly me: PersonId;
  readonly nameOf: (person: PersonId) => string;
  readonly edit: (item: MergedItem, text: string) => void;
  readonly remove: (item: MergedItem) => void;
}

/** Topics or notes of all members, each with its author; the own ones can be changed. Nothing when there are none. */
export function EntryList({ kind, items, me, nameOf, edit, remove }: EntryListProps) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <>
      <Text as="p" weight="semibold" className={styles.kind}>
        {kind}
      </Text>
      <ul className={styles.list} aria-label={kind}>
        {items.map((item) => (
          <EntryLine
            key={`${item.author} ${item.id}`}
            item={item}
            author={nameOf(item.author)}
            own={item.author === me ? { edit: (text) => edit(item, text), remove: () => remove(item) } : null}
          />
        ))}
      </ul>
    </>
  );
}
