import type { Instant } from "../circles/instant.ts";

/** What is needed to look a problem up afterwards; never a person's data. */
interface Diagnosis {
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The deepest code of the error body. */
  readonly code: string | null;
  /** The service's `request-id`, or our own `client-request-id` when it gave none. */
  readonly requestId: string | null;
}

/**
 * Everything that can go wrong between us and Microsoft 365. The list is closed: whoever shows a problem has a sentence
 * for each of them ({@link ../flows/problem-sentence.ts}).
 */
export type GraphProblem = Diagnosis &
  (
    | { readonly kind: "not-signed-in" }
    /** Nobody has agreed to these permissions yet, or the agreement was withdrawn. */
    | { readonly kind: "permission-missing"; readonly scopes: readonly string[] }
    /** The permission is there, this person's right is not. */
    | { readonly kind: "no-access" }
    | { readonly kind: "not-found" }
    | { readonly kind: "gone" }
    /** 409 and 412: somebody was there first. */
    | { readonly kind: "conflict" }
    | { readonly kind: "busy"; readonly retryAt: Instant }
    | { readonly kind: "storage-full" }
    /** Nothing was sent, or a read got no whole answer. */
    | { readonly kind: "offline" }
    /** A write was sent and its answer lost: it may have happened. Read, then send the same bytes again. */
    | { readonly kind: "outcome-unknown" }
    /** A list lacks a column, or the index on it. */
    | { readonly kind: "list-not-ready" }
    | { readonly kind: "too-large" }
    /** A real error of ours; `code` names it. */
    | { readonly kind: "refused" }
    /** An answer that is not what Microsoft describes: a proxy's page, a broken body, missing members. */
    | { readonly kind: "unreadable-answer" }
  );

export type GraphProblemKind = GraphProblem["kind"];

/** A value, or why there is none. Nothing in this folder throws for what a network or a service does. */
export type GraphAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: GraphProblem };

/** A good answer. */
export function answered<T>(value: T): GraphAnswer<T> {
  return { ok: true, value };
}

/** A problem that has no answer of the service behind it. */
export function failed(
  kind: "offline" | "outcome-unknown" | "unreadable-answer" | "too-large" | "not-found",
): GraphAnswer<never> {
  return { ok: false, problem: { kind, status: null, code: null, requestId: null } };
}
