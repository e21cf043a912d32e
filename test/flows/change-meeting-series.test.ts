import { describe, expect, it } from "vitest";
import { cancelSession } from "shared/flows/meetings/cancel-session.ts";
import { seriesReach } from "shared/flows/meetings/series-reach.ts";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { bookPair } from "../sample/book-pair.ts";
import { partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { adopted, listed, looked, note, opened, texts, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
const weekly = {
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" },
    range: { type: "numbered", startDate: "2026-11-03", numberOfOccurrences: 6, recurrenceTimeZone: "UTC" },
  },
};

async function control({ origin }: Tenant, call: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  expect((await fetch(`${origin}/_tenant/${call}`, { method: "POST", headers, body: JSON.stringify(body) })).ok).toBe(
    true,
  );
}

async function mails({ origin }: Tenant): Promise<Readonly<Record<string, number>>> {
  return (await (await fetch(`${origin}/_tenant/counts`)).json()) as Record<string, number>;
}

/** Six Tuesdays, of which the first has been, the second was moved by a day and the third cancelled. */
async function begun() {
  const both = await two();
  const { tenant, maya, mayas } = both;
  await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
  const events = await mayas.events();
  await adopted(maya, events[0]?.id ?? "");
  const ids = (await listed(maya)).map(({ sessionId }) => sessionId);
  await mayas.move(events[1]?.id ?? "", tuesday + week + day);
  await mayas.say(events[2]?.id ?? "", "cancel");
  tenant.clock.set(tuesday + day);
  const before = await mails(tenant);
  return { ...both, ids, before };
}

/** What still stands, in days after the first. */
async function standing(outlook: Awaited<ReturnType<typeof begun>>["mayas"]) {
  const events = (await outlook.events()).filter(({ isCancelled }) => !isCancelled);
  return events.map(({ start }) => (Date.parse(`${start.dateTime.slice(0, 19)}Z`) - tuesday) / day);
}

const patched = ({ tenant }: { readonly tenant: Tenant }) =>
  tenant.log().filter(({ method, url }) => method === "PATCH" && url.includes("/me/events/"));

describe("cancelling this and all later meetings of a series that has begun", () => {
  it("is one write and one notice; what was before stays with its notes, and open commitments go on", async () => {
    const all = await begun();
    const { tenant, maya, tomas, mayas, tomass, ids, before } = all;
    const [first = "", , , fourth = "", fifth = ""] = ids;
    await fillAgenda(tomas, await opened(tomas, first), note("About the first"));
    await fillAgenda(maya, await opened(maya, fifth), {
      do: "add-commitment",
      text: "Write to Ana",
      owner: maya.person.id,
      due: null,
      confidence: null,
    });
    const view = await looked(maya, fourth);
    expect(await seriesReach(maya, view.session)).toEqual({ isFirst: false, hasBegun: true });
    const writes = patched(all).length;
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "later" }))).toBe("cancelled");

    expect(patched(all).length - writes).toBe(1);
    expect(tenant.log().filter(({ url }) => url.endsWith("/cancel"))).toHaveLength(1);
    const after = await mails(tenant);
    // The series, and the moved one that is still to come.
    expect((after["updateMails"] ?? 0) - (before["updateMails"] ?? 0)).toBe(2);
    expect(after["cancellationMails"]).toBe(before["cancellationMails"]);
    for (const outlook of [mayas, tomass]) expect(await standing(outlook)).toEqual([0, 8]);
    for (const member of [maya, tomas]) {
      const list = await listed(member);
      expect(list.map(({ sessionId }) => sessionId)).toEqual(ids);
      expect(list.map(({ isCancelled }) => isCancelled)).toEqual([false, false, true, true, true, true]);
      expect(texts(await opened(member, first))).toEqual(["About the first"]);
      expect((await opened(member, fifth)).session?.phase).toBe("cancelled");
    }
    const next = await opened(maya, await bookPair(maya, partner, tuesday + 7 * week));
    if (next.circle === null || next.session === null) throw new Error("Not shared");
    expect(valueOf(await seriesMemory(maya, next.circle, next.session)).open.map(({ text }) => text)).toEqual([
      "Write to Ana",
    ]);
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "later" }))).toBe("gone");
  });

  it("puts back what a mailbox forgets that takes another end for another pattern", async () => {
    const { tenant, maya, tomas, mayas, tomass, ids } = await begun();
    await control(tenant, "switches", { seriesEnd: "asPattern" });
    const view = await looked(maya, ids[3] ?? "");
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "later" }))).toBe("cancelled");
    for (const outlook of [mayas, tomass]) expect(await standing(outlook)).toEqual([0, 8]);
    for (const member of [maya, tomas])
      expect((await listed(member)).map(({ isCancelled }) => isCancelled)).toEqual([
        false,
        false,
        true,
        true,
        true,
        true,
      ]);
  });

  it("a lost answer tells nobody twice, and a refused write changes nothing", async () => {
    const all = await begun();
    const { tenant, maya, mayas, ids, before } = all;
    const view = await looked(maya, ids[3] ?? "");
    const match = { method: "PATCH", path: "/me/events/" };
    await control(tenant, "faults", [{ match, status: 403 }]);
    expect(await cancelSession(maya, view, { message: "", scope: "later" })).toMatchObject({ ok: false });
    expect(await standing(mayas)).toEqual([0, 8, 21, 28, 35]);
    expect((await listed(maya))[3]?.isCancelled).toBe(false);
    await control(tenant, "faults", [{ match, loseAnswer: true }]);
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "later" }))).toBe("cancelled");
    expect(((await mails(tenant))["updateMails"] ?? 0) - (before["updateMails"] ?? 0)).toBe(2);
    expect(await standing(mayas)).toEqual([0, 8]);
  });

  it("the whole series is not cancelled once it has begun, and says so", async () => {
    const { tenant, maya, mayas, ids, before } = await begun();
    const view = await looked(maya, ids[3] ?? "");
    expect(valueOf(await cancelSession(maya, view, { message: "", scope: "series" }))).toBe("begun");
    const first = await looked(maya, ids[0] ?? "");
    expect(valueOf(await cancelSession(maya, first, { message: "", scope: "later" }))).toBe("begun");
    expect(await standing(mayas)).toEqual([0, 8, 21, 28, 35]);
    expect((await mails(tenant))["cancellationMails"]).toBe(before["cancellationMails"]);
  });
});

it("from the third of a series that has not begun, the first two stay", async () => {
  const { tenant, maya, tomas, mayas } = await two();
  await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
  await adopted(maya, (await mayas.events())[0]?.id ?? "");
  const ids = (await listed(maya)).map(({ sessionId }) => sessionId);
  const view = await looked(maya, ids[2] ?? "");
  expect(await seriesReach(maya, view.session)).toEqual({ isFirst: false, hasBegun: false });
  expect(valueOf(await cancelSession(maya, view, { message: "", scope: "later" }))).toBe("cancelled");
  expect(await standing(mayas)).toEqual([0, 7]);
  for (const member of [maya, tomas])
    expect((await listed(member)).map(({ isCancelled }) => isCancelled)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  expect(await mails(tenant)).toMatchObject({ updateMails: 1 });
  const first = await looked(maya, ids[0] ?? "");
  expect(await seriesReach(maya, first.session)).toEqual({ isFirst: true, hasBegun: false });
  expect(valueOf(await cancelSession(maya, first, { message: "", scope: "later" }))).toBe("cancelled");
  expect(await standing(mayas)).toEqual([]);
});
