import type { Step } from "./exchange.ts";

/** Gives every try its own id, which is kept for diagnostics together with the one the service gives. */
export function idStep({ random }: { readonly random: () => number }): Step {
  return async (exchange, next) => {
    const own = uuid(random);
    const attempt = await next({ ...exchange, headers: { ...exchange.headers, "client-request-id": own } });
    return attempt.came === "not-sent" ? attempt : { ...attempt, requestId: attempt.requestId ?? own };
  };
}

/** A version 4 UUID of the chance that was handed in; it identifies a request and guards nothing. */
function uuid(random: () => number): string {
  return "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx".replaceAll("x", () => Math.floor(random() * 16).toString(16));
}
