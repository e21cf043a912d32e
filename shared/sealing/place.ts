import type { PersonId } from "../circles/person.ts";
import { utf8 } from "./utf8.ts";

/** The version of the envelope that this code writes and reads. */
export const placeVersion = 1;

/** A row's highest revision; far above any honest count, low enough that one more is still exact. */
export const highestRevision = 1_000_000_000;

/**
 * Where a row belongs and who vouches for it. Signed with the content and compared after opening, so that a row copied to
 * another tag, kind, author or revision does not count.
 */
export interface Place {
  /** The value of the column `TbTag` under which the row lies. */
  readonly tag: string;
  /** What the content is: `session`, `entry`, `reflection`, … */
  readonly kind: string;
  readonly author: PersonId;
  /** 1 for the first row of its subject, one more for each that supersedes it. */
  readonly revision: number;
  readonly version: number;
  /** Random, made once per row and kept by retries: readers count an id once. Never readable before opening. */
  readonly rowId: string;
}

/** A place to be sealed; the version is the one of this code. */
export type NewPlace = Omit<Place, "version">;

/** SHA-256 over the bound values, in a fixed order. The random row id in it keeps it from telling kind or author. */
export async function placeDigest(place: Place): Promise<Uint8Array> {
  const { rowId, tag, kind, author, revision, version } = place;
  const bound = JSON.stringify([rowId, tag, kind, author, revision, version]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(bound)));
}
