import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { contentSecurityPolicy } from "../../teams-app/content-security-policy.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { sendFile } from "./send-file.ts";

const dist = fileURLToPath(new URL("../../teams-app/dist", import.meta.url));

/**
 * Serves the Teams app as any static web server would: the built files, `/open` for `open.html`, the production policy
 * header, and the organisation's configuration.
 */
export function serveApp(
  request: IncomingMessage,
  response: ServerResponse,
  configuration: ProductConfiguration,
): void {
  const path = new URL(request.url ?? "/", "http://app").pathname;
  const headers = {
    "content-security-policy": contentSecurityPolicy(configuration, path),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  if (path === "/configuration.json") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store", ...headers });
    response.end(JSON.stringify(configuration));
    return;
  }
  const file = path === "/" ? "/index.html" : path === "/open" ? "/open.html" : path;
  if (sendFile(response, { folder: dist, path: file, headers })) return;
  response.writeHead(404, headers).end();
}
