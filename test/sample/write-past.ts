import { cpSync } from "node:fs";
import { join } from "node:path";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { disputeSummary } from "./dispute-summary.ts";
import { makePast } from "./make-past.ts";
import { organization } from "./organization.ts";

// Writes data folders for tenants of the sample organisation into the folder named: `past`, which ends now, and `disputed`, in which a
// member disputes the summary besides.
const folder = process.argv[2] ?? "";

await onTenant("past", (tenant) => makePast(tenant, Date.now()));
cpSync(join(folder, "past"), join(folder, "disputed"), { recursive: true });
await onTenant("disputed", disputeSummary);

async function onTenant(name: string, work: (tenant: Tenant) => Promise<void>): Promise<void> {
  const tenant = await startTenant({ organization, dataFolder: join(folder, name) });
  try {
    await work(tenant);
  } finally {
    await tenant.stop();
  }
  if (tenant.violations.length > 0) throw new Error(JSON.stringify(tenant.violations));
}
