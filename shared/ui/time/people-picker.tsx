import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Person } from "../../circles/person.ts";
import { Field } from "../fields/field.tsx";
import { Input } from "../fields/input.tsx";
import { BorderedRow } from "../page/bordered-row.tsx";
import { Line } from "../page/line.tsx";
import { PlainList } from "../page/plain-list.tsx";

const useStyles = makeStyles({
  picker: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "12px" },
  search: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  field: { flex: "1 1 14rem" },
  who: { display: "grid", minWidth: 0, flex: "1 1 10rem" },
});

/** Somebody found; `why` says why they cannot be chosen. */
export interface Candidate {
  readonly person: Person;
  readonly why: string | null;
}

interface PeoplePickerProps {
  readonly chosen: readonly Person[];
  readonly most: number;
  /** `null` before the first search. */
  readonly found: readonly Candidate[] | null;
  readonly searching: boolean;
  /** What is to be told about the search itself. */
  readonly note: string | null;
  readonly onSearch: (text: string) => void;
  readonly onAdd: (person: Person) => void;
  readonly onRemove: (person: Person) => void;
}

/** Chooses colleagues: searched by name or address at a click, so that nothing is asked of anybody while somebody types. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { chosen, most, found, searching, note, onSearch, onAdd, onRemove } = props;
  const styles = useStyles();
  const [text, setText] = useState("");
  const full = chosen.length >= most;

  const search = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") onSearch(text.trim());
  };

  const add = (person: Person) => {
    setText("");
    onAdd(person);
  };

  return (
    <div className={styles.picker}>
      {chosen.length > 0 && (
        <PlainList label="Chosen">
          {chosen.map((person) => (
            <PersonRow key={person.id} person={person}>
              <Button size="small" aria-label={`Remove ${person.name}`} onClick={() => onRemove(person)}>
                Remove
              </Button>
            </PersonRow>
          ))}
        </PlainList>
      )}
      {full ? (
        <Line>{`You and ${most} others: that is the most.`}</Line>
      ) : (
        <form onSubmit={search} className={styles.search} role="search">
          <Field label="A colleague's name or address" className={styles.field}>
            <Input value={text} maxLength={320} autoComplete="off" onChange={(_, { value }) => setText(value)} />
          </Field>
          <Button type="submit" disabledFocusable={searching} icon={searching ? <Spinner size="tiny" /> : null}>
            {searching ? "Searching …" : "Search"}
          </Button>
        </form>
      )}
      <div role="status">
        {note !== null && <Line>{note}</Line>}
        {found?.length === 0 && note === null && <Line>Nobody of that name or address was found.</Line>}
      </div>
      {found !== null && found.length > 0 && !full && (
        <PlainList label="Found">
          {found.map(({ person, why }) => (
            <PersonRow key={person.id} person={person}>
              {why === null ? (
                <Button size="small" appearance="primary" aria-label={`Add ${person.name}`} onClick={() => add(person)}>
                  Add
                </Button>
              ) : (
                <Text size={200}>{why}</Text>
              )}
            </PersonRow>
          ))}
        </PlainList>
      )}
    </div>
  );
}

function PersonRow({ person, children }: { readonly person: Person; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <BorderedRow>
      <span className={styles.who}>
        <Text weight="semibold">{person.name}</Text>
        {person.address !== person.name && <Text size={200}>{person.address}</Text>}
      </span>
      {children}
    </BorderedRow>
  );
}
