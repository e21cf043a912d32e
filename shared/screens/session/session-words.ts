import type { PersonId } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { readerText } from "../../ui/text/reader-text.ts";

/** What the parts of a session's screen say of its people. */
export interface SessionWords {
  readonly nameOf: (person: PersonId) => string;
  /** Who can read what the participant adds. */
  readonly readers: string;
  /** Names of the others, as far as they are known. */
  readonly others: readonly string[];
  /** Whose client has to run before more than the invitation is known: `null` when nobody's can, because the own key was lost. */
  readonly waitsFor: string | null;
}

/** Names and readers of a session, from what is known of its circle or its invitation. */
export function sessionWords(
  { person, keyWaits }: Participant,
  { circle, meeting, absent, askedToJoin }: SessionView,
): SessionWords {
  const others = (circle?.members ?? []).filter(({ id }) => id !== person.id);
  // The own invitation without its circle: made under a key that is gone.
  const isOwn = meeting?.isOrganizer === true;
  const waitsFor = isOwn ? null : meeting?.organizer || "the organizer";
  const isAbsent = (id: PersonId) => absent.some((member) => member.id === id);
  return {
    nameOf: (id) => (id === person.id ? "You" : (others.find((member) => member.id === id)?.name ?? "A former member")),
    readers: readerText({
      staysHere: keyWaits !== undefined,
      here: others.filter(({ id }) => !isAbsent(id)).map(({ name }) => name),
      absent: absent.map(({ name }) => name),
      waitingFor: circle === null ? waitsFor : null,
      isAsked: askedToJoin !== undefined,
    }),
    others:
      circle === null ? (meeting?.organizer && !isOwn ? [meeting.organizer] : []) : others.map(({ name }) => name),
    waitsFor,
  };
}
