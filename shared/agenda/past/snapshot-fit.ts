import type { PastSession } from "./snapshot.ts";

interface ToFit {
  readonly sessions: readonly PastSession[];
  /** Those that an earlier row has: they come first, so that a new session never drives an old one out. */
  readonly kept: ReadonlySet<string>;
  /** How many characters a row may take, as `lengthOf` counts them. */
  readonly most: number;
  readonly lengthOf: (sessions: readonly PastSession[]) => number;
}

/** New texts fill a row to here only, so that there is room for what the month's later sessions come to. */
const forTexts = 0.6;

/**
 * As much of a month's sessions as fits into one row: what is kept already with its texts, then what each other session came to, earliest
 * first, then, in the room left, what was written in it. A session that is left out costs a request the next time, one without its texts
 * nothing.
 */
export function snapshotFit({ sessions, kept, most, lengthOf }: ToFit): PastSession[] {
  const inOrder = sessions.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const old = inOrder.filter(({ id }) => kept.has(id));
  const others = inOrder.filter(({ id }) => !kept.has(id));
  let taken: PastSession[] = [];
  const take = (session: PastSession, room: number) => {
    const next = [...taken.filter(({ id }) => id !== session.id), session];
    if (lengthOf(next) <= room) taken = next;
  };
  for (const session of old) take(withoutTexts(session), most);
  for (const session of old) take(session, most);
  for (const session of others) take(withoutTexts(session), most);
  for (const session of others) if (taken.some(({ id }) => id === session.id)) take(session, forTexts * most);
  return inOrder.flatMap(({ id }) => taken.find((session) => session.id === id) ?? []);
}

function withoutTexts(session: PastSession): PastSession {
  const { texts: _, ...facts } = session;
  return facts;
}
