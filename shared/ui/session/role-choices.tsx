import { makeStyles } from "@fluentui/react-components";
import type { PersonId } from "../../circles/person.ts";
import { Field } from "../fields/field.tsx";
import { Select } from "../fields/select.tsx";
import { roleText } from "../text/run-text.ts";

const useStyles = makeStyles({
  roles: { display: "grid", gap: "12px", gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))" },
});

interface RoleChoicesProps {
  readonly roles: readonly {
    readonly role: string;
    readonly person: PersonId | null;
    /** Why this person is proposed; `null` where somebody has chosen. */
    readonly why: string | null;
    readonly choices: readonly { readonly id: PersonId; readonly label: string }[];
  }[];
  readonly choose: (role: string, person: PersonId) => void;
}

/** Who takes which role of today's agenda. */
export function RoleChoices({ roles, choose }: RoleChoicesProps) {
  const styles = useStyles();
  return (
    <div className={styles.roles}>
      {roles.map(({ role, person, why, choices }) => (
        <Field key={role} label={roleText(role)} {...(why !== null && { hint: why })}>
          <Select
            value={person ?? ""}
            onChange={(_, { value }) => {
              const chosen = choices.find(({ id }) => id === value);
              if (chosen !== undefined) choose(role, chosen.id);
            }}
          >
            {person === null && <option value="">Nobody yet</option>}
            {choices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
