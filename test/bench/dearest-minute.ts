import type { Tenant } from "../tenant/start-tenant.ts";

/** Of so many minutes on the tenant's clock each is three steps of 20 seconds. */
const steps = 3;

/** The most SharePoint resource units in any of some minutes, by the tenant's log; a step lets 20 seconds pass. */
export async function dearestMinute(tenant: Tenant, minutes: number, step: () => Promise<void>): Promise<number> {
  let most = 0;
  for (let done = 0; done < minutes; done++) {
    const before = tenant.log().at(-1)?.number ?? 0;
    for (let each = 0; each < steps; each++) await step();
    const units = tenant.log(before).reduce((sum, { resourceUnits }) => sum + resourceUnits, 0);
    most = Math.max(most, units);
  }
  return most;
}
