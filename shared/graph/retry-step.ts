import type { Attempt, Exchange, Step } from "./exchange.ts";
import type { GraphClient } from "./graph-client.ts";

const mostTries = 4;

/** Answers after which a read is worth another try. */
const transient: ReadonlySet<number> = new Set([429, 500, 502, 503, 504, 509]);

/**
 * Repeats a read up to three times. A write is repeated only after 429, which says that it did not happen; every other
 * failure of a write is for the caller, who reads first.
 */
export function retryStep({ waitBefore, sleep }: Pick<GraphClient, "waitBefore" | "sleep">): Step {
  return async (exchange, next) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await next(exchange);
      if (attempt === mostTries || !isWorthAnotherTry(exchange, outcome)) return outcome;
      const wait = waitBefore(attempt, outcome.came === "answer" ? outcome.headers.get("retry-after") : null);
      if (wait === null) return outcome;
      await sleep(wait);
    }
  };
}

function isWorthAnotherTry({ kind }: Exchange, outcome: Attempt): boolean {
  if (outcome.came === "not-sent") return false;
  if (outcome.came === "nothing") return kind === "read";
  return kind === "read" ? transient.has(outcome.status) : outcome.status === 429;
}
