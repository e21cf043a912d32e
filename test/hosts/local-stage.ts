import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ProductConfiguration } from "shared/graph/configuration.ts";
import { configuration } from "../sample/configuration.ts";
import { organization } from "../sample/organization.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { serveApp } from "./serve-app.ts";
import { serveHost } from "./serve-host.ts";

export interface LocalStage {
  readonly tenant: Tenant;
  readonly configuration: ProductConfiguration;
  readonly teamsOrigin: string;
  readonly outlookOrigin: string;
  readonly startOrigin: string;
}

/**
 * Tenant, simulated hosts and the app on local addresses, each on a port of its own: they are of different origins, as
 * they are in an organisation.
 * @param startPage gives the page served at the first port
 */
export async function localStage(options: {
  readonly ports: readonly number[];
  readonly dataFolder: string;
  readonly startPage: (stage: LocalStage) => string;
}): Promise<LocalStage> {
  const [startOrigin = "", appOrigin = "", teamsOrigin = "", outlookOrigin = ""] = options.ports.map(originOf);
  const { dataFolder } = options;
  const tenant = await startTenant({ organization, dataFolder, ...portOf(options.ports[4]) });
  const settings = configuration({
    graphOrigin: tenant.origin,
    authority: tenant.origin,
    appOrigin,
    hostOrigins: [teamsOrigin, outlookOrigin],
  });
  const stage: LocalStage = { tenant, configuration: settings, teamsOrigin, outlookOrigin, startOrigin };
  const host = (name: "teams" | "outlook") => (request: IncomingMessage, response: ServerResponse) =>
    serveHost(request, response, { name, settings, tenantOrigin: tenant.origin });
  await Promise.all([
    listen(startOrigin, (_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(options.startPage(stage));
    }),
    listen(appOrigin, (request, response) => serveApp(request, response, settings)),
    listen(teamsOrigin, host("teams")),
    listen(outlookOrigin, host("outlook")),
  ]);
  return stage;
}

function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function portOf(port: number | undefined): { port?: number } {
  return port === undefined ? {} : { port };
}

function listen(origin: string, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<void> {
  return new Promise((resolve) => createServer(answer).listen(Number(new URL(origin).port), "127.0.0.1", resolve));
}
