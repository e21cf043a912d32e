import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TriedTenant, tryTenant } from "../try-tenant.ts";
import { todoApp } from "./todo-app.ts";

interface Named {
  readonly id: string;
  readonly displayName: string;
  readonly error?: { readonly code: string };
}
interface Task extends Named {
  readonly title: string;
  readonly status: string;
  readonly dueDateTime?: { readonly dateTime: string; readonly timeZone: string };
  readonly completedDateTime?: object;
  readonly lastModifiedDateTime: string;
  readonly "@odata.etag": string;
  readonly linkedResources?: readonly { readonly externalId: string | null }[];
}
interface Page<T> {
  readonly value: readonly T[];
  readonly "@odata.nextLink"?: string;
}

const due = { dateTime: "2026-03-05T00:00:00", timeZone: "Nepal Standard Time" };
const link = {
  webUrl: "https://app.example/open",
  applicationName: "Turnabout",
  displayName: "Peer coaching",
  externalId: "s/c",
};

let tenant: TriedTenant;
beforeEach(async () => void (tenant = await tryTenant()));
afterEach(() => tenant.stop());

const lists = (who: "ann" | "ben" = "ann") => tenant.send<Page<Named>>(who, "GET /me/todo/lists");
const makeList = (displayName: unknown, who: "ann" | "ben" = "ann") =>
  tenant.send<Named>(who, "POST /me/todo/lists", { body: { displayName } });
const newList = async (name = "Turnabout") => `/me/todo/lists/${encodeURIComponent((await makeList(name)).body.id)}`;
const add = (list: string, body: object) => tenant.send<Task>("ann", `POST ${list}/tasks`, { body });
const read = (list: string, query = "") => tenant.send<Page<Task>>("ann", `GET ${list}/tasks${query}`);
const change = (list: string, id: string, body: object) =>
  tenant.send<Task>("ann", `PATCH ${list}/tasks/${encodeURIComponent(id)}`, { body });
const violations = async () =>
  (await tenant.control<{ errors: string[] }[]>("GET /violations")).map(({ errors }) => errors);

describe("task lists", () => {
  it("are one's own, the default one first; two may have one name", async () => {
    await makeList("Turnabout");
    await makeList("Turnabout");
    expect((await lists()).body.value.map(({ displayName }) => displayName)).toEqual([
      "Tasks",
      "Turnabout",
      "Turnabout",
    ]);
    expect((await lists("ben")).body.value).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it.each([undefined, "", 7])("are not made with the name %s", async (name) =>
    expect((await makeList(name)).status).toBe(400),
  );

  it("need their scope", async () => {
    const unscoped = await tenant.send<Named>("ann", "GET /me/todo/lists", {
      scopes: ["User.Read", "Calendars.ReadWrite"],
    });
    expect([unscoped.status, unscoped.body.error?.code]).toEqual([403, "ErrorAccessDenied"]);
  });
});

describe("tasks", () => {
  it("come with their link where it is asked for, and tell a day as its midnight in UTC", async () => {
    const list = await newList();
    const made = await add(list, { title: "Write to Ana", dueDateTime: due, linkedResources: [link] });
    expect(made).toMatchObject({
      status: 201,
      body: {
        status: "notStarted",
        dueDateTime: { dateTime: "2026-03-04T18:15:00.0000000", timeZone: "UTC" },
        linkedResources: [link],
      },
    });
    expect((await read(list)).body.value[0]).not.toHaveProperty("linkedResources");
    expect((await read(list, "?$expand=linkedResources")).body.value[0]?.linkedResources).toMatchObject([link]);
    const path = `${list}/tasks/${encodeURIComponent(made.body.id)}/linkedResources`;
    expect((await tenant.send("ann", `POST ${path}`, { body: { ...link, externalId: "other" } })).status).toBe(201);
    expect((await read(list, "?$expand=linkedResources")).body.value[0]?.linkedResources).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ["asSent", { dateTime: "2026-03-05T00:00:00.0000000", timeZone: "Nepal Standard Time" }],
    ["utcMidnight", { dateTime: "2026-03-05T00:00:00.0000000", timeZone: "UTC" }],
  ])("tell a day otherwise with the switch in position %s", async (position, told) => {
    await tenant.control("POST /switches", { todoDay: position });
    expect((await add(await newList(), { title: "x", dueDateTime: due })).body.dueDateTime).toEqual(told);
  });

  it("are completed and opened again, with another etag and time each time", async () => {
    const list = await newList();
    const made = (await add(list, { title: "x" })).body;
    await tenant.control("POST /clock", { advanceMs: 60_000 });
    const done = (await change(list, made.id, { status: "completed" })).body;
    expect(done.completedDateTime).toBeDefined();
    expect(done["@odata.etag"]).not.toBe(made["@odata.etag"]);
    expect(Date.parse(done.lastModifiedDateTime) - Date.parse(made.lastModifiedDateTime)).toBe(60_000);
    expect(
      (await change(list, made.id, { status: "notStarted", dueDateTime: null })).body.completedDateTime,
    ).toBeUndefined();
    expect(await violations()).toEqual([]);
  });

  it("come ten at a time, or as many as asked for, with a link to the rest", async () => {
    const list = await newList();
    for (let n = 0; n < 12; n += 1) await add(list, { title: String(n) });
    expect((await read(list)).body.value).toHaveLength(10);
    const first = (await read(list, "?$top=7")).body;
    const rest = first["@odata.nextLink"]?.replace(/^.*\/v1\.0/, "") ?? "";
    const second = (await tenant.send<Page<Task>>("ann", `GET ${rest}`)).body;
    expect([...first.value, ...second.value].map(({ title }) => Number(title))).toEqual([...Array(12).keys()]);
    await tenant.control("POST /switches", { todoReads: "empty" });
    expect((await read(list)).body.value).toEqual([]);
  });

  it.each([
    ["no title", {}],
    ["an empty title", { title: " " }],
    ["a title longer than Outlook's", { title: "x".repeat(256) }],
    ["a status that is none", { title: "x", status: "done" }],
    ["a zone that is none", { title: "x", dueDateTime: { ...due, timeZone: "Mars" } }],
    ["a link with an id", { title: "x", linkedResources: [{ ...link, id: "1" }] }],
    ["a member that is not the caller's", { title: "x", createdDateTime: "2026-03-05T00:00:00Z" }],
  ])("are not made with %s", async (_, body) => expect((await add(await newList(), body)).status).toBe(400));

  it("are 404 in a list that was deleted, in another's, and where the task is gone", async () => {
    const list = await newList();
    const { id } = (await add(list, { title: "x" })).body;
    expect((await tenant.send("ben", `GET ${list}/tasks`)).status).toBe(404);
    const app = todoApp(tenant.state, "ann-id");
    app.deleteTask("Turnabout", "x");
    expect((await change(list, id, { status: "completed" })).status).toBe(404);
    app.deleteList("Turnabout");
    expect((await read(list)).body).toMatchObject({ error: { code: "ErrorItemNotFound" } });
    expect((await add(list, { title: "x" })).status).toBe(404);
  });

  it("are changed in the person's own app as by the product", async () => {
    const list = await newList();
    const { id } = (await add(list, { title: "x" })).body;
    const [before] = (await read(list)).body.value;
    await tenant.control("POST /clock", { advanceMs: 1000 });
    todoApp(tenant.state, "ann-id").change("Turnabout", "x", { status: "completed" });
    const [after] = (await read(list)).body.value;
    expect(after).toMatchObject({ id, status: "completed" });
    expect(Date.parse(after!.lastModifiedDateTime) - Date.parse(before!.lastModifiedDateTime)).toBe(1000);
  });

  it("are made and changed in one batch", async () => {
    const list = await newList();
    const { id } = (await add(list, { title: "x" })).body;
    const part = (n: string, method: string, url: string, body: object) => ({
      id: n,
      method,
      url,
      headers: { "Content-Type": "application/json" },
      body,
    });
    const requests = [
      part("1", "POST", `${list}/tasks`, { title: "y" }),
      part("2", "PATCH", `${list}/tasks/${encodeURIComponent(id)}`, { title: "z" }),
    ];
    const answer = await tenant.send<{ responses: { status: number }[] }>("ann", "POST /$batch", {
      body: { requests },
    });
    expect(answer.body.responses.map(({ status }) => status)).toEqual([201, 200]);
    expect(await violations()).toEqual([]);
  });
});
