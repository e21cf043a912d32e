import { Button, Link } from "@fluentui/react-components";
import type { Person, PersonId } from "../circles/person.ts";
import type { NoSlotExplanation, Offer } from "../scheduling/no-slot.ts";
import type { RankedSlot } from "../scheduling/slot.ts";
import { Actions } from "../ui/actions.tsx";
import { askByMail } from "../ui/ask-by-mail.ts";
import { Line } from "../ui/line.tsx";
import { namesText } from "../ui/names-text.ts";
import { blockerText, togetherText } from "../ui/no-slot-text.ts";

const week = 7 * 86_400_000;

interface NothingFoundProps {
  readonly explanation: NoSlotExplanation;
  readonly people: readonly Person[];
  readonly minutes: number;
  readonly onShorter: (minutes: number, slots: readonly RankedSlot[]) => void;
  readonly onLonger: (weeks: number) => void;
}

/** Why there is no common time, and every way on as a button that takes it. */
export function NothingFound({ explanation, people, minutes, onShorter, onLonger }: NothingFoundProps) {
  const { blockers, offers } = explanation;
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? "somebody";

  const offer = (way: Offer) => {
    switch (way.kind) {
      case "two-shorter":
        return (
          <Button key={way.kind} appearance="primary" onClick={() => onShorter(way.minutes, way.slots)}>
            {`Two times of ${way.minutes} minutes`}
          </Button>
        );
      case "longer-range": {
        const weeks = Math.ceil((way.range.to - way.range.from) / week);
        return <Button key={way.kind} onClick={() => onLonger(weeks)}>{`Look ${weeks} weeks ahead`}</Button>;
      }
      case "ask": {
        const asked = people.filter(({ id }) => way.people.includes(id));
        return (
          <Link key={way.kind} href={askByMail({ to: asked, minutes, times: [] })}>
            {`Ask ${namesText(asked.map(({ name }) => name))} by mail`}
          </Link>
        );
      }
    }
  };

  return (
    <>
      {blockers.length === 0 ? (
        <Line>{togetherText}</Line>
      ) : (
        blockers.map((blocker) => <Line key={blockerKey(blocker)}>{blockerText(blocker, nameOf)}</Line>)
      )}
      <Actions>{offers.map(offer)}</Actions>
    </>
  );
}

function blockerKey(blocker: NoSlotExplanation["blockers"][number]): string {
  return blocker.who === "own" ? blocker.what : blocker.person;
}
