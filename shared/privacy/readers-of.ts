import type { PersonId } from "../circles/person.ts";

/** What is stored in `Records`, by who may open it. */
export type RecordKind =
  | "card"
  | "invitation"
  | "answer"
  | "circle"
  | "circle-key"
  | "session"
  | "card-claim"
  | "entry"
  | "available-hours"
  | "reflection"
  | "reminder"
  | "preferences"
  | "todo-choice"
  | "snapshot"
  | "late-entry"
  | "agreement"
  | "observation"
  | "own-agenda";

export interface ReadersQuestion {
  readonly kind: Exclude<RecordKind, "card">;
  readonly author: PersonId;
  /** Everybody who belongs to the pair or circle; the author may be left out. */
  readonly members: readonly PersonId[];
  /** The one person an invitation is for. */
  readonly invitee?: PersonId;
  /** Whoever asked, for an answer; without it the answer is the author's own note of it. */
  readonly inviter?: PersonId;
}

/**
 * Who may open a record: exactly these people, the author first, nobody twice (P26).
 *
 * `keyring` rows of a participant's own circles are records of kind `circle` under the home tag: ask with no members.
 * Whether a reader already has a key is another question; a reader without a card gets the record sealed later.
 */
export function readersOf({ kind, author, members, invitee, inviter }: ReadersQuestion): PersonId[] {
  switch (kind) {
    case "reflection":
    case "reminder":
    case "preferences":
    case "todo-choice":
    case "snapshot":
    case "observation":
    case "own-agenda":
      return [author];
    case "invitation":
      return invitee === undefined ? [author] : [...new Set([author, invitee])];
    case "answer":
      return inviter === undefined ? [author] : [...new Set([author, inviter])];
    case "circle":
    case "circle-key":
    case "session":
    case "card-claim":
    case "entry":
    case "late-entry":
    case "agreement":
    case "available-hours":
      return [...new Set([author, ...members])];
  }
}
