import { describe, expect, it } from "vitest";
import { sessionLink } from "shared/sessions/session-link.ts";
import { keepTodoInStep } from "shared/flows/todo/keep-todo-in-step.ts";
import { switchTodo } from "shared/flows/todo/switch-todo.ts";
import { knownTodoChoice, readTodoChoice } from "shared/flows/todo/todo-choice.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { day, hour, monday } from "./find-time-cast.ts";
import { shown, todoCast } from "./todo-cast.ts";

describe("a copy in To Do", () => {
  it("asks for nothing while it is off: no request, no permission, no list", async () => {
    const { promise, keep, consent, app } = await todoCast();
    await promise("Write to Ana");
    expect(await keep()).toEqual({ todo: { state: "off" }, views: [], requests: [] });
    expect(consent.asked).not.toContain("Tasks.ReadWrite");
    expect(app.lists()).toHaveLength(1);
  });

  it("is made of own commitments only, with the day and the way back", async () => {
    const { promise, switchOn, app, tomas, maya, sessionId, consent } = await todoCast();
    await promise("Write to Ana");
    await promise("Say no once", null, maya.person.id, tomas);
    await promise("Not mine", null, tomas.person.id);
    const { todo, saving } = await switchOn();
    expect([todo.state, saving]).toEqual(["on", { where: "service" }]);
    expect(consent.asked).toContain("Tasks.ReadWrite");
    expect(shown(app)).toEqual(["Say no once null notStarted", "Write to Ana 2026-11-20 notStarted"]);
    const task = app.tasks("Turnabout").find(({ title }) => title === "Write to Ana");
    // The tenant calls the zone by its older name.
    expect(task?.due).toEqual({ date: "2026-11-20", zone: "Asia/Katmandu" });
    expect(task?.links).toMatchObject([
      { webUrl: sessionLink(maya.configuration.appOrigin, sessionId), applicationName: "Turnabout" },
    ]);
    expect(task?.links[0]?.externalId).toMatch(new RegExp(`^${sessionId}/[\\w-]+$`));
  });

  it("takes one request when nothing has changed, and two with changes", async () => {
    const { promise, switchOn, keep, set, app } = await todoCast();
    await promise("Write to Ana");
    await promise("Say no once");
    await switchOn();
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    await set("Write to Ana", { state: "done" });
    await set("Say no once", { due: null });
    await promise("Third");
    expect((await keep()).requests).toEqual(["GET list/tasks", "POST $batch"]);
    expect(shown(app)).toEqual([
      "Say no once null notStarted",
      "Third 2026-11-20 notStarted",
      "Write to Ana 2026-11-20 completed",
    ]);
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
  });

  it("brings back what is ticked off, opened again, and given another day", async () => {
    const { promise, switchOn, keep, agreed, app } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    app.change("Turnabout", "Write to Ana", { status: "completed" });
    const done = await keep();
    expect(done.requests).toEqual(["GET list/tasks", "GET rows", "POST rows"]);
    expect(done.views[0]?.agenda.commitments).toMatchObject([{ state: "done" }]);
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 done"]);
    app.change("Turnabout", "Write to Ana", {
      status: "inProgress",
      due: { date: "2026-11-30", zone: "Asia/Kathmandu" },
    });
    await keep();
    expect(await agreed()).toEqual(["Write to Ana 2026-11-30 open"]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-30 inProgress"]);
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
  });

  it.each([
    ["there later", 5_000, "2026-12-24"],
    ["here later", -5_000, "2026-12-31"],
  ])("lets the newer day count where both sides have another: %s", async (_, later, due) => {
    const { promise, switchOn, keep, agreed, app, set, tenant } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const there = () =>
      app.change("Turnabout", "Write to Ana", { due: { date: "2026-12-24", zone: "Asia/Kathmandu" } });
    const here = () => set("Write to Ana", { due: "2026-12-31" });
    if (later < 0) there();
    else await here();
    tenant.clock.advance(5_000);
    if (later < 0) await here();
    else there();
    await keep();
    expect(await agreed()).toEqual([`Write to Ana ${due} open`]);
    expect(shown(app)).toEqual([`Write to Ana ${due} notStarted`]);
  });

  it("keeps the owner's own words until the words change in the session", async () => {
    const { promise, switchOn, keep, agreed, app, set } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    app.change("Turnabout", "Write to Ana", { title: "Ana!" });
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 open"]);
    await set("Write to Ana", { text: "Ring Ana" });
    await keep();
    expect(shown(app)).toEqual(["Ring Ana 2026-11-20 notStarted"]);
  });

  it("ticks off what is dropped, and lets what is deleted there stay open without a copy", async () => {
    const { promise, switchOn, keep, agreed, app, set } = await todoCast();
    await promise("Write to Ana");
    await promise("Say no once");
    await switchOn();
    await set("Write to Ana", { state: "dropped" });
    app.deleteTask("Turnabout", "Say no once");
    await keep();
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 completed"]);
    expect(await agreed()).toEqual(["Say no once 2026-11-20 open", "Write to Ana 2026-11-20 dropped"]);
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
  });

  it("follows a commitment that is carried over into the session where it was said last", async () => {
    const { promise, switchOn, keep, agreed, app, session, view, change } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const next = await session(monday + 11 * day + hour);
    const [earlier] = (await view()).agenda.commitments;
    const { author: _author, merged: _merged, ...commitment } = earlier!;
    await change({ do: "set-commitment", commitment, state: "open" }, next);
    await keep();
    expect(app.tasks("Turnabout")).toHaveLength(1);
    app.change("Turnabout", "Write to Ana", { status: "completed" });
    await keep();
    expect([await agreed(), await agreed(next)]).toEqual([
      ["Write to Ana 2026-11-20 open"],
      ["Write to Ana 2026-11-20 done"],
    ]);
  });

  it("copies 120 of them: twenty a request, read a hundred a page", async () => {
    const { promise, switchOn, keep, app, session, change, maya } = await todoCast();
    const next = await session(monday + 11 * day + hour);
    for (let n = 0; n < 60; n += 1) {
      await promise(`First ${n}`);
      await change(
        { do: "add-commitment", text: `Next ${n}`, owner: maya.person.id, due: null, confidence: null },
        next,
      );
    }
    expect((await switchOn()).todo.state).toBe("on");
    expect(app.tasks("Turnabout")).toHaveLength(120);
    expect((await keep()).requests).toEqual(["GET list/tasks", "GET list/tasks from 100"]);
    app.change("Turnabout", "Next 59", { status: "completed" });
    const { views } = await keep();
    expect(views[0]?.agenda.commitments.filter(({ state }) => state === "done").map(({ text }) => text)).toEqual([
      "Next 59",
    ]);
  }, 120_000);
});

describe("the choice", () => {
  it("is sealed to oneself and known on another device, which finds the same list and copies", async () => {
    const { promise, switchOn, keep, app, secondDevice, sessionId, tenant } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const other = await secondDevice();
    await listSessions(other);
    expect(await knownTodoChoice(other)).toEqual({ isOn: true, revision: 1 });
    await openSession(other, sessionId);
    tenant.clock.advance(5_000);
    app.change("Turnabout", "Write to Ana", { status: "completed" });
    expect((await keep(other)).requests).toEqual(["GET lists", "GET list/tasks", "GET rows", "POST rows"]);
    expect((await keep()).requests).toEqual(["GET list/tasks", "GET rows"]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 completed"]);
    expect(app.lists()).toHaveLength(2);
  });

  it("can be taken back: what is in To Do stays there, and nothing is asked any more", async () => {
    const { promise, switchOn, maya, keep, app, set } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    expect((await switchTodo(maya, { isOn: false })).todo).toEqual({ state: "off" });
    expect(await readTodoChoice(maya)).toEqual({ ok: true, value: { isOn: false, revision: 2 } });
    await set("Write to Ana", { state: "done" });
    expect((await keep()).requests).toEqual([]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
    await switchOn();
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 completed"]);
  });

  it("made on two devices at once is one list, and each commitment is copied once", async () => {
    const { promise, app, maya, secondDevice, sessionId, keep } = await todoCast();
    await promise("Write to Ana");
    const other = await secondDevice();
    await listSessions(other);
    await openSession(other, sessionId);
    await Promise.all([switchTodo(maya, { isOn: true }), switchTodo(other, { isOn: true })]);
    await Promise.all([keep(maya), keep(other)]);
    await keep(maya);
    const lists = app.lists().filter(({ displayName }) => displayName === "Turnabout");
    const used = lists.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]!;
    const open = app.tasksIn(used.id).filter(({ status }) => status !== "completed");
    expect(open.map(({ title }) => title)).toEqual(["Write to Ana"]);
    for (const list of lists.slice(1)) if (list.id !== used.id) expect(app.tasksIn(list.id)).toEqual([]);
  });

  it("of two lists made between each other's requests all devices come to use the same", async () => {
    const { promise, switchOn, keep, app, tenant } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const [, own] = app.lists();
    // Another device's, whose id is lower.
    app.addList("Turnabout", "AAA-other");
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    tenant.clock.advance(60_000);
    expect((await keep()).requests).toEqual(["GET lists", "GET list/tasks", "POST $batch"]);
    expect(app.tasksIn("AAA-other").map(({ title }) => title)).toEqual(["Write to Ana"]);
    expect(app.tasksIn(own!.id)).toHaveLength(1);
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
  });

  it("runs once at a time on one device", async () => {
    const { promise, switchOn, maya, tenant } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const before = tenant.log().length;
    await Promise.all([keepTodoInStep(maya), keepTodoInStep(maya), keepTodoInStep(maya)]);
    expect(tenant.log().length - before).toBe(1);
  });
});
