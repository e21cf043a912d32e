import * as z from "zod/mini";

import { type PastSession, pastSessionSchema } from "./snapshot.ts";

/** A month of a member's history of one circle. */
export interface SnapshotMonth {
  readonly circleId: string;
  readonly month: string;
  readonly sessions: readonly PastSession[];
}

/** A month as it is stored: whoever occurs in it is named once and meant by `@` and the place in that list. */
const storedSchema = z.looseObject({
  circleId: z.string(),
  month: z.string(),
  people: z.array(z.string()),
  sessions: z.array(z.unknown()),
});

/** The content of the row for a month: an id of a person takes two characters in it in place of 73. */
export function snapshotContent({ circleId, month, sessions }: SnapshotMonth): z.infer<typeof storedSchema> {
  const people = [...new Set(sessions.flatMap(peopleIn))];
  const places = new Map(people.map((person, at) => [person, `@${at}`]));
  // A text that begins like a place is told from one by a second sign.
  const short = (text: string) => places.get(text) ?? (text.startsWith("@") ? `@${text}` : text);
  return { circleId, month, people, sessions: sessions.map((session) => withTexts(session, short)) };
}

/** A month as it was read. */
export interface ReadMonth extends SnapshotMonth {
  /** How many sessions could not be read: a newer version may have written them. */
  readonly unread: number;
}

/** A month from the content of its row; `null` where it is none. A session that cannot be read is left out, the others count. */
export function readSnapshotContent(content: unknown): ReadMonth | null {
  const stored = storedSchema.safeParse(content);
  if (!stored.success) return null;
  const { circleId, month, people } = stored.data;
  const long = (text: string) =>
    text.startsWith("@@") ? text.slice(1) : text.startsWith("@") ? (people[Number(text.slice(1))] ?? text) : text;
  const sessions = stored.data.sessions.flatMap((session) => {
    const read = pastSessionSchema.safeParse(withTexts(session, long));
    return read.success ? [read.data] : [];
  });
  return { circleId, month, sessions, unread: stored.data.sessions.length - sessions.length };
}

function peopleIn({ members, roles, commitments, texts = [] }: PastSession): string[] {
  return [
    ...members.map(({ person }) => person),
    ...roles.map(({ person }) => person),
    ...commitments.flatMap(({ owner, author }) => [owner, author]),
    ...texts.map(({ author }) => author),
  ];
}

/** The same value with each text in it replaced. */
function withTexts(value: unknown, replaced: (text: string) => string): unknown {
  if (typeof value === "string") return replaced(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, replaced));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, replaced)]));
}
