import type { Person } from "../circles/person.ts";
import type { Participant } from "../flows/participant.ts";
import { PeoplePicker } from "../ui/time/people-picker.tsx";
import { ProblemCard } from "./problem-card.tsx";
import { useColleagues } from "./use-colleagues.ts";

interface ChoosePeopleProps {
  readonly participant: Participant;
  readonly chosen: readonly Person[];
  /** How many can be chosen. */
  readonly most: number;
  /** Who is not found, because they belong to it already. */
  readonly already?: readonly Person[];
  readonly onChoose: (people: readonly Person[]) => void;
}

const nobody: readonly Person[] = [];

/** The choice of colleagues, searched in the directory. */
export function ChoosePeople({ participant, chosen, most, already = nobody, onChoose }: ChoosePeopleProps) {
  const { found, searching, note, problem, search, clear } = useColleagues(participant, [...chosen, ...already]);
  const choose = (people: readonly Person[]) => {
    onChoose(people);
    clear();
  };
  return (
    <>
      <PeoplePicker
        {...{ chosen, most, found, searching, note }}
        onSearch={search}
        onAdd={(person) => choose([...chosen, person])}
        onRemove={(person) => choose(chosen.filter(({ id }) => id !== person.id))}
      />
      {problem !== null && <ProblemCard problem={problem} looking />}
    </>
  );
}
