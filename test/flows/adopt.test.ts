import { describe, expect, it } from "vitest";
import { seriesMemory } from "shared/flows/sessions/series-memory.ts";
import { fillAgenda } from "shared/flows/sessions/fill-agenda.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { listSessions, sessionAt } from "shared/flows/sessions/list-sessions.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { guest, participant, partner } from "../sample/people.ts";
import { adopted, eventsMade, idIn, listed, looked, monday, note, opened, texts, tuesday, two } from "./adopt-cast.ts";
import { valueOf } from "./circle-cast.ts";

const hour = 3_600_000;
const day = 24 * hour;
const weekly = {
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"], firstDayOfWeek: "monday" },
    range: { type: "numbered", startDate: "2026-11-03", numberOfOccurrences: 6, recurrenceTimeZone: "UTC" },
  },
};

describe("a meeting made in Outlook (J1.23)", () => {
  it("becomes a session with one click: its bytes stay, no second event exists, the other member sees the same", async () => {
    const both = await two();
    const { tenant, maya, tomas, mayas, tomass } = both;
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const before = [await mayas.event(event.id), await tomass.events()];

    const sessionId = await adopted(maya, event.id);

    expect([await mayas.event(event.id), await tomass.events()]).toEqual(before);
    expect(eventsMade(both)).toBe(1);
    expect(await mayas.events()).toHaveLength(1);
    const own = { sessionId, start: tuesday, isCancelled: false, declinedBy: [] };
    expect(await listed(maya)).toEqual([own]);
    expect(await listed(tomas)).toEqual([own]);
    expect((await opened(tomas, sessionId)).state).toBe("shared");
    await fillAgenda(maya, await opened(maya, sessionId), note("From the organizer"));
    await fillAgenda(tomas, await opened(tomas, sessionId), note("From the invited"));
    for (const member of [maya, tomas])
      expect(texts(await opened(member, sessionId))).toEqual(["From the invited", "From the organizer"]);
    expect(valueOf(await sessionAt(tomas, { eventId: await idIn(tomass, event) }))).toEqual({
      sessionId,
      adoptable: null,
    });
    expect(tenant.log().filter(({ method, url }) => method === "PATCH" && url.includes("/events/"))).toEqual([]);
  });

  it("is followed in one look by both when the organizer moves it in Outlook", async () => {
    const { maya, tomas, mayas, tomass } = await two();
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const sessionId = await adopted(tomas, await idIn(tomass, event));
    valueOf(await listSessions(maya));
    await mayas.move(event.id, tuesday + day);

    // The one who did not adopt looks first: the own calendar says it, whatever the row says.
    expect((await listed(maya))[0]).toMatchObject({ sessionId, start: tuesday + day });
    expect((await looked(maya, sessionId)).meeting).toMatchObject({ start: tuesday + day, isOrganizer: true });
    expect((await looked(tomas, sessionId)).meeting).toMatchObject({ start: tuesday + day, isOrganizer: false });
    // The client that adopted it has told it: now the records say it too.
    expect((await opened(maya, sessionId)).session?.start).toBe(tuesday + day);
  });

  it("adopted twice, by both members, in two windows at once is adopted once", async () => {
    const { tenant, maya, tomas, mayas, tomass } = await two();
    await adopted(maya, (await mayas.meet({ start: tuesday - 2 * hour, with: [partner.mail ?? ""] })).id);
    valueOf(await knowCircles(tomas));
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const theirs = await idIn(tomass, event);
    const elsewhere = await participantOn(tenant, participant);
    const ids = await Promise.all([
      adopted(maya, event.id),
      adopted(maya, event.id),
      adopted(elsewhere, event.id),
      adopted(tomas, theirs),
    ]);
    ids.push(await adopted(maya, event.id), await adopted(tomas, theirs));
    expect(new Set(ids).size).toBe(1);
    for (const member of [maya, tomas]) {
      expect((await listed(member)).slice(1)).toEqual([
        { sessionId: ids[0], start: tuesday, isCancelled: false, declinedBy: [] },
      ]);
      expect(valueOf(await listSessions(member)).adoptable).toEqual([]);
    }
    await fillAgenda(tomas, await opened(tomas, ids[0] ?? ""), note("Once"));
    expect(texts(await opened(maya, ids[0] ?? ""))).toEqual(["Once"]);
  });

  it("adopted at once by two who had no circle yet is one session at the next look, and adopted later none but that", async () => {
    const { maya, tomas, mayas, tomass } = await two();
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const theirs = await idIn(tomass, event);
    await Promise.all([adopted(maya, event.id), adopted(tomas, theirs)]);
    const own = await listed(maya);
    expect(own).toHaveLength(1);
    expect(await listed(tomas)).toEqual(own);
    expect(await adopted(maya, event.id)).toBe(own[0]?.sessionId);
    expect(await adopted(tomas, theirs)).toBe(own[0]?.sessionId);
  });

  it("adopted by one after the other, with no look between, is adopted once", async () => {
    const { maya, tomas, mayas, tomass } = await two();
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    const sessionId = await adopted(maya, event.id);
    expect(await adopted(tomas, await idIn(tomass, event))).toBe(sessionId);
    expect(valueOf(await knowCircles(tomas))).toHaveLength(1);
  });

  it("is offered by a pair that has met before, and found at once by its event", async () => {
    const { maya, tomas, mayas } = await two();
    await bookPair(maya, partner, tuesday + 7 * day);
    const event = await mayas.meet({ start: tuesday, with: [partner.mail ?? ""] });
    await mayas.meet({ start: tuesday + day, with: [guest.mail ?? ""] });
    for (const member of [maya, tomas]) {
      const { adoptable } = valueOf(await listSessions(member));
      expect(adoptable.map(({ start, repeats, subject }) => ({ start, repeats, subject }))).toEqual([
        { start: tuesday, repeats: false, subject: "Coffee and coaching" },
      ]);
    }
    await adopted(maya, event.id);
    expect(valueOf(await listSessions(tomas)).adoptable).toEqual([]);
  });
});

describe("a recurring meeting made in Outlook", () => {
  it("keeps notes and commitments with their meeting when one is moved and one cancelled (J1.13, J1.14)", async () => {
    const both = await two();
    const { maya, tomas, mayas, tomass } = both;
    await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: weekly });
    const occurrences = await mayas.events();
    expect(occurrences).toHaveLength(6);

    await adopted(maya, occurrences[0]?.id ?? "");
    const ids = (await listed(tomas)).map(({ sessionId }) => sessionId);
    expect(ids).toHaveLength(6);
    expect((await listed(maya)).map(({ sessionId }) => sessionId)).toEqual(ids);
    const [, , third = "", fourth = "", fifth = ""] = ids;
    await fillAgenda(maya, await opened(maya, third), note("For the third"));
    await fillAgenda(maya, await opened(maya, fourth), {
      do: "add-commitment",
      text: "Write to Ana",
      owner: maya.person.id,
      due: "2026-12-20",
      confidence: 4,
    });

    await mayas.move(occurrences[2]?.id ?? "", tuesday + 15 * day + 2 * hour);
    await mayas.say(occurrences[3]?.id ?? "", "cancel");

    for (const member of [tomas, maya]) {
      const list = await listed(member);
      expect(list.map(({ sessionId }) => sessionId)).toEqual(ids);
      expect(list[2]).toMatchObject({ start: tuesday + 15 * day + 2 * hour, isCancelled: false });
      expect(list[3]).toMatchObject({ start: tuesday + 21 * day, isCancelled: true });
      expect(texts(await opened(member, third))).toEqual(["For the third"]);
      expect((await looked(member, third)).meeting?.start).toBe(tuesday + 15 * day + 2 * hour);
      expect((await looked(member, fourth)).meeting?.isCancelled).toBe(true);
      const next = await opened(member, fifth);
      if (next.circle === null || next.session === null) throw new Error("Not shared");
      expect(valueOf(await seriesMemory(member, next.circle, next.session)).open.map(({ text }) => text)).toEqual([
        "Write to Ana",
      ]);
    }

    await tomass.say((await tomass.events())[4]?.id ?? "", "decline");
    expect((await listed(maya))[4]).toMatchObject({ sessionId: fifth, declinedBy: [partner.displayName] });
    expect((await looked(maya, fifth)).meeting?.declinedBy).toEqual([partner.displayName]);
    expect(eventsMade(both)).toBe(1);
  });

  it("adopts later meetings of the series by itself", async () => {
    const { tenant, maya, tomas, mayas } = await two();
    const long = { ...weekly.recurrence, range: { ...weekly.recurrence.range, numberOfOccurrences: 14 } };
    await mayas.meet({ start: tuesday, with: [partner.mail ?? ""], more: { recurrence: long } });
    await adopted(maya, (await mayas.events())[0]?.id ?? "");
    const first = (await listed(maya)).length;
    tenant.clock.set(monday + 21 * day);
    expect((await listed(maya)).length).toBeGreaterThan(first);
    expect((await listed(tomas)).map(({ sessionId }) => sessionId)).toEqual(
      (await listed(maya)).map(({ sessionId }) => sessionId),
    );
    expect(valueOf(await listSessions(tomas)).adoptable).toEqual([]);
  });
});
