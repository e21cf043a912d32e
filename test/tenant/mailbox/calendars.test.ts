import { beforeEach, describe, expect, it } from "vitest";
import { type TriedMailboxes, tryMailboxes } from "./try-mailboxes.ts";

interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[];
}
interface Entry {
  readonly id: string;
  readonly role: string;
  readonly isRemovable: boolean;
}
interface List<T> {
  readonly value: readonly T[];
}

const property = "String {5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21} Name TurnaboutKeys";
const value = JSON.stringify({ k: "x".repeat(800) });
const make = { name: "Turnabout", singleValueExtendedProperties: [{ id: property, value }] };
const expand = (id: string): string =>
  `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${id}')`)}`;

let tenant: TriedMailboxes;
const create = (body: object = make) => tenant.send<Calendar>("ann", "POST /me/calendars", { body });
const names = (): string[] =>
  tenant.send<List<Calendar>>("ann", "GET /me/calendars").body.value.map(({ name }) => name);
const read = (id: string, query: string) =>
  tenant.send<Calendar>("ann", `GET /me/calendars/${encodeURIComponent(id)}?${query}`);
const permissionsPath = (id: string): string => `/me/calendars/${encodeURIComponent(id)}/calendarPermissions`;
const permissions = (id: string): readonly Entry[] =>
  tenant.send<List<Entry>>("ann", `GET ${permissionsPath(id)}`).body.value;

beforeEach(async () => {
  tenant = await tryMailboxes();
});

describe("calendars", () => {
  it("shows an extended property only through $expand with its inner filter", () => {
    const { status, body } = create();
    expect(status).toBe(201);
    expect(body).not.toHaveProperty("singleValueExtendedProperties");
    expect(read(body.id, expand(property)).body.singleValueExtendedProperties).toEqual([{ id: property, value }]);
    expect(
      read(body.id, expand(property.toUpperCase().replace("TURNABOUTKEYS", "TurnaboutKeys").replace("NAME", "Name")))
        .body,
    ).toHaveProperty("singleValueExtendedProperties");
    expect(read(body.id, expand(property.replace("Keys", "keys"))).body).not.toHaveProperty(
      "singleValueExtendedProperties",
    );
    expect(read(body.id, "$expand=singleValueExtendedProperties").body).not.toHaveProperty(
      "singleValueExtendedProperties",
    );
    expect(tenant.violations).toEqual([]);
  });

  it("changes a property by PATCH, keeping the others", () => {
    const { id } = create().body;
    const other = property.replace("Keys", "Device");
    const path = `PATCH /me/calendars/${encodeURIComponent(id)}`;
    expect(
      tenant.send("ann", path, { body: { singleValueExtendedProperties: [{ id: other, value: "d" }] } }).status,
    ).toBe(200);
    expect(read(id, expand(property)).body.singleValueExtendedProperties?.[0]?.value).toBe(value);
    expect(read(id, expand(other)).body.singleValueExtendedProperties?.[0]?.value).toBe("d");
  });

  it("answers 409 for a name that is taken, whatever its case", () => {
    create();
    expect(create({ ...make, name: "TURNABOUT" })).toMatchObject({
      status: 409,
      body: { error: { code: "ErrorFolderExists" } },
    });
    expect(create({ name: "calendar" }).status).toBe(409);
    expect(names()).toEqual(["Calendar", "Turnabout"]);
  });

  it.each([
    {},
    { name: "" },
    { name: "A", owner: {} },
    { name: "A", singleValueExtendedProperties: [{ id: "keys", value: "x" }] },
  ])("refuses %j", (body) => {
    expect(create(body).status).toBe(400);
  });

  it("deletes any but the default calendar", () => {
    const { id } = create().body;
    expect(tenant.send("ann", `DELETE /me/calendars/${encodeURIComponent(id)}`).status).toBe(204);
    expect(names()).toEqual(["Calendar"]);
    const primary = tenant.send<Calendar>("ann", "GET /me/calendar").body;
    expect(tenant.send("ann", `DELETE /me/calendars/${encodeURIComponent(primary.id)}`).status).toBe(400);
  });

  it("does not show one person's calendars to another", () => {
    const { id } = create().body;
    expect(tenant.send("ben", `GET /me/calendars/${encodeURIComponent(id)}`).status).toBe(404);
  });
});

describe("calendarPermissions", () => {
  it("starts with My Organization, which can be set to none and not removed", () => {
    tenant.switchTo("newCalendarRole", "read");
    const { id } = create().body;
    const [entry] = permissions(id);
    expect(entry).toMatchObject({ role: "read", isRemovable: false });
    const path = `${permissionsPath(id)}/${encodeURIComponent(entry?.id ?? "")}`;
    expect(tenant.send("ann", `DELETE ${path}`).status).toBe(400);
    expect(tenant.send("ann", `PATCH ${path}`, { body: { role: "custom" } }).status).toBe(400);
    expect(tenant.send("ann", `PATCH ${path}`, { body: { role: "none" } }).status).toBe(200);
    expect(permissions(id).map(({ role }) => role)).toEqual(["none"]);
    expect(tenant.violations).toEqual([]);
  });

  it("may be refused for every calendar but the primary one", () => {
    const { id } = create().body;
    tenant.switchTo("calendarPermissions", "refused");
    expect(tenant.send("ann", `GET ${permissionsPath(id)}`).status).toBe(403);
  });
});

describe("the switch keyCalendar", () => {
  it("deleted takes the app's calendar away once, and what is then made stays", () => {
    const { id } = create().body;
    tenant.switchTo("keyCalendar", "deleted");
    expect(read(id, expand(property)).status).toBe(404);
    expect(create().status).toBe(201);
    expect(names()).toEqual(["Calendar", "Turnabout"]);
  });

  it("truncated cuts the value", () => {
    const { id } = create().body;
    tenant.switchTo("keyCalendar", "truncated");
    expect(read(id, expand(property)).body.singleValueExtendedProperties?.[0]?.value).toBe(value.slice(0, 255));
  });

  it.each(["before", "after"])("shared lets a colleague read the calendar made %s, until removed", (when) => {
    if (when === "after") tenant.switchTo("keyCalendar", "shared");
    const { id } = create().body;
    tenant.switchTo("keyCalendar", "shared");
    const entry = permissions(id).find(({ isRemovable }) => isRemovable);
    expect(entry?.role).toBe("read");
    expect(tenant.send("ann", `DELETE ${permissionsPath(id)}/${encodeURIComponent(entry?.id ?? "")}`).status).toBe(204);
    expect(permissions(id)).toHaveLength(1);
  });

  it("nameTaken has a calendar of that name without the property", () => {
    tenant.switchTo("keyCalendar", "nameTaken");
    expect(create().status).toBe(409);
    expect(names()).toEqual(["Calendar", "Turnabout"]);
    expect(tenant.violations).toEqual([]);
  });
});
