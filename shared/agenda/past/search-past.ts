import type { PersonId } from "../../circles/person.ts";
import type { PastSession } from "./snapshot.ts";

/** Something that was written in an earlier session. */
export interface PastLine {
  readonly kind: "topic" | "note" | "commitment";
  readonly author: PersonId;
  readonly text: string;
}

/** An earlier session and what of it was looked for. */
export interface PastFound {
  readonly session: PastSession;
  readonly lines: readonly PastLine[];
}

/**
 * What earlier sessions hold, the last one first. With words to look for only the lines that hold all of them, in any order, whatever
 * their case and accents; sessions without such a line are left out. Without words every session that has any line.
 */
export function searchPast(past: readonly PastSession[], query: string): readonly PastFound[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return past
    .toSorted((a, b) => b.start - a.start)
    .map((session) => ({ session, lines: linesOf(session).filter(({ text }) => holds(plain(text), words)) }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf({ texts = [], commitments }: PastSession): readonly PastLine[] {
  return [
    ...texts.map(({ kind, author, text }) => ({ kind, author, text })),
    ...commitments.map(({ owner, text }) => ({ kind: "commitment" as const, author: owner, text })),
  ];
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
