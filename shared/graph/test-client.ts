import { instant } from "../circles/instant.ts";
import { createGraphClient, type GraphClientNeeds } from "./create-graph-client.ts";

/** A small organisation for the tests of this folder. */
const tenantId = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
const clientId = "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60";

export const ids = {
  asha: "0a1f0c2e-1111-4a57-9f2e-8d1c6b0a4e01",
  bren: "0a1f0c2e-2222-4a57-9f2e-8d1c6b0a4e02",
  guest: "0a1f0c2e-3333-4a57-9f2e-8d1c6b0a4e03",
  manager: "0a1f0c2e-4444-4a57-9f2e-8d1c6b0a4e04",
} as const;

function user(
  id: string,
  name: string,
  rest: { timeZone: string; managerId?: string; guest?: true; hasMailbox?: false },
) {
  const mail = `${name.split(" ")[0]?.toLowerCase()}@contoso.example`;
  return {
    id,
    displayName: name,
    mail,
    userPrincipalName: rest.guest ? `${mail.replace("@", "_")}#EXT#@contoso.example` : mail,
    jobTitle: null,
    userType: rest.guest ? ("Guest" as const) : ("Member" as const),
    managerId: rest.managerId ?? null,
    timeZone: rest.timeZone,
    workStart: "09:00",
    workEnd: "17:00",
    workDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    hasMailbox: rest.hasMailbox ?? true,
  };
}

const columns = [
  { name: "TbTag", indexed: true },
  { name: "TbBody", multiline: true },
];

export const organization = {
  tenantId,
  users: [
    user(ids.asha, "Asha Rai", { timeZone: "Asia/Kathmandu", managerId: ids.manager }),
    user(ids.bren, 'Bren "Bo" O\'Neill', { timeZone: "America/St_Johns", managerId: ids.manager }),
    user(ids.guest, "Gus Guest", { timeZone: "Pacific/Auckland", guest: true, hasMailbox: false }),
    user(ids.manager, "Mara Manager", { timeZone: "Pacific/Auckland" }),
  ],
  sites: [
    {
      hostname: "contoso.sharepoint.example",
      path: "/sites/turnabout",
      displayName: "Turnabout",
      id: "contoso.sharepoint.example,aaaaaaaa-0000-4000-8000-000000000001,aaaaaaaa-0000-4000-8000-000000000002",
      rights: { [ids.asha]: "contribute" as const, [ids.bren]: "contribute" as const },
      grants: [{ appId: clientId, roles: ["write" as const] }],
      lists: [
        { displayName: "Records", columns, ownItemsOnly: true },
        { displayName: "Bare", columns: [{ name: "TbTag" }] },
      ],
    },
  ],
};

export const records = { siteId: organization.sites[0]?.id ?? "", list: "Records", scope: "Sites.Selected" } as const;

/** What of a running tenant a client of these tests needs. */
interface RunningTenant {
  readonly origin: string;
  readonly clock: { now(): number; advance(milliseconds: number): void };
  token(request: { userId: string; scopes?: readonly string[]; claims?: string }): string;
}

/**
 * A client for one person over HTTP, on the tenant's clock: waits move that clock instead of taking time. Tokens have
 * exactly the scopes asked for.
 */
export function testClient(tenant: RunningTenant, userId: string, change: Partial<GraphClientNeeds> = {}) {
  return createGraphClient({
    fetch: globalThis.fetch,
    getToken: async (scopes, claims) => tenant.token({ userId, scopes, ...(claims !== undefined && { claims }) }),
    clock: {
      now: () => instant(tenant.clock.now()),
      sleep: async (milliseconds) => tenant.clock.advance(milliseconds),
    },
    graphOrigin: tenant.origin,
    random: () => 0.5,
    ...change,
  });
}

/** Sets a switch or a fault of the tenant: `control(tenant, "faults", {…})`; without a body it clears them. */
export async function control(
  tenant: RunningTenant,
  path: "faults" | "switches" | "violations",
  body?: object,
): Promise<void> {
  const answer = await fetch(`${tenant.origin}/_tenant/${path}`, {
    method: body ? "POST" : "DELETE",
    headers: { "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
