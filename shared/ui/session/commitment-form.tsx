import { Button, makeStyles } from "@fluentui/react-components";
import type { Commitment } from "../../agenda/entry/entry.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import { Field } from "../fields/field.tsx";
import { Input } from "../fields/input.tsx";
import { ReaderLine } from "../page/reader-line.tsx";
import { SavedLine, type SavedState } from "../page/saved-line.tsx";
import { Select } from "../fields/select.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  field: { minWidth: "0", flexGrow: 1, flexShrink: 1, flexBasis: "8rem", gridTemplateColumns: "minmax(0, 1fr)" },
  // As wide as its field, however long a name in it is.
  select: { minWidth: "0", "& select": { minWidth: "0", width: "100%" } },
});

/** A commitment while it is being written. */
export interface CommitmentDraft {
  readonly text: string;
  readonly owner: PersonId;
  /** `YYYY-MM-DD`, empty for none. */
  readonly due: string;
  readonly confidence: Commitment["confidence"];
}

interface CommitmentFormProps {
  readonly draft: CommitmentDraft;
  readonly onDraft: (draft: CommitmentDraft) => void;
  /** The members, the participant first. */
  readonly members: readonly Person[];
  readonly readers: string;
  readonly saved: SavedState;
  readonly add: () => void;
}

/** Who does what by when, and how sure. */
export function CommitmentForm({ draft, onDraft, members, readers, saved, add }: CommitmentFormProps) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Field label="What will be done">
        <Input value={draft.text} maxLength={4000} onChange={(_, { value }) => onDraft({ ...draft, text: value })} />
      </Field>
      <div className={styles.row}>
        <Field label="Who" className={styles.field}>
          <Select
            className={styles.select}
            value={draft.owner}
            onChange={(_, { value }) => onDraft({ ...draft, owner: value as PersonId })}
          >
            {members.map(({ id, name }, at) => (
              <option key={id} value={id}>
                {at === 0 ? "I" : name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="By when" className={styles.field}>
          <Input type="date" value={draft.due} onChange={(_, { value }) => onDraft({ ...draft, due: value })} />
        </Field>
        <Field label="How sure" className={styles.field}>
          <Select
            className={styles.select}
            value={draft.confidence === null ? "" : String(draft.confidence)}
            onChange={(_, { value }) => onDraft({ ...draft, confidence: sureness(value) })}
          >
            <option value="">not said</option>
            <option value="1">1 – not at all</option>
            <option value="2">2 – slightly</option>
            <option value="3">3 – somewhat</option>
            <option value="4">4 – quite</option>
            <option value="5">5 – completely</option>
          </Select>
        </Field>
      </div>
      <ReaderLine text={readers} />
      <div className={styles.row}>
        <Button size="small" disabledFocusable={draft.text.trim() === "" || saved === "saving"} onClick={add}>
          Add commitment
        </Button>
        <SavedLine state={saved} />
      </div>
    </div>
  );
}

function sureness(value: string): Commitment["confidence"] {
  return ([1, 2, 3, 4, 5] as const).find((step) => String(step) === value) ?? null;
}
