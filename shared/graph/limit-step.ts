import type { Step } from "./exchange.ts";

/** What Outlook serves at a time per application and mailbox. */
const mostInFlight = 4;

/** Lets four requests go at a time, the others wait in the order they came. */
export function limitStep(): Step {
  let inFlight = 0;
  const waiting: (() => void)[] = [];
  return async (exchange, next) => {
    if (inFlight >= mostInFlight) await new Promise<void>((resolve) => waiting.push(resolve));
    else inFlight += 1;
    try {
      return await next(exchange);
    } finally {
      // A place goes straight to the next in line, so that nobody who comes now is faster.
      const following = waiting.shift();
      if (following) following();
      else inFlight -= 1;
    }
  };
}
