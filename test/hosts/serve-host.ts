import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { proxyTo } from "./proxy-to.ts";
import { sendFile } from "./send-file.ts";

const folders = fileURLToPath(new URL(".", import.meta.url));

/** What a simulated host page must know about the rest of the stage. */
export interface HostSettings {
  readonly tenantOrigin: string;
  readonly graphOrigin: string;
  readonly appOrigin: string;
  readonly tenantId: string;
  readonly clientId: string;
}

/** `teams` or `outlook`: which of the simulated hosts. */
export type HostName = "teams" | "outlook";

/**
 * Serves one simulated host: its page for every address of its own, its scripts under `/__host/`, its settings, and the
 * tenant's control under `/_tenant/`, through which it gets tokens for the persona.
 */
export function serveHost(
  request: IncomingMessage,
  response: ServerResponse,
  { name, settings }: { name: HostName; settings: HostSettings },
): void {
  const path = new URL(request.url ?? "/", "http://host").pathname;
  if (path.startsWith("/_tenant/")) return proxyTo(settings.tenantOrigin, request, response);
  if (path === "/__host/settings.json") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(settings));
    return;
  }
  if (path.startsWith("/__host/")) {
    if (!sendFile(response, { folder: `${folders}${name}`, path: path.slice("/__host/".length) })) response.writeHead(404).end();
    return;
  }
  if (path === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  sendFile(response, { folder: `${folders}${name}`, path: "index.html" });
}
