import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Asked } from "../../circles/asked.ts";
import type { Person } from "../../circles/person.ts";
import { askedText } from "../text/asked-text.ts";
import { BorderedRow } from "../page/bordered-row.tsx";
import { Mark } from "../page/mark.tsx";
import { PlainList } from "../page/plain-list.tsx";

const useStyles = makeStyles({
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
    <PlainList label="People">
      {people.map(({ person, state, isMe }) => (
        <BorderedRow key={person.id}>
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
        </BorderedRow>
      ))}
    </PlainList>
  );
}
