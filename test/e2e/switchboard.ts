import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect } from "./fixture.ts";

/** Moves a switch of the tenant; `documented` moves it back. */
export async function moveSwitch(tenant: Tenant, name: string, position: string): Promise<void> {
  await control(tenant, "switches", { [name]: position });
}

/** An administrator refuses these permissions to somebody, who then cannot agree to them either. */
export async function refuse(tenant: Tenant, { id }: DirectoryUser, scopes: readonly string[]): Promise<void> {
  await control(tenant, "consent", { userId: id, scopes, granted: false });
}

/** Somebody has agreed to these permissions before. */
export async function agree(tenant: Tenant, { id }: DirectoryUser, scopes: readonly string[]): Promise<void> {
  await control(tenant, "consent", { userId: id, scopes });
}

async function control(tenant: Tenant, call: string, body: object): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/${call}`, { method: "POST", body: JSON.stringify(body) });
  expect(answer.ok).toBe(true);
}
