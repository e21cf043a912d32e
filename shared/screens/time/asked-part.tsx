import { Button, Link, Spinner } from "@fluentui/react-components";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Section } from "../../ui/page/section.tsx";
import { MeetingWishes } from "../../ui/time/meeting-wishes.tsx";
import { RhythmWishes } from "../../ui/time/rhythm-wishes.tsx";
import { WhoIsNeeded } from "../../ui/time/who-is-needed.tsx";
import { ChoosePeople } from "../choose-people.tsx";
import { askedOf, type AskedTime, usualRhythm, withWishes } from "./asked-time.ts";

const mostOthers = 7;

interface AskedPartProps {
  readonly participant: Participant;
  readonly asked: AskedTime;
  readonly isCircle: boolean;
  readonly onChange: (asked: AskedTime) => void;
  /** The calendars are being read. */
  readonly busy: boolean;
  readonly onLook: () => void;
  readonly onPreferences: () => void;
}

/** Whom to meet, how long, how often, and who must be able. */
export function AskedPart({ participant, asked, isCircle, onChange, busy, onLook, onPreferences }: AskedPartProps) {
  const { others, wishes, series, need } = asked;
  const change = (changed: Partial<AskedTime>) => onChange({ ...asked, ...changed });
  return (
    <>
      <Section title="Who">
        <ChoosePeople
          participant={participant}
          chosen={others}
          most={mostOthers}
          onChoose={(people) => onChange(askedOf(asked, people, isCircle))}
        />
      </Section>
      {others.length > 0 && (
        <Section title="What">
          <MeetingWishes
            wishes={wishes}
            people={others.length + 1}
            ahead={series.rhythm === null}
            onChange={(next) => onChange(withWishes(asked, next))}
          />
          <RhythmWishes wish={series} usual={usualRhythm(asked)} onChange={(next) => change({ series: next })} />
          {others.length > 1 && <WhoIsNeeded others={others} need={need} onChange={(next) => change({ need: next })} />}
          <Actions>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              icon={busy ? <Spinner size="tiny" /> : null}
              onClick={onLook}
            >
              {busy ? "Looking for times …" : "Show times"}
            </Button>
            <Link as="button" onClick={onPreferences}>
              Your preferences
            </Link>
          </Actions>
        </Section>
      )}
    </>
  );
}
