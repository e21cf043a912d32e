import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Circle } from "../../circles/circle.ts";
import type { Person } from "../../circles/person.ts";
import { inviteToCircle } from "../../flows/circles/invite-to-circle.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { ChoosePeople } from "../choose-people.tsx";
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

  const ask = async () => {
    if (await save(() => inviteToCircle(participant, { circleId: circle.id, people }))) setPeople([]);
    again();
  };

  return (
    <Section title="Ask more people">
      <ChoosePeople
        participant={participant}
        chosen={people}
        most={most}
        already={asked.map(({ person }) => person)}
        onChoose={setPeople}
      />
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
