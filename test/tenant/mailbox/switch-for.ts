import type { TenantState } from "../exchange.ts";

/** The position of a switch for one address (`name:address`, lower case), else its general position. */
export function switchFor(tenant: TenantState, name: string, address: string): string | undefined {
  return tenant.switchOn(`${name}:${address.toLowerCase()}`) ?? tenant.switchOn(name);
}
