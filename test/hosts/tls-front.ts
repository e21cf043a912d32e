import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificate } from "./certificate.ts";
import { officeStub } from "./office-stub.ts";
import { proxyTo } from "./proxy-to.ts";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { serveApp } from "./serve-app.ts";
import { serveHost } from "./serve-host.ts";

export interface TlsFront {
  readonly port: number;
  /** For Chromium: every name leads here, whatever certificate is shown. */
  readonly browserArguments: readonly string[];
  /** Names that were asked for and are none of the product's; a test fails on any. */
  readonly unknownHosts: string[];
  /** From now on Graph and sign-in are this tenant. */
  useTenant(origin: string): void;
  stop(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The internet of the browser tests: one HTTPS server that answers under every name the product knows, so that the
 * untouched production bundles run under their real origins. Everything else is refused and recorded.
 */
export async function startTlsFront(configuration: ProductConfiguration): Promise<TlsFront> {
  let tenantOrigin = "http://127.0.0.1:9";
  const unknownHosts: string[] = [];
  const toTenant: Answer = (request, response) => proxyTo(tenantOrigin, request, response);
  const toHost = (name: "teams" | "outlook"): Answer => {
    const { appOrigin, tenantId, authority } = configuration;
    return (request, response) =>
      serveHost(request, response, { name, settings: { appOrigin, tenantId, authority }, tenantOrigin });
  };
  const answers: Readonly<Record<string, Answer>> = {
    "graph.microsoft.com": toTenant,
    "login.microsoftonline.com": toTenant,
    "teams.microsoft.com": toHost("teams"),
    "outlook.office.com": toHost("outlook"),
    [new URL(configuration.appOrigin).host]: (request, response) => serveApp(request, response, configuration),
    "res.cdn.office.net": (_request, response) => sendText(response, "application/json", validDomains),
    "appsforoffice.microsoft.com": (_request, response) => sendText(response, "text/javascript", officeStub),
  };

  const server = createServer(await certificate(), (request, response) => {
    const host = request.headers.host ?? "";
    const answer = answers[host];
    if (answer) return answer(request, response);
    if (!isOfBrowserItself(request)) unknownHosts.push(`${host}${request.url ?? ""}`);
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    browserArguments: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, "--ignore-certificate-errors"],
    unknownHosts,
    useTenant: (origin) => {
      tenantOrigin = origin;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Chromium asks for its own updates and accounts; no page and no extension can send a request with these marks. */
function isOfBrowserItself({ headers }: IncomingMessage): boolean {
  return headers["sec-fetch-site"] === "none" && headers["sec-fetch-mode"] === "no-cors";
}

/** The list teams-js fetches on load, https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json */
const validDomains = JSON.stringify({
  validOrigins: ["teams.microsoft.com", "*.teams.microsoft.com", "outlook.office.com"],
});

function sendText(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" });
  response.end(text);
}
