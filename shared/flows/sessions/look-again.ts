import type { Circle } from "../../circles/circle.ts";
import type { Keyring } from "../../circles/keyring.ts";
import { answered } from "../../graph/graph-error.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import { drainOutbox } from "../records/drain-outbox.ts";
import { knowCircles, knownKeyring } from "../circles/know-circles.ts";
import { openSession } from "./open-session.ts";
import type { Participant } from "../participant.ts";
import { type Look, readNews } from "./read-news.ts";
import { sealToNewcomers } from "../people/seal-to-newcomers.ts";
import type { SessionView } from "./session-view.ts";

/** A card is looked for every 15 seconds at most, which are three looks at the fastest pace. */
const looksPerCard = 3;

/**
 * One poll of an open session: ids first, then what is new. The holder of the circle's secret also looks for members who have come
 * and seals everything to them; a member who waits for the secret looks for it.
 *
 * @param round counts the looks
 */
export async function lookAgain(participant: Participant, view: SessionView, round: number): Promise<Look> {
  const { circle } = view;
  return circle === null ? lookForSecret(participant, view) : lookForNews(participant, view, { circle, round });
}

async function lookForSecret(participant: Participant, view: SessionView): Promise<Look> {
  const circles = await knowCircles(participant);
  if (!circles.ok) return { answer: circles, units: 4 };
  const circleId = circleIdOfSession(view.sessionId);
  if (!circles.value.some(({ circle }) => circle.id === circleId)) return { answer: answered(null), units: 4 };
  // What still waits on this device belongs to what is brought along.
  await drainOutbox(participant);
  return { answer: await openSession(participant, view.sessionId), units: 8 };
}

async function lookForNews(
  participant: Participant,
  view: SessionView,
  { circle, round }: { readonly circle: Circle; readonly round: number },
): Promise<Look> {
  const keyring = await knownKeyring(participant, circle.id);
  const { units, came } = await newcomers(participant, keyring, round);
  // Another screen of this device may have learnt who belongs to the circle now.
  const hasChanged = keyring !== null && !hasSameMembers(keyring.circle, circle);
  const look = await readNews(participant, view, { circle, all: came || hasChanged });
  return { ...look, units: units + look.units };
}

/** Asked at every look; whom this device has just looked for is not looked for again at once, so the cost comes at every third. */
async function newcomers(
  participant: Participant,
  keyring: Keyring | null,
  round: number,
): Promise<{ readonly units: number; readonly came: boolean }> {
  const me = participant.person.id;
  const members = keyring?.circle.members ?? [];
  const waiting = members.filter(({ id }) => id !== me && !keyring?.invited.includes(id));
  if (keyring === null || waiting.length === 0 || !members.some(({ id }) => id === me))
    return { units: 0, came: false };
  const sealed = await sealToNewcomers(participant, keyring);
  const came = sealed.ok && sealed.value.length > 0;
  return { units: round % looksPerCard === 0 ? 2 * waiting.length : 0, came };
}

function hasSameMembers(one: Circle, other: Circle): boolean {
  const idsIn = ({ members }: Circle) =>
    members
      .map(({ id }) => id)
      .toSorted()
      .join();
  return idsIn(one) === idsIn(other);
}
