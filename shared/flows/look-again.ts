import { answered, type GraphAnswer } from "../graph/graph-error.ts";
import { circleIdOfSession } from "../sessions/session-link.ts";
import { drainOutbox } from "./drain-outbox.ts";
import { hasNews } from "./fill-agenda.ts";
import { knowCircles, knownKeyring } from "./know-circles.ts";
import { openSession } from "./open-session.ts";
import type { Participant } from "./participant.ts";
import { sealToNewcomers } from "./seal-to-newcomers.ts";
import type { SessionView } from "./session-view.ts";

/** What one look at an open session found, and what it cost. */
export interface Look {
  /** The session read again; `null` when nothing is new. */
  readonly answer: GraphAnswer<SessionView | null>;
  /** SharePoint resource units, 2 for a query or a row. */
  readonly units: number;
}

/** Every third look is also for members who have opened Turnabout meanwhile: a card more is 2 units. */
const looksPerCard = 3;

/**
 * One poll of an open session: ids first, then what is new. The holder of the circle's secret also looks for members who have come
 * and seals everything to them; a member who waits for the secret looks for it.
 *
 * @param round counts the looks
 */
export async function lookAgain(participant: Participant, view: SessionView, round: number): Promise<Look> {
  return view.circle === null ? lookForSecret(participant, view) : lookForNews(participant, view, round);
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

async function lookForNews(participant: Participant, view: SessionView, round: number): Promise<Look> {
  const { units, came } = await newcomers(participant, view, round);
  const news = await hasNews(participant, view);
  if (!news.ok) return { answer: news, units: units + 2 };
  if (!news.value && !came) return { answer: answered(null), units: units + 2 };
  return { answer: await openSession(participant, view.sessionId), units: units + 4 };
}

async function newcomers(
  participant: Participant,
  { circle }: SessionView,
  round: number,
): Promise<{ readonly units: number; readonly came: boolean }> {
  const keyring = circle === null ? null : await knownKeyring(participant, circle.id);
  if (keyring === null || round % looksPerCard !== 0) return { units: 0, came: false };
  const waiting = keyring.circle.members.filter(
    ({ id }) => id !== participant.person.id && !keyring.invited.includes(id),
  );
  if (waiting.length === 0) return { units: 0, came: false };
  const sealed = await sealToNewcomers(participant, keyring);
  const came = sealed.ok && sealed.value.length > 0;
  return { units: 2 * waiting.length, came };
}
