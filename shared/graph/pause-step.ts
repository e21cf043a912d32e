import { instant, type Instant } from "../circles/instant.ts";
import type { Attempt, Exchange, Step } from "./exchange.ts";
import type { Clock } from "./graph-client.ts";
import { readRetryAfter } from "./read-retry-after.ts";

type Answer = Extract<Attempt, { came: "answer" }>;

interface Pause {
  readonly until: Instant;
  readonly answer: Answer;
}

/**
 * Remembers until when the service wants to be left alone, also for who asks anew after a request was given up: until then the same
 * kind of request gets the earlier answer with the time that is left, and nothing is sent. Other kinds go on.
 */
export function pauseStep({ now }: Pick<Clock, "now">): Step {
  const pauses = new Map<string, Pause>();
  return async (exchange, next) => {
    const kind = kindOf(exchange);
    const pause = pauses.get(kind);
    if (pause !== undefined && now() < pause.until) return stillPaused(pause, now());
    pauses.delete(kind);
    const attempt = await next(exchange);
    const until = pausedUntil(attempt, now());
    if (until !== null && attempt.came === "answer") pauses.set(kind, { until, answer: attempt });
    return attempt;
  };
}

/** The same operation on the same resource, whatever is asked of it. */
function kindOf({ method, url }: Exchange): string {
  return `${method} ${url.split("?")[0]}`;
}

function pausedUntil(attempt: Attempt, now: Instant): Instant | null {
  if (attempt.came !== "answer" || (attempt.status !== 429 && attempt.status !== 503)) return null;
  const told = readRetryAfter(attempt.headers.get("retry-after") ?? "", now);
  return told === null ? null : instant(now + told);
}

function stillPaused({ until, answer }: Pause, now: Instant): Answer {
  return {
    ...answer,
    headers: new Headers({ "retry-after": String((until - now) / 1_000), "content-type": "application/json" }),
  };
}
