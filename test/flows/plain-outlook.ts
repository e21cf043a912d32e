import { everybody, participant } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import type { Tenant } from "../tenant/start-tenant.ts";

/** What a plain calendar application reads of an event. */
export interface PlainEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly changeKey: string;
  readonly isCancelled: boolean;
  readonly start: { readonly dateTime: string };
  readonly [other: string]: unknown;
}

export interface PlainOutlook {
  /** Makes a meeting in UTC with these people; `more` goes into the POST as it is. */
  meet(wish: {
    readonly start: number;
    readonly minutes?: number;
    readonly with: readonly string[];
    readonly more?: Readonly<Record<string, unknown>>;
  }): Promise<PlainEvent>;
  event(id: string): Promise<PlainEvent>;
  /** Every meeting in November and December, a series as its single meetings, in their order. */
  events(): Promise<readonly PlainEvent[]>;
  move(id: string, start: number, minutes?: number): Promise<void>;
  /** `cancel`, `decline`, `accept`: with nothing but the verb. */
  say(id: string, verb: "cancel" | "decline" | "accept"): Promise<void>;
}

const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: "UTC" });
const minute = 60_000;
/** As Outlook fills it in from the directory. */
const nameOf = (address: string) => everybody.find(({ mail }) => mail === address)?.displayName ?? address;

/** Somebody's calendar as another application works with it: plain calls of the service, nothing of ours. */
export function plainOutlook(tenant: Tenant, user: DirectoryUser = participant): PlainOutlook {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await tenant.fetch(`https://graph.microsoft.com/v1.0/me/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tenant.token({ userId: user.id })}`,
        "content-type": "application/json",
        prefer: 'IdType="ImmutableId"',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.headers.get("content-type")?.includes("json") ? answer.json() : null;
  }
  const at = (id: string) => `events/${encodeURIComponent(id)}`;

  return {
    meet: async ({ start, minutes = 45, with: others, more }) =>
      (await call("POST", "events", {
        subject: "Coffee and coaching",
        body: { contentType: "html", content: "<p>As every time.</p>" },
        start: utc(start),
        end: utc(start + minutes * minute),
        attendees: others.map((address) => ({ emailAddress: { address, name: nameOf(address) }, type: "required" })),
        ...more,
      })) as PlainEvent,
    event: async (id) => (await call("GET", at(id))) as PlainEvent,
    events: async () => {
      const range = "startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=100";
      const { value } = (await call("GET", `calendarView?${range}`)) as { readonly value: readonly PlainEvent[] };
      return value.toSorted((a, b) => a.start.dateTime.localeCompare(b.start.dateTime));
    },
    move: async (id, start, minutes = 45) => {
      await call("PATCH", at(id), { start: utc(start), end: utc(start + minutes * minute) });
    },
    say: async (id, verb) => {
      await call("POST", `${at(id)}/${verb}`, {});
    },
  };
}
