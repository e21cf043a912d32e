import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Asked } from "../../circles/asked.ts";
import type { Person } from "../../circles/person.ts";
import { askedText } from "../text/asked-text.ts";
import { Mark } from "../page/mark.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  person: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  who: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", minWidth: 0 },
});

export interface CirclePerson {
  readonly person: Person;
  readonly state: Asked["state"];
  /** Whoever reads the list. */
  readonly isMe: boolean;
}

interface CirclePeopleListProps {
  readonly people: readonly CirclePerson[];
  /** Without it there is no button. */
  readonly withdraw?: (person: Person) => void;
}

/** The people of a circle, each with how they stand. */
export function CirclePeopleList({ people, withdraw }: CirclePeopleListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="People">
      {people.map(({ person, state, isMe }) => (
        <li key={person.id} className={styles.person}>
          <span className={styles.who}>
            <Text weight="semibold">{isMe ? `${person.name} (you)` : person.name}</Text>
            <Mark strong={state === "joined"}>{askedText(state)}</Mark>
          </span>
          {withdraw && (state === "pending" || state === "waiting") && (
            <Button
              size="small"
              aria-label={`Withdraw the invitation: ${person.name}`}
              onClick={() => withdraw(person)}
            >
              Withdraw
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
