import type { Instant } from "../circles/instant.ts";
import type { RequestKind } from "./graph-client.ts";
import type { GraphProblemKind } from "./graph-error.ts";

/** One request on its way through the steps. */
export interface Exchange {
  readonly kind: RequestKind;
  readonly scopes: readonly string[];
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Nobody may be asked for the permission. */
  readonly quietly?: boolean;
}

/** What one try came to. */
export type Attempt =
  | {
      readonly came: "answer";
      readonly status: number;
      readonly headers: Headers;
      /** The whole body. */
      readonly text: string;
      readonly sentAt: Instant;
      readonly receivedAt: Instant;
      readonly requestId: string | null;
    }
  /** It was sent, and no whole answer came: reset, cut, or too slow. */
  | { readonly came: "nothing"; readonly requestId: string | null }
  /** It was not sent at all. */
  | { readonly came: "not-sent"; readonly because: Extract<GraphProblemKind, NotSentReason> };

type NotSentReason = "not-signed-in" | "permission-missing" | "offline" | "refused";

export type Send = (exchange: Exchange) => Promise<Attempt>;

/** A step of the chain: it may change the request, send it on once or more, or not at all. */
export type Step = (exchange: Exchange, next: Send) => Promise<Attempt>;

/** Steps as one, the first outermost. */
export function chain(steps: readonly Step[], send: Send): Send {
  return steps.reduceRight<Send>((next, step) => (exchange) => step(exchange, next), send);
}
