import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpRequest } from "./core.ts";
import type { Delivery } from "./answer-request.ts";

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the tenant on the loopback address; a port of 0 takes a free one. Rejects when the port is taken. */
export async function runServer(answer: (request: HttpRequest) => Delivery, port: number): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming)
      .then(answer)
      .then((delivery) => deliver(delivery, outgoing))
      .catch((error: unknown) => outgoing.writeHead(500).end(String(error instanceof Error ? error.stack : error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** A front that ends TLS says so with X-Forwarded-Proto; the host name is what the caller used. */
async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  return {
    method: incoming.method ?? "GET",
    origin: `${headers["x-forwarded-proto"] ?? "http"}://${headers["host"] ?? "127.0.0.1"}`,
    url: incoming.url ?? "/",
    headers,
    text: Buffer.concat(chunks).toString("utf8"),
  };
}

async function deliver({ answer, way, delayMs, leave }: Delivery, outgoing: ServerResponse): Promise<void> {
  try {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (way === "reset" || way === "lost") return void outgoing.destroy();
    const bytes = Buffer.from(answer.text);
    outgoing.writeHead(answer.status, { ...answer.headers, "content-length": bytes.length });
    if (way === "whole") return void outgoing.end(bytes);
    outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  } finally {
    leave();
  }
}
