import { makeStyles, tokens } from "@fluentui/react-components";
import type { Person, PersonId } from "../../circles/person.ts";
import { Field } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";
import { Tick } from "../fields/tick.tsx";

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexWrap: "wrap", gap: "0 16px" },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 12rem), 1fr))", gap: "12px" },
});

/** Without whom it makes no sense, and how many are enough. */
export interface Need {
  readonly needed: readonly PersonId[];
  /** Null: everybody. */
  readonly quorum: number | null;
}

interface WhoIsNeededProps {
  readonly others: readonly Person[];
  readonly need: Need;
  readonly onChange: (need: Need) => void;
}

/** For three people and more: how many must be able to come, and who in any case. */
export function WhoIsNeeded({ others, need, onChange }: WhoIsNeededProps) {
  const styles = useStyles();
  const people = others.length + 1;
  const choices = quorums(people);
  const tick = (person: PersonId, isNeeded: boolean) => {
    const rest = need.needed.filter((id) => id !== person);
    onChange({ ...need, needed: isNeeded ? [...rest, person] : rest });
  };
  return (
    <>
      <div className={styles.fields}>
        <Field label="How many must be able">
          <Select
            value={String(need.quorum ?? people)}
            onChange={(_, { value }) => onChange({ ...need, quorum: Number(value) === people ? null : Number(value) })}
          >
            <option value={people}>{`All ${people}`}</option>
            {choices.map((count) => (
              <option key={count} value={count}>{`At least ${count} of ${people}`}</option>
            ))}
          </Select>
        </Field>
      </div>
      {need.quorum !== null && (
        <fieldset className={styles.set}>
          <legend className={styles.legend}>Needed in any case</legend>
          <Tick label="You" checked />
          {others.map(({ id, name }) => (
            <Tick key={id} label={name} checked={need.needed.includes(id)} onTick={(isNeeded) => tick(id, isNeeded)} />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Fewer than everybody, but more than half, most first. */
function quorums(people: number): readonly number[] {
  const least = Math.floor(people / 2) + 1;
  return Array.from({ length: Math.max(0, people - least) }, (_, fewer) => people - 1 - fewer);
}
