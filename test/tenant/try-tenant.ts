import type { DirectoryUser } from "./exchange.ts";
import type { Organization } from "./organization.ts";
import { startTenant, type Tenant, type TenantOptions } from "./start-tenant.ts";
import { listIdOf, siteIdOf } from "./sites/seed-sites.ts";

export const tenantId = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
export const clientId = "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60";
/** Another application: it is not held to the operations the product may call. */
export const otherAppId = "0b8f1c7e-4f3f-4b43-9d3c-7a1f1f0f3a11";

function person(id: string, displayName: string, managerId: string | null = null): DirectoryUser {
  const mail = `${displayName.split(" ")[0]?.toLowerCase()}@contoso.example`;
  return {
    id,
    displayName,
    mail,
    userPrincipalName: mail,
    jobTitle: "Engineer",
    userType: "Member",
    managerId,
    timeZone: "Asia/Kathmandu",
    workStart: "08:00",
    workEnd: "17:00",
    workDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    hasMailbox: true,
  };
}

/** Ann and Ben take part, Mia is their manager, Olga owns the sites and is administrator, Nil has no right anywhere. */
const people = {
  ann: person("ann-id", "Ann Archer", "mia-id"),
  ben: person("ben-id", "Ben Bauer", "mia-id"),
  mia: person("mia-id", "Mia Annan"),
  olga: person("olga-id", "Olga Owner"),
  nil: person("nil-id", "Nil Nobody"),
} as const;

const records = {
  hostname: "contoso.sharepoint.com",
  path: "/sites/turnabout",
  displayName: "Turnabout",
  rights: { "ann-id": "contribute", "ben-id": "contribute", "olga-id": "owner" },
  grants: [{ appId: clientId, roles: ["write"] }],
  lists: [
    {
      displayName: "Records",
      columns: [
        { name: "TbTag", indexed: true },
        { name: "TbBody", multiline: true },
      ],
      ownItemsOnly: true,
    },
  ],
} as const;

const organization: Organization = {
  tenantId,
  users: Object.values(people),
  sites: [records],
  admins: ["olga-id"],
  apps: [{ clientId, displayName: "Turnabout", redirectUris: ["https://app.example/auth"] }],
};

export const recordsSite = `/sites/${siteIdOf(records)}`;
export const recordsItems = `${recordsSite}/lists/${listIdOf(records, records.lists[0])}/items`;

interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface TriedTenant extends Tenant {
  /** Sends `GET /me` below `/v1.0` over HTTP as somebody. */
  send<T = Record<string, unknown>>(
    who: keyof typeof people,
    request: string,
    options?: SendOptions,
  ): Promise<Answer<T>>;
  /** Sends `POST /switches` below `/_tenant`. */
  control<T = unknown>(request: string, body?: unknown): Promise<T>;
}

interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  readonly appId?: string;
}

/** A started tenant of five people and one site, at 2 March 2026, 08:00 UTC, standing still. */
export async function tryTenant(options: Partial<TenantOptions> = {}): Promise<TriedTenant> {
  const tenant = await startTenant({ organization, now: Date.parse("2026-03-02T08:00:00Z"), ...options });
  const control = async <T>(request: string, body?: unknown): Promise<T> => {
    const [method = "", path = ""] = request.split(" ");
    const answer = await fetch(`${tenant.origin}/_tenant${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  };
  await control("POST /clock", { frozen: true });
  return {
    ...tenant,
    control,
    async send<T>(
      who: keyof typeof people,
      request: string,
      { body, headers, scopes, appId }: SendOptions = {},
    ): Promise<Answer<T>> {
      const [method = "", path = ""] = request.split(/ (.*)/s);
      const token = tenant.token({
        userId: people[who].id,
        ...(scopes ? { scopes } : {}),
        ...(appId ? { clientId: appId } : {}),
      });
      const answer = await fetch(`${tenant.origin}/v1.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: (text === "" ? undefined : JSON.parse(text)) as T,
      };
    },
  };
}
