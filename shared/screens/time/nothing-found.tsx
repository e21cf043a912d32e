import { Button, Link } from "@fluentui/react-components";
import type { Person, PersonId } from "../../circles/person.ts";
import type { NoSlotExplanation, Offer } from "../../scheduling/no-slot.ts";
import type { RankedSlot } from "../../scheduling/slot.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { askByMail } from "../../ui/text/ask-by-mail.ts";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import {
  blockerText,
  nothingLeftText,
  quorumOfferText,
  rotatingOfferText,
  togetherText,
} from "../../ui/text/no-slot-text.ts";

const week = 7 * 86_400_000;

interface NothingFoundProps {
  readonly explanation: NoSlotExplanation;
  readonly people: readonly Person[];
  readonly minutes: number;
  /** Other times were chosen instead. */
  readonly onOther: (minutes: number, slots: readonly RankedSlot[]) => void;
  readonly onLonger: (weeks: number) => void;
}

/** Why there is no common time, and every way on as a button that takes it. */
export function NothingFound({ explanation, people, minutes, onOther, onLonger }: NothingFoundProps) {
  const { blockers, offers } = explanation;
  const nameOf = (id: PersonId) => people.find((person) => person.id === id)?.name ?? "somebody";

  const offer = (way: Offer) => {
    switch (way.kind) {
      case "two-shorter":
        return (
          <Button key={way.kind} appearance="primary" onClick={() => onOther(way.minutes, way.slots)}>
            {`Two times of ${way.minutes} minutes`}
          </Button>
        );
      case "quorum":
        return (
          <Button key={way.kind} onClick={() => onOther(minutes, way.slots)}>
            {quorumOfferText({ quorum: way.quorum, people: people.length })}
          </Button>
        );
      case "rotating":
        return (
          <Button key={way.kind} onClick={() => onOther(minutes, way.slots)}>
            {rotatingOfferText(people.length)}
          </Button>
        );
      case "longer-range": {
        const weeks = Math.ceil((way.range.to - way.range.from) / week);
        const far = weeks === 1 ? "Look a week ahead" : `Look ${weeks} weeks ahead`;
        return (
          <Button key={way.kind} onClick={() => onLonger(weeks)}>
            {far}
          </Button>
        );
      }
      case "ask": {
        // With times to choose from they are asked above.
        if (way.slots.length > 0) return null;
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
      {offers.length === 0 ? <Line>{nothingLeftText}</Line> : <Actions>{offers.map(offer)}</Actions>}
    </>
  );
}

function blockerKey(blocker: NoSlotExplanation["blockers"][number]): string {
  return blocker.who === "own" ? blocker.what : blocker.person;
}
