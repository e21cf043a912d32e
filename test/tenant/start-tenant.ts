import { answerRequest } from "./answer-request.ts";
import { exchangeChecker } from "../contract/check-exchange.ts";
import type { Core, Violation } from "./core.ts";
import type { TenantState } from "./exchange.ts";
import { createFaults } from "./faults.ts";
import { graphRoutes } from "./graph-routes.ts";
import { guidOf } from "./guid-of.ts";
import { runServer } from "./http-server.ts";
import { inProcessFetch } from "./in-process-fetch.ts";
import { routeMatcher } from "./match-route.ts";
import type { Organization } from "./organization.ts";
import { createRequestLog, type LogEntry } from "./request-log.ts";
import { settableClock, type SettableClock } from "./settable-clock.ts";
import { issueAccessToken, type TokenRequest } from "./sign-in/issue-access-token.ts";
import { seedSites } from "./sites/seed-sites.ts";
import { openStore } from "./store.ts";
import { tenantState } from "./tenant-state.ts";
import { createThrottle } from "./throttle.ts";

export interface TenantOptions {
  readonly organization: Organization;
  /** Port on the loopback address; a free one where absent. */
  readonly port?: number;
  /** Folder that keeps the state over a restart; in memory where absent. */
  readonly dataFolder?: string;
  /** Tenant time at the first start, milliseconds since 1970. */
  readonly now?: number;
  /** Same seed, same ids. */
  readonly seed?: string;
  /** `throw`: an exchange that breaks Graph's description answers 500; it is recorded in both. */
  readonly contract?: "throw" | "record";
  /** Client id of the product, the only one held to operations that are not for reference only. */
  readonly productAppId?: string;
}

export interface Tenant {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  readonly port: number;
  readonly state: TenantState;
  readonly clock: SettableClock;
  /** Exchanges that broke Graph's description; a test asserts that there are none. */
  readonly violations: readonly Violation[];
  /** Reaches the tenant without a network, whatever host the address names. */
  readonly fetch: typeof fetch;
  /** An access token for a user, all scopes granted. */
  token(request: TokenRequest): string;
  log(since?: number): readonly LogEntry[];
  stop(): Promise<void>;
}

/** Starts a local Microsoft 365 tenant. Rejects when the port is taken or the data folder is in use. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const { organization, seed = "turnabout", port = 0 } = options;
  const store = await openStore(options.dataFolder);
  const clock = settableClock(store.table("clock"), options.now);
  const state = tenantState({ organization, store, clock, seed });
  const core: Core = {
    organization,
    state,
    store,
    clock,
    faults: createFaults(),
    log: createRequestLog(),
    throttle: createThrottle(state),
    routeOf: routeMatcher(graphRoutes),
    check: exchangeChecker(),
    violations: [],
    contract: options.contract ?? "record",
    productAppId: options.productAppId ?? "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60",
    tokenSecret: guidOf(`token secret ${seed}`),
  };
  seedSites(organization, state);
  const server = await runServer((request) => answerRequest(core, request), port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return {
    origin: `http://127.0.0.1:${server.port}`,
    port: server.port,
    state,
    clock,
    violations: core.violations,
    fetch: inProcessFetch((request) => answerRequest(core, request)),
    token: (request) => issueAccessToken(core, request),
    log: (since = 0) => core.log.since(since),
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}
