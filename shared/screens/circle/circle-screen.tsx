import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { openAsked } from "../../circles/asked-circle.ts";
import { circleMinutes } from "../../circles/circle-formats.ts";
import { rhythmOf } from "../../circles/circle-rhythm.ts";
import { type Circle, mostMembers } from "../../circles/circle.ts";
import { formatById } from "../../circles/format-by-id.ts";
import type { PersonId } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import { freshSessions } from "../../flows/sessions/remembered-sessions.ts";
import { withdrawInvitation } from "../../flows/circles/withdraw-invitation.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { type CirclePerson, CirclePeopleList } from "../../ui/circle/circle-people-list.tsx";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Page } from "../../ui/page/page.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { circleTitle } from "../../ui/text/circle-title.ts";
import { rhythmText } from "../../ui/text/rhythm-text.ts";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { AskMore } from "./ask-more.tsx";
import { LeaveCircle } from "./leave-circle.tsx";
import { ProblemCard } from "../problem-card.tsx";
import type { Go } from "../route.ts";
import { StillOpenPart } from "./still-open-part.tsx";
import { SessionLists } from "../home/session-lists.tsx";
import { useAnswer } from "../use-answer.ts";
import { useCircle } from "./use-circle.ts";
import { useSaving } from "../use-saving.ts";

interface CircleScreenProps {
  readonly participant: Participant;
  readonly circleId: string;
  /** It is shown because a tab was made for it: whoever looks may not belong to it. */
  readonly isTab: boolean;
  readonly go: Go;
}

/** One circle: what it is for, its sessions and what is still open from them, its people and how they stand. */
export function CircleScreen({ participant, circleId, isTab, go }: CircleScreenProps) {
  const { value, state, problem, again } = useCircle(participant, circleId);
  const me = participant.person.id;
  const circle = isTab && !value?.members.some(({ id }) => id === me) ? null : value;
  return (
    <Page title={circle === null ? "Circle" : circleTitle(circle, me)} back={() => go({ screen: "home" })}>
      {problem !== null && <ProblemCard problem={problem} again={again} />}
      {circle === null && state === "asking" && <Waiting what="The circle" lines={5} />}
      {circle === null && state === "answered" && (
        <Line>
          {isTab
            ? "This tab is for the members of one pair or circle. You are not one of them, or it is not there any more. Your own sessions are one step back."
            : "This circle is not known here."}{" "}
          If you have just joined, it opens when the Turnabout of whoever asked you runs next.
        </Line>
      )}
      {circle !== null && <CircleParts {...{ participant, circle, again, go }} />}
    </Page>
  );
}

interface CirclePartsProps {
  readonly participant: Participant;
  readonly circle: Circle;
  /** Looks again, after something was changed. */
  readonly again: () => void;
  readonly go: Go;
}

function CircleParts({ participant, circle, again, go }: CirclePartsProps) {
  const [saved, save] = useSaving();
  const me = participant.person.id;
  const isMaker = circle.madeBy === me;
  const isMember = circle.members.some(({ id }) => id === me);
  const room = Math.min(mostMembers, formatById(circle.format).people.max) - circle.members.length;
  const withdraw = (person: PersonId) =>
    void save(() => withdrawInvitation(participant, { circleId: circle.id, person })).then(again);
  return (
    <>
      {circle.purpose && <Line>{circle.purpose}</Line>}
      <Line>{shapeText(circle)}</Line>
      {isMember && (
        <Actions>
          <Button appearance="primary" onClick={() => go({ screen: "find-time", circleId: circle.id })}>
            Find a time
          </Button>
          <Button onClick={() => go({ screen: "find-time", circleId: circle.id, standing: true })}>
            Find a standing time
          </Button>
        </Actions>
      )}
      <Sessions participant={participant} circleId={circle.id} go={go} />
      {isMember && <StillOpenPart participant={participant} circle={circle} />}
      <Section title="People">
        <Line>{countText(circle)}</Line>
        <CirclePeopleList
          people={peopleOf(circle, me)}
          {...(isMaker && { withdraw: (person) => withdraw(person.id) })}
        />
        <SavedLine state={saved} />
        <ReaderLine text={readersText(circle, me)} />
      </Section>
      {isMaker && room - openAsked(circle).length > 0 && (
        <AskMore {...{ participant, circle, again }} most={room - openAsked(circle).length} />
      )}
      {circle.joining === "asked" && !isMaker && isMember && <LeaveCircle {...{ participant, circle, go }} />}
    </>
  );
}

function Sessions({ participant, circleId, go }: Omit<CircleScreenProps, "isTab">) {
  const fresh = useAnswer(useCallback(() => freshSessions(participant), [participant]));
  if (fresh.value === null)
    return fresh.problem === null ? (
      <Waiting what="The circle’s sessions" />
    ) : (
      <ProblemCard problem={fresh.problem} again={fresh.again} />
    );
  return (
    <SessionLists
      sessions={fresh.value.sessions.filter(({ sessionId }) => circleIdOfSession(sessionId) === circleId)}
      later={fresh.value.later.filter((one) => one.circleId === circleId)}
      now={participant.client.serviceClock.now()}
      timeZone={participant.timeZone}
      onOpen={(sessionId) => go({ screen: "session", sessionId })}
      onFindTime={(id) => go({ screen: "find-time", circleId: id })}
    />
  );
}

function peopleOf({ members, asked = [] }: Circle, me: PersonId): CirclePerson[] {
  const others = asked.filter(({ state }) => state !== "joined" && state !== "withdrawn");
  return [...members.map((person) => ({ person, state: "joined" as const })), ...others].map(({ person, state }) => ({
    person,
    state,
    isMe: person.id === me,
  }));
}

function shapeText(circle: Circle): string {
  const { format, rhythm, size } = circle;
  const often = rhythm === undefined ? "" : `, ${rhythmText(rhythmOf(rhythm))}`;
  const wanted = size === undefined ? "" : `, for ${size} people`;
  return `${formatById(format).name}, ${circleMinutes(circle)} minutes${often}${wanted}.`;
}

function countText(circle: Circle): string {
  const open = openAsked(circle).length;
  const belong = circle.members.length === 1 ? "1 member" : `${circle.members.length} members`;
  return open === 0 ? `${belong}.` : `${belong}, ${open} asked.`;
}

/** Who reads what is written in it: the members, and nobody who has not said yes. */
function readersText({ members, joining }: Circle, me: PersonId): string {
  const others = members.filter(({ id }) => id !== me).map(({ name }) => name);
  const sealed =
    others.length === 0
      ? "Sealed to you alone."
      : `Sealed to you${others.length > 1 ? ", " : " and "}${namesText(others)}.`;
  return joining === "asked" ? `${sealed} Nothing is sealed to those who have not said yes.` : sealed;
}
