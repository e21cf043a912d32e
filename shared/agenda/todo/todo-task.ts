import type { Instant } from "../../circles/instant.ts";
import { circleIdOfSession } from "../../sessions/session-link.ts";
import type { Commitment } from "../entry/entry.ts";

/** What Turnabout and To Do both know of a commitment. */
export interface TodoContent {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly due: string | null;
  readonly isDone: boolean;
}

/** A copy as Microsoft To Do has it. */
export interface TodoTask extends TodoContent {
  readonly id: string;
  /** Of the link back, as {@link todoOf} has given it. */
  readonly externalId: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** A task to be made. */
export interface NewTodo extends TodoContent {
  readonly webUrl: string;
  /** Identifies session and commitment. */
  readonly externalId: string;
}

/** A task's title is an Outlook subject: UTF-16 code units. */
const longestTitle = 255;
const noWords = "A commitment without words";

/**
 * A commitment as a task of the owner's own: its words on one line, its day, and the way back to the session.
 *
 * @param link the address that opens the session, `https://turnabout.contoso.example/open#session=<id>`
 */
export function todoOf(commitment: Commitment, session: { readonly id: string }, link: string): NewTodo {
  return { ...contentOf(commitment), webUrl: link, externalId: `${session.id}/${commitment.id}` };
}

/** The parts of a commitment that To Do shows. What was dropped is done with, too. */
export function contentOf({ text, due, state }: Commitment): TodoContent {
  return { title: titleOf(text), due, isDone: state !== "open" };
}

/**
 * Which commitment a task belongs to, whichever session it is written in by now: a commitment that is carried over keeps its id.
 * `null` for a link that is not ours.
 */
export function todoKey(externalId: string): string | null {
  const slash = externalId.indexOf("/");
  const circleId = slash < 0 ? null : circleIdOfSession(externalId.slice(0, slash));
  const id = externalId.slice(slash + 1);
  return circleId === null || id === "" ? null : `${circleId}/${id}`;
}

function titleOf(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim() || noWords;
  if (line.length <= longestTitle) return line;
  // A pair of code units is one character: half of it would be none.
  return `${line
    .slice(0, longestTitle - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}
