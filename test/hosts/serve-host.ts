import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { proxyTo } from "./proxy-to.ts";
import { sendFile } from "./send-file.ts";

const folders = fileURLToPath(new URL(".", import.meta.url));

/** What a page may load: the files of the two hosts and what they have in common. */
const pageFiles = /^\/(teams|outlook|common)\//;

/** What a simulated host page must know about the rest of the stage. */
export interface HostSettings {
  readonly appOrigin: string;
  readonly tenantId: string;
  /** Origin of the sign-in service. */
  readonly authority: string;
}

/** `teams` or `outlook`: which of the simulated hosts. */
export type HostName = "teams" | "outlook";

/**
 * Serves one simulated host: its page for every address of its own, its files under `/__host/`, its settings, and
 * from the tenant the control, through which it gets tokens for the persona, and Graph, from which it shows a mailbox.
 */
export function serveHost(
  request: IncomingMessage,
  response: ServerResponse,
  { name, settings, tenantOrigin }: { name: HostName; settings: HostSettings; tenantOrigin: string },
): void {
  const path = new URL(request.url ?? "/", "http://host").pathname;
  if (path.startsWith("/_tenant/") || path.startsWith("/v1.0/")) return proxyTo(tenantOrigin, request, response);
  if (path === "/__host/settings.json") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(settings));
    return;
  }
  if (path.startsWith("/__host/")) {
    const file = path.slice("/__host".length);
    if (!pageFiles.test(file) || !sendFile(response, { folder: folders, path: file })) response.writeHead(404).end();
    return;
  }
  if (path === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  sendFile(response, { folder: `${folders}${name}`, path: "index.html" });
}
