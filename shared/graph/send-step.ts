import type { Attempt, Send } from "./exchange.ts";
import type { Clock } from "./graph-client.ts";

export interface SendLimits {
  /** Milliseconds until the first byte of the answer. */
  readonly firstByte: number;
  /** Milliseconds until its last. */
  readonly whole: number;
}

export const usualLimits: SendLimits = { firstByte: 20_000, whole: 60_000 };

export interface SendNeeds {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly limits: SendLimits;
  /** False only when it is certain that nothing can be sent. */
  readonly isOnline: () => boolean;
}

/** The last step: sends with the `fetch` that was handed in and reads the whole answer, or says that none came. */
export function sendStep({ fetch, clock, limits, isOnline }: SendNeeds): Send {
  return async ({ url, method, headers, body }): Promise<Attempt> => {
    if (!isOnline()) return { came: "not-sent", because: "offline" };
    const stop = new AbortController();
    const sentAt = clock.now();
    let timer = setTimeout(() => stop.abort(), limits.firstByte);
    try {
      const response = await fetch(url, {
        method,
        headers,
        signal: stop.signal,
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        ...(body !== undefined && { body }),
      });
      const receivedAt = clock.now();
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), limits.whole - limits.firstByte);
      const text = await response.text();
      const requestId = response.headers.get("request-id");
      return {
        came: "answer",
        status: response.status,
        headers: response.headers,
        text,
        sentAt,
        receivedAt,
        requestId,
      };
    } catch {
      return { came: "nothing", requestId: null };
    } finally {
      clearTimeout(timer);
    }
  };
}
