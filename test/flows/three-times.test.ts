import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { askedTimes, forgetAskedTimes, keepAskedTimes, tickAnswer } from "shared/flows/time/asked-times.ts";
import { sendByChat } from "shared/flows/time/send-by-chat.ts";
import { confirmedSlot, threeTimes } from "shared/scheduling/three-times.ts";
import { visitorOn } from "../sample/connect.ts";
import { circleOfSix, guest, participant, partner } from "../sample/people.ts";
import { day, look, monday, newTenant, question, requestsOf } from "./find-time-cast.ts";
import { personOf } from "./story.ts";

const text = "Could you meet for 45 minutes at one of these times?\n- Tue, 3 Nov, 14:45 – 15:30 (Kathmandu)";

describe("three times in a message", () => {
  it("lie on different days, and a ticked answer goes on to booking with nobody left to ask", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const gina = personOf(guest);
    const { result, zones } = await look(maya, question(tenant, [guest]));
    const times = threeTimes(result.slots, zones.get(maya.person.id)!);
    const kathmandu = new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeZone: "Asia/Kathmandu" });
    expect(new Set(times.map(({ start }) => kathmandu.format(start))).size).toBe(3);

    const starts = times.map(({ start }) => start);
    const asked = await keepAskedTimes(maya, {
      others: [gina],
      asked: [gina.id],
      format: "peer-coaching-pair",
      minutes: 45,
      circleId: null,
      starts,
    });
    const [, second] = starts;
    const tick = { id: asked.id, person: gina.id, start: second!, can: true };
    expect((await tickAnswer(maya, tick))?.ticks).toEqual([{ person: gina.id, start: second }]);
    expect((await tickAnswer(maya, tick))?.ticks).toHaveLength(1);
    expect(await tickAnswer(maya, { ...tick, start: instant(second! + 1) })).toBeNull();
    expect(await tickAnswer(maya, { ...tick, person: maya.person.id })).toBeNull();
    const [kept] = await askedTimes(maya);
    expect(kept).toMatchObject({ starts, ticks: [{ person: gina.id, start: second }] });
    expect(confirmedSlot(times[1]!, [gina.id])).toMatchObject({ start: second, unconfirmedFor: [], without: [] });
    expect((await tickAnswer(maya, { ...tick, can: false }))?.ticks).toEqual([]);
    await forgetAskedTimes(maya, asked.id);
    expect(await askedTimes(maya)).toEqual([]);
  });

  it("are over when the last of them is past", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const others = [personOf(partner)];
    const starts = [instant(monday + day)];
    const asked = { others, asked: [], format: "peer-coaching-pair", minutes: 45, circleId: null, starts } as const;
    await keepAskedTimes(maya, asked);
    tenant.clock.advance(day);
    expect(await askedTimes(maya)).toEqual([]);
  });
});

describe("by chat", () => {
  it.each([
    ["the chat of two", [partner]],
    ["a group chat, guests as guests", [...circleOfSix.slice(2, 4), guest]],
  ])("reaches people in %s", async (_name, users) => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const to = users.map((user) => ({ ...personOf(user), isGuest: user.userType === "Guest" }));
    const urls = await requestsOf(tenant, async () =>
      expect(await sendByChat(maya, { to, text })).toEqual({ outcome: "sent" }),
    );
    expect(urls[0]).toBe("/v1.0/chats");
    expect(urls[1]).toMatch(/^\/v1\.0\/chats\/.+\/messages$/);
    expect(urls).toHaveLength(2);
    const stored = await (await fetch(`${tenant.origin}/_tenant/state`)).text();
    expect(stored).toContain("Could you meet for 45 minutes");
  });

  it("gives the text to copy where chats are refused", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    await fetch(`${tenant.origin}/_tenant/switches`, { method: "POST", body: JSON.stringify({ chats: "refused" }) });
    expect(await sendByChat(maya, { to: [personOf(partner)], text })).toMatchObject({ outcome: "copy", text });
  });

  it.each([
    ["perhaps", "/messages"],
    ["copy", "/chats$"],
  ])("says %s where an answer from %s is lost, and sends nothing twice", async (outcome, path) => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const fault = { match: { method: "POST", path }, loseAnswer: true };
    await fetch(`${tenant.origin}/_tenant/faults`, { method: "POST", body: JSON.stringify(fault) });
    expect(await sendByChat(maya, { to: [personOf(partner)], text })).toMatchObject({ outcome });
    const sent = tenant.log().filter(({ url }) => url.endsWith("/messages"));
    expect(sent).toHaveLength(outcome === "perhaps" ? 1 : 0);
  });
});
