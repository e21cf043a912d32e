import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Circle } from "../../circles/circle.ts";
import type { Person } from "../../circles/person.ts";
import { inviteToCircle } from "../../flows/circles/invite-to-circle.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { PeoplePicker } from "../../ui/time/people-picker.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { useColleagues } from "../use-colleagues.ts";
import { useSaving } from "../use-saving.ts";

interface AskMoreProps {
  readonly participant: Participant;
  readonly circle: Circle;
  /** How many more fit in. */
  readonly most: number;
  readonly again: () => void;
}

/** Asks more people to join, or somebody again. */
export function AskMore({ participant, circle, most, again }: AskMoreProps) {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [saved, save] = useSaving();
  const asked = (circle.asked ?? []).filter(({ state }) => state !== "not-joining" && state !== "withdrawn");
  const colleagues = useColleagues(participant, [...people, ...asked.map(({ person }) => person)]);

  const choose = (chosen: readonly Person[]) => {
    setPeople(chosen);
    colleagues.clear();
  };
  const ask = async () => {
    if (await save(() => inviteToCircle(participant, { circleId: circle.id, people }))) choose([]);
    again();
  };

  return (
    <Section title="Ask more people">
      <PeoplePicker
        chosen={people}
        most={most}
        found={colleagues.found}
        searching={colleagues.searching}
        note={colleagues.note}
        onSearch={colleagues.search}
        onAdd={(person) => choose([...people, person])}
        onRemove={(person) => choose(people.filter(({ id }) => id !== person.id))}
      />
      {colleagues.problem !== null && <ProblemCard problem={colleagues.problem} />}
      <Actions>
        {people.length > 0 && (
          <Button appearance="primary" disabledFocusable={saved === "saving"} onClick={() => void ask()}>
            {people.length === 1 ? "Ask this person to join" : `Ask these ${people.length} to join`}
          </Button>
        )}
        <SavedLine state={saved} />
      </Actions>
    </Section>
  );
}
