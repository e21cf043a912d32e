import type * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import type { GraphAnswer } from "./graph-error.ts";
import type { Scope } from "./scopes.ts";
import type { ServiceClock } from "./service-clock.ts";

/** The clock that is handed in. `sleep` resolves after so many milliseconds of that clock. */
export interface Clock {
  now(): Instant;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Gives an access token for exactly these delegated scopes, or rejects with a {@link TokenRefusal}.
 *
 * `claims` is the decoded JSON of a claims challenge; a token from before it must not come again. `refusedToken` is a
 * token that the service has just turned down without a challenge: a cache must not answer with it. `quietly`: nobody may be
 * asked for anything, even right after a click.
 */
export type GetToken = (scopes: string[], claims?: string, refusedToken?: string, quietly?: boolean) => Promise<string>;

/**
 * `read`: may be repeated. `write`: sent once; when its answer is lost the problem is `outcome-unknown`. A `write` that
 * the service answered with 429 did not happen and is sent again.
 */
export type RequestKind = "read" | "write";

/** Whose right decides: in a mailbox and the directory a 403 means a missing permission, in the store a missing right. */
export type RequestArea = "mailbox" | "directory" | "store";

export interface GraphRequest<T> {
  readonly kind: RequestKind;
  readonly area: RequestArea;
  readonly scopes: readonly Scope[];
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/v1.0`, every value in it encoded; or a whole `@odata.nextLink`, which is followed unchanged. */
  readonly path: string;
  /** JSON, sent byte for byte. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly schema: z.ZodMiniType<T>;
  /** The answer's `createdDateTime` is the moment of this very write. */
  readonly tellsTime?: boolean;
  /** Nobody has asked for this: sent only with a permission that was given before, never asking for it. */
  readonly quietly?: boolean;
}

/** The one door to Microsoft 365, made by {@link ./create-graph-client.ts}. */
export interface GraphClient {
  /** Sends one request and gives its checked answer; never rejects. */
  ask<T>(request: GraphRequest<T>): Promise<GraphAnswer<T>>;
  /** Whether these permissions were given before; nobody is asked for them. */
  holds(scopes: readonly Scope[]): Promise<boolean>;
  readonly serviceClock: ServiceClock;
  /** How long to wait before try `attempt` (1 = the first repetition), null when nobody should wait that long here. */
  waitBefore(attempt: number, retryAfter: string | null): number | null;
  /** When to come back after the last try, by the given `Retry-After` or own back-off. */
  retryAt(retryAfter: string | null): Instant;
  sleep(milliseconds: number): Promise<void>;
}
