import { createHash } from "node:crypto";
import type { TenantState } from "./exchange.ts";
import type { Organization } from "./organization.ts";
import type { SettableClock } from "./settable-clock.ts";
import type { Store } from "./store.ts";

/** The state every route works on: tables of the store, the tenant's clock, its people and its switches. */
export function tenantState({
  organization,
  store,
  clock,
  seed,
}: {
  organization: Organization;
  store: Store;
  clock: SettableClock;
  seed: string;
}): TenantState {
  const numbers = store.table<number>("numbers");
  const counts = store.table<number>("counts");
  const positions = store.table<string>("switches");
  const byId = new Map(organization.users.map((user) => [user.id, user]));
  const byAddress = new Map(
    organization.users.flatMap((user) =>
      [user.mail, user.userPrincipalName].flatMap((address) =>
        address === null ? [] : [[address.toLowerCase(), user] as const],
      ),
    ),
  );
  return {
    tenantId: organization.tenantId,
    now: () => clock.now(),
    newId(prefix) {
      const number = (numbers.get("id") ?? 0) + 1;
      numbers.set("id", number);
      return prefix + createHash("sha256").update(`${seed} ${number}`).digest("base64url").slice(0, 32);
    },
    table: (name) => store.table(name),
    users: () => organization.users,
    user: (id) => byId.get(id),
    userByAddress: (address) => byAddress.get(address.toLowerCase()),
    switchOn: (name) => positions.get(name),
    count: (what, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by),
  };
}
