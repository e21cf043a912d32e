import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exchangeChecker } from "../../contract/check-exchange.ts";
import { platform } from "../../contract/graph-contract.ts";
import { mailboxItems } from "./mailbox-item.ts";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Example {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Record<string, unknown>;
  };
  readonly response: { readonly status: number; readonly body?: Record<string, unknown> };
}

const folder = join(platform, "graph-examples");
const pages = [
  "calendar-get",
  "calendar-getschedule",
  "user-list-calendars",
  "user-list-calendarview",
  "user-list-events",
  "user-post-calendars",
  "user-post-events",
  "event-get",
  "event-accept",
  "event-decline",
  "event-delete",
];
const read = (file: string): Example => JSON.parse(readFileSync(join(folder, file), "utf8")) as Example;
const examples = existsSync(folder)
  ? pages.flatMap((page) => readdirSync(join(folder, page)).map((name) => [`${page}/${name}`] as const))
  : [];

const at = (time: string) => ({ dateTime: `2026-03-10T${time}`, timeZone: "UTC" });
const shown = (body: Record<string, unknown> | undefined): string[] =>
  Object.keys(body ?? {}).filter((name) => name !== "@odata.id" && name !== "@odata.etag");

let tenant: TriedMailboxes;
/** An invitation from ann to ben; its id stands where an example has one of its own. */
function invited(who: string): string {
  const attendees = [{ emailAddress: { address: "ben@contoso.example" } }];
  tenant.send("ann", "POST /me/events", {
    body: { start: at("09:00"), end: at("09:45"), attendees, location: { displayName: "Room" } },
  });
  return encodeURIComponent([...mailboxItems(tenant.state, `${who}-id`).entries()][0]?.[0] ?? "");
}

if (examples.length === 0) {
  it("left out: the documentation's examples are not beside the project", () => expect(existsSync(folder)).toBe(false));
} else {
  describe("a request of the documentation gets an answer of the documented form", () => {
    const lenient = exchangeChecker({ lenient: true });
    beforeEach(async () => {
      tenant = await tryMailboxes();
    });

    it.each(examples)("%s", (file) => {
      const { request, response } = read(file);
      const id = invited("ben");
      const url = request.url.replace(/(?<=\/events\/)[^/?]+/, id);
      const prefer = request.headers["Prefer"];
      const answer = tenant.send<Record<string, unknown> | undefined>("ben", `${request.method} ${url}`, {
        body: request.body,
        ...(prefer ? { prefer } : {}),
      });
      expect(answer.status).toBe(response.status);
      const exchange = {
        method: request.method,
        url,
        requestBody: request.body,
        status: answer.status,
        responseBody: answer.body,
      };
      expect(lenient?.(exchange).errors).toEqual([]);
      for (const name of shown(response.body)) expect(answer.body, name).toHaveProperty([name]);
    });
  });
}
