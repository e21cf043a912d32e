import * as z from "zod/mini";

import type { Instant } from "../circles/instant.ts";
import type { RequestArea, RequestKind } from "./graph-client.ts";
import type { GraphProblem } from "./graph-error.ts";

export interface BadAnswer {
  readonly kind: RequestKind;
  readonly area: RequestArea;
  readonly scopes: readonly string[];
  readonly status: number;
  /** The parsed body, whatever it is. */
  readonly body: unknown;
  readonly requestId: string | null;
  /** When to try again, should the service be busy. */
  readonly retryAt: Instant;
}

/** The problem behind an answer that is not 2xx: by its status and the deepest code we know, never by its message. */
export function problemOf(answer: BadAnswer): GraphProblem {
  const { status, requestId, scopes, retryAt } = answer;
  const code = codeOf(answer.body);
  const diagnosis = { status, code, requestId };
  const kind = kindOf(answer, code);
  if (kind === "permission-missing") return { kind, scopes, ...diagnosis };
  if (kind === "busy") return { kind, retryAt, ...diagnosis };
  return { kind, ...diagnosis };
}

function kindOf({ kind, area, status }: BadAnswer, code: string | null): GraphProblem["kind"] {
  if (code === "ErrorFolderExists") return "conflict";
  if (status === 401) return area === "store" && code === "accessDenied" ? "no-access" : "not-signed-in";
  if (status === 403) return area === "store" ? "no-access" : "permission-missing";
  if (status === 400 && area === "store" && kind === "read") return "list-not-ready";
  const known = kindOfStatus[status];
  if (known) return known;
  if (status >= 500) return kind === "read" ? "busy" : "outcome-unknown";
  return status >= 400 ? "refused" : "unreadable-answer";
}

const kindOfStatus: Readonly<Record<number, GraphProblem["kind"]>> = {
  404: "not-found",
  409: "conflict",
  410: "gone",
  412: "conflict",
  413: "too-large",
  423: "busy",
  429: "busy",
  507: "storage-full",
};

const errorSchema = z.looseObject({ error: z.unknown() });
const codeSchema = z.looseObject({
  code: z.optional(z.string()),
  innerError: z.optional(z.unknown()),
  innererror: z.optional(z.unknown()),
});

/** Codes that change what is done; others are only kept for whoever looks into it. */
const knownCodes: ReadonlySet<string> = new Set([
  "accessDenied",
  "ErrorAccessDenied",
  "ErrorDuplicateTransactionId",
  "ErrorFolderExists",
  "ErrorItemNotFound",
  "InvalidAuthenticationToken",
  "itemNotFound",
]);

const deepest = 8;

/** The deepest known code of an error body, else the outermost one; both spellings of the inner error occur. */
export function codeOf(body: unknown): string | null {
  const error = errorSchema.safeParse(body);
  let level: unknown = error.success ? error.data.error : undefined;
  let outermost: string | null = null;
  let known: string | null = null;
  for (let depth = 0; depth < deepest; depth += 1) {
    const reading = codeSchema.safeParse(level);
    if (!reading.success) break;
    const { code, innerError, innererror } = reading.data;
    outermost ??= code ?? null;
    if (code !== undefined && knownCodes.has(code)) known = code;
    level = innerError ?? innererror;
  }
  return known ?? outermost;
}
