import { request as httpRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Sends a request on to a server on the loopback and its answer back, bytes and headers as they are. A cut or refused
 * connection is passed on as a cut connection, so that a fault of the tenant looks the same from the browser.
 */
export function proxyTo(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const scheme = "encrypted" in request.socket ? "https" : "http";
  const onward = httpRequest(
    `${origin}${request.url ?? "/"}`,
    { method: request.method ?? "GET", headers: { ...request.headers, "x-forwarded-proto": scheme } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on("aborted", () => response.destroy());
    },
  );
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}
