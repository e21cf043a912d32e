import { describe, expect, it } from "vitest";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import { shown, todoCast } from "./todo-cast.ts";

describe("the permission", () => {
  it("that is refused leaves everything as it is, and is asked for again only when the person does", async () => {
    const { promise, switchOn, keep, consent, agreed, app } = await todoCast();
    consent.agrees = false;
    await promise("Write to Ana");
    expect((await switchOn()).todo).toEqual({ state: "refused" });
    consent.asked.clear();
    expect(await keep()).toMatchObject({ todo: { state: "refused" }, requests: [] });
    expect(consent.asked.size).toBe(0);
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 open"]);
    consent.agrees = true;
    expect((await keep(undefined, true)).todo.state).toBe("on");
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
  });

  it("that Microsoft 365 turns down is the same", async () => {
    const { promise, switchOn, keep, fault } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    await fault({ match: { path: "/todo/" }, status: 403 });
    expect((await keep()).todo).toEqual({ state: "refused" });
    expect((await keep()).requests).toEqual([]);
  });
});

describe("a list that was deleted", () => {
  it("is told, not made again by itself, and made again with everything open when the person wants it", async () => {
    const { promise, switchOn, keep, agreed, app, set } = await todoCast();
    await promise("Write to Ana");
    await promise("Say no once");
    await switchOn();
    await set("Say no once", { state: "done" });
    app.deleteList("Turnabout");
    expect(await keep()).toMatchObject({ todo: { state: "list-deleted" }, requests: ["GET list/tasks", "GET lists"] });
    expect(await keep()).toMatchObject({ todo: { state: "list-deleted" }, requests: ["GET lists"] });
    expect(app.lists()).toHaveLength(1);
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 open", "Say no once 2026-11-20 done"]);
    const again = await keep(undefined, true);
    expect(again.todo.state).toBe("on");
    expect(again.requests).toEqual(["GET lists", "POST lists", "GET lists", "GET list/tasks", "POST $batch"]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
  });

  it("is taken up where another device has made it again", async () => {
    const { promise, switchOn, keep, app, secondDevice, sessionId } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    const other = await secondDevice();
    await listSessions(other);
    await openSession(other, sessionId);
    app.deleteList("Turnabout");
    expect((await keep()).todo.state).toBe("list-deleted");
    expect((await keep(other)).todo.state).toBe("list-deleted");
    expect((await keep(other, true)).todo.state).toBe("on");
    expect((await keep()).todo.state).toBe("on");
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
  });

  it("while it is written to is told as well", async () => {
    const { promise, switchOn, keep, fault, app } = await todoCast();
    await switchOn();
    await promise("Write to Ana");
    await fault({ match: { method: "POST", path: "/todo/lists/[^/]+/tasks" }, status: 404 });
    expect((await keep()).todo).toEqual({ state: "list-deleted" });
    expect((await keep()).todo.state).toBe("on");
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
  });
});

describe("faults", () => {
  it.each([
    ["a cut answer", { cut: true }],
    ["a lost answer", { loseAnswer: true }],
  ])("%s after copies were made: found by their links, not made twice", async (_, how) => {
    const { promise, switchOn, keep, fault, app } = await todoCast();
    await switchOn();
    await promise("Write to Ana");
    await promise("Say no once");
    await fault({ match: { path: "batch" }, ...how });
    expect((await keep()).todo).toMatchObject({ state: "problem", problem: { kind: "outcome-unknown" } });
    expect(await keep()).toMatchObject({ todo: { state: "on" }, requests: ["GET list/tasks"] });
    expect(shown(app)).toEqual(["Say no once 2026-11-20 notStarted", "Write to Ana 2026-11-20 notStarted"]);
  });

  it("what was never carried out is done after a minute, when a read would show it", async () => {
    const { promise, switchOn, keep, fault, app, tenant } = await todoCast();
    await switchOn();
    await promise("Write to Ana");
    await fault({ match: { path: "batch" }, reset: true });
    expect((await keep()).todo.state).toBe("problem");
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    expect(shown(app)).toEqual([]);
    tenant.clock.advance(60_000);
    // The device that made the list looks once whether another has made one, too.
    expect((await keep()).requests).toEqual(["GET lists", "GET list/tasks", "POST $batch"]);
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 notStarted"]);
  });

  it("a list whose making was never answered is found", async () => {
    const { promise, switchOn, fault, app } = await todoCast();
    await promise("Write to Ana");
    await fault({ match: { method: "POST", path: "/todo/lists$" }, loseAnswer: true });
    expect((await switchOn()).todo.state).toBe("on");
    expect(app.lists().map(({ displayName }) => displayName)).toEqual(["Tasks", "Turnabout"]);
  });

  it("429 is waited for, and the same is sent again", async () => {
    const { promise, switchOn, keep, fault, app } = await todoCast();
    await switchOn();
    await promise("Write to Ana");
    await fault({ match: { path: "/todo/" }, status: 429, retryAfter: 7 });
    await fault({ match: { method: "POST", path: "/todo/lists/[^/]+/tasks" }, status: 429, retryAfter: 3 });
    expect(await keep()).toMatchObject({
      todo: { state: "on" },
      requests: ["GET list/tasks", "GET list/tasks", "POST $batch", "POST $batch"],
    });
    expect(shown(app)).toHaveLength(1);
  });

  it("503 in reading is tried again; in one part of what is written only that part is done again", async () => {
    const { promise, switchOn, keep, fault, app, tenant } = await todoCast();
    await switchOn();
    await promise("Write to Ana");
    await promise("Say no once");
    await fault({ match: { method: "GET", path: "/todo/" }, status: 503 });
    await fault({ match: { method: "POST", path: "/todo/lists/[^/]+/tasks" }, status: 503 });
    expect(await keep()).toMatchObject({
      todo: { state: "problem" },
      requests: ["GET list/tasks", "GET list/tasks", "POST $batch"],
    });
    expect(shown(app)).toHaveLength(1);
    tenant.clock.advance(60_000);
    expect((await keep()).todo.state).toBe("on");
    expect(shown(app)).toHaveLength(2);
  });

  it("without an answer nothing is lost, and the last time in step is told", async () => {
    const { promise, switchOn, keep, fault, agreed, app, set } = await todoCast();
    await promise("Write to Ana");
    const { todo } = await switchOn();
    await set("Write to Ana", { state: "done" });
    await fault({ match: { path: "/todo/" }, times: 4, reset: true });
    expect((await keep()).todo).toMatchObject({
      state: "problem",
      problem: { kind: "offline" },
      at: todo.state === "on" ? todo.at : "never",
    });
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 done"]);
    await keep();
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 completed"]);
  });

  it("a session that cannot be opened is changed the next time", async () => {
    const { promise, switchOn, keep, fault, agreed, app } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    app.change("Turnabout", "Write to Ana", { status: "completed" });
    await fault({ match: { method: "GET", path: "/items" }, times: 4, reset: true });
    expect((await keep()).views).toEqual([]);
    expect((await keep()).views).toHaveLength(1);
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 done"]);
  });

  it("a read that comes back empty takes nothing away and makes nothing twice", async () => {
    const { promise, switchOn, keep, switches, agreed, app } = await todoCast();
    await promise("Write to Ana");
    await switchOn();
    await switches({ todoReads: "empty" });
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    await switches({ todoReads: "documented" });
    app.change("Turnabout", "Write to Ana", { status: "completed" });
    await keep();
    expect(await agreed()).toEqual(["Write to Ana 2026-11-20 done"]);
    expect(shown(app)).toEqual(["Write to Ana 2026-11-20 completed"]);
  });

  it.each(["asSent", "utcMidnight", "documented"])("a day is the same day when To Do tells it %s", async (todoDay) => {
    const { promise, switchOn, keep, switches, agreed, app } = await todoCast();
    await switches({ todoDay });
    await promise("Write to Ana");
    await switchOn();
    expect((await keep()).requests).toEqual(["GET list/tasks"]);
    app.change("Turnabout", "Write to Ana", { due: { date: "2026-12-24", zone: "Asia/Kathmandu" } });
    await keep();
    expect(await agreed()).toEqual(["Write to Ana 2026-12-24 open"]);
  });
});
