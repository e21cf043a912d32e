import type { CheckExchange } from "../contract/check-exchange.ts";
import type { TenantState } from "./exchange.ts";
import type { Faults } from "./faults.ts";
import type { MatchedRoute } from "./match-route.ts";
import type { Organization } from "./organization.ts";
import type { RequestLog } from "./request-log.ts";
import type { SettableClock } from "./settable-clock.ts";
import type { Store } from "./store.ts";
import type { Throttle } from "./throttle.ts";

export interface Violation {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly operation: string | null;
  readonly errors: readonly string[];
}

/** Everything the parts of the tenant share. */
export interface Core {
  readonly organization: Organization;
  readonly state: TenantState;
  readonly store: Store;
  readonly clock: SettableClock;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly throttle: Throttle;
  readonly routeOf: (method: string, path: string) => MatchedRoute | undefined;
  /** Null where Graph's description is not beside the project. */
  readonly check: CheckExchange | null;
  readonly violations: Violation[];
  /** `throw`: an exchange that breaks the contract answers 500 and says why. */
  readonly contract: "throw" | "record";
  /** Client id of the product; other applications may call what is described for reference. */
  readonly productAppId: string;
  /** Secret under which the tenant signs its tokens. */
  readonly tokenSecret: string;
}

export interface HttpRequest {
  readonly method: string;
  /** Scheme and host the caller used. */
  readonly origin: string;
  /** Path and query as sent. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
