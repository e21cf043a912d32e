import { isAskedCircle } from "../../circles/asked-circle.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import type { PersonId } from "../../circles/person.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { readersOf } from "../../privacy/readers-of.ts";
import { nextRevision } from "../../sealing/next-revision.ts";
import { circleTag, inboxTag, sessionTag } from "../../sealing/tags.ts";
import { AFTERWARDS } from "../../sessions/session-phase.ts";
import { appendRow } from "../records/append-row.ts";
import { agreementIn, keepAgreement } from "../circles/agreement-rows.ts";
import { keepKeyring } from "../circles/know-circles.ts";
import { meetPeople } from "./meet-people.ts";
import { openTags } from "../records/open-tags.ts";
import type { Participant } from "../participant.ts";
import { entriesOf, entryRow, indexedSessions, indexRow, sessionRow } from "../sessions/session-rows.ts";
import { idsOf } from "../records/seal-for.ts";
import { tellAvailableHours } from "../time/tell-available-hours.ts";

/**
 * Hands the circle to members whose card has appeared: an invitation with the circle's secret into each one's inbox bucket, and the
 * own rows of sessions that are not long over and of the ground rules once more, sealed to all. The people newly invited; nobody is the usual answer.
 */
export async function sealToNewcomers(
  participant: Participant,
  keyring: Keyring,
): Promise<GraphAnswer<readonly PersonId[]>> {
  const { circle, invited } = keyring;
  const me = participant.person.id;
  const waiting = idsOf(circle.members).filter((member) => member !== me && !invited.includes(member));
  if (waiting.length === 0) return answered([]);
  const met = await meetPeople(participant, waiting);
  if (!met.ok) return met;
  const newcomers = waiting.filter((member) => met.value.known.includes(member));
  if (newcomers.length === 0) return answered([]);
  // Where people are asked, they take the circle from whoever asked them only.
  const invitees = isAskedCircle(circle) && circle.madeBy !== me ? [] : newcomers;
  for (const invitee of invitees)
    await appendRow(participant, {
      tag: await inboxTag(invitee),
      kind: "invitation",
      revision: 1,
      content: { circle },
      readers: readersOf({ kind: "invitation", author: me, members: [], invitee }),
    });
  const sealed = await sealAgain(participant, circle);
  if (!sealed.ok) return sealed;
  await keepKeyring(participant, { ...keyring, invited: [...invited, ...newcomers], revision: keyring.revision + 1 });
  // What they cannot open yet is told once more; where that fails, the next start does it.
  await tellAvailableHours(participant);
  return answered(newcomers);
}

/** Appends the own rows of the circle's open sessions and of its ground rules anew, one revision higher, for the readers of now. */
async function sealAgain(participant: Participant, circle: Circle): Promise<GraphAnswer<null>> {
  const me = participant.person.id;
  const index = await openTags(participant, [await circleTag(circle.secret)]);
  if (!index.ok) return index;
  const rules = agreementIn(index.value[0]?.rows ?? [], circle, me);
  if (rules.own !== null) await keepAgreement(participant, circle, { part: rules.own, revision: rules.revision + 1 });
  const earliest = participant.client.serviceClock.now() - AFTERWARDS;
  const sessions = indexedSessions(index.value[0]?.rows ?? [], circle).filter(({ value }) => value.end >= earliest);
  for (const { value: session, author, row } of sessions) {
    const opened = await openTags(participant, [await sessionTag(circle.secret, session.id)]);
    if (!opened.ok) return opened;
    const own = (opened.value[0]?.rows ?? []).filter(({ place }) => place.author === me);
    if (author === me) {
      const bookings = own.filter(({ place }) => place.kind === "session");
      await appendRow(
        participant,
        await sessionRow(participant, circle, { session, revision: nextRevision(bookings) }),
      );
      await appendRow(participant, await indexRow(participant, circle, { session, revision: nextRevision([row]) }));
    }
    for (const { value: entry, row: entryOf } of entriesOf(own, session.id))
      await appendRow(participant, await entryRow(participant, circle, { entry, revision: nextRevision([entryOf]) }));
  }
  return answered(null);
}
