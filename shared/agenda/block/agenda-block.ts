/** A body as Graph gives it; `null` contents count as empty. */
export interface EventBody {
  readonly contentType: "html" | "text";
  readonly content: string;
}

/** One line of the block. */
export interface BlockSegment {
  readonly title: string;
  readonly minutes: number;
  /** `null` where the segment is done alone or has none. */
  readonly prompt: string | null;
}

/** What the invitation says about a session; public within the invitation, and to everybody it is forwarded to. */
export interface AgendaBlock {
  readonly sessionId: string;
  readonly title: string;
  readonly minutes: number;
  readonly segments: readonly BlockSegment[];
}

/** Where a block stands in the content: offsets in UTF-16 units, the end excluded. */
export interface FoundBlock {
  readonly start: number;
  readonly end: number;
  readonly block: AgendaBlock;
}

/**
 * Why a body is left as it is:
 * - `two-blocks`: more than one agenda or link to a session; one has to be deleted by hand.
 * - `malformed`: the agenda was changed by hand so that its borders are not certain.
 * - `another-session`: the meeting already carries the agenda of another session.
 * - `join-link-inside`: the join link stands inside the agenda and would be lost.
 * - `no-safe-place`: the agenda would not stand for itself anywhere in this body, or it is not certain what a reader makes of the body.
 * - `too-long`: the body would exceed 60,000 characters.
 */
export type BlockRefusal =
  | "two-blocks"
  | "malformed"
  | "another-session"
  | "join-link-inside"
  | "no-safe-place"
  | "too-long";

export type BlockResult =
  | { readonly ok: true; readonly body: EventBody }
  | { readonly ok: false; readonly why: BlockRefusal };

/** `found` is `null` when the body has no block, which is no error. */
export type Finding =
  | { readonly ok: true; readonly found: FoundBlock | null }
  | { readonly ok: false; readonly why: BlockRefusal };

/** The longest body that is written. */
export const MAX_BODY = 60_000;

/** The longest body that is looked into; longer ones are refused before any work is done on them. */
export const MAX_READ = 300_000;
