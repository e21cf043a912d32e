import type { HttpRequest } from "./core.ts";
import type { Delivery } from "./answer-request.ts";

/** A `fetch` that reaches the tenant without a network, whatever host the address names; faults included. */
export function inProcessFetch(answer: (request: HttpRequest) => Delivery): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const delivery = answer({
      method: request.method,
      origin,
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      text: await request.text(),
    });
    try {
      if (delivery.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delivery.delayMs));
      request.signal.throwIfAborted();
      if (delivery.way === "reset" || delivery.way === "lost") throw new TypeError("fetch failed");
      const { status, headers, text } = delivery.answer;
      if (delivery.way === "cut") return new Response(cutStream(text), { status, headers });
      return new Response([204, 205, 304].includes(status) ? null : text, { status, headers });
    } finally {
      delivery.leave();
    }
  };
}

function cutStream(text: string): ReadableStream<Uint8Array> {
  const half = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError("terminated"));
      sent = true;
      controller.enqueue(half);
    },
  });
}
