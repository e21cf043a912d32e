import { describe, expect, it, onTestFinished } from "vitest";
import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { notesIn, type SessionWindow, sessionWindows } from "../sample/session-windows.ts";
import { startTenant } from "../tenant/start-tenant.ts";

const monday = Date.UTC(2026, 10, 2, 9, 0);
const second = 1_000;

/** Maya's window and Tomas's on the same session, both up to date. */
async function bothAtIt() {
  const tenant = await startTenant({ organization, now: monday });
  onTestFinished(async () => {
    await tenant.stop();
    expect(tenant.violations).toEqual([]);
  });
  const maya = await participantOn(tenant, participant);
  const tomas = await participantOn(tenant, partner);
  const sessionId = await bookPair(maya, partner, monday + 60 * second);
  const windows = sessionWindows(tenant);
  const [mayas, tomass] = [await windows.open(maya, sessionId), await windows.open(tomas, sessionId)];
  await windows.pass(60 * second);
  expect(mayas.shown().view?.absent).toEqual([]);
  return { tenant, sessionId, windows, mayas, tomass };
}

const note = (text: string): EntryChange => ({ do: "add-note", segmentId: null, text });
const press = (does: "start" | "pause" | "resume"): EntryChange => ({ do: "press", press: { do: does } });

function pressesIn(window: SessionWindow): number {
  return window.shown().view?.agenda.run.length ?? 0;
}

describe("what is new in a session on the screen", () => {
  it("arrives with the next poll, 10 seconds at the latest, also at whoever writes all the time (J3.6)", async () => {
    const { windows, mayas, tomass } = await bothAtIt();
    for (let round = 0; round < 12; round++) {
      await tomass.watch.change(press(round === 0 ? "start" : round % 2 === 0 ? "resume" : "pause"));
      const pressed = pressesIn(tomass);
      // At other moments of the interval in each round.
      await windows.pass(((round * 700) % 4_000) + 300);
      await mayas.watch.change(note(`Written meanwhile, ${round}`));
      await windows.pass(4 * second);
      await mayas.watch.change(note(`And once more, ${round}`));
      await windows.pass(10 * second - 4 * second - (((round * 700) % 4_000) + 300));
      expect(pressesIn(mayas)).toBe(pressed);
    }
  });

  it("is read by its id where it is one row, and so costs 3 units", async () => {
    const { tenant, windows, mayas, tomass } = await bothAtIt();
    tomass.hide();
    await tomass.watch.change(note("One row"));
    const before = tenant.log().at(-1)?.number ?? 0;
    for (let polls = 0; polls < 3 && notesIn(mayas).length === 0; polls++) await windows.pass(5 * second);
    expect(notesIn(mayas)).toEqual(["One row"]);
    const asked = tenant.log(before);
    expect(asked.slice(-2).map(({ resourceUnits }) => resourceUnits)).toEqual([2, 1]);
    expect(asked.filter(({ url }) => url.includes("TbBody"))).toEqual([]);
  });

  it("is not asked for again where one has written it oneself", async () => {
    const { tenant, windows, mayas, tomass } = await bothAtIt();
    tomass.hide();
    await mayas.watch.change(note("My own"));
    const before = tenant.log().at(-1)?.number ?? 0;
    await windows.pass(20 * second);
    const asked = tenant.log(before).map(({ resourceUnits }) => resourceUnits);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set([2]));
  });

  it("is joined where another device of one's own has written it", async () => {
    const { tenant, sessionId, windows, mayas } = await bothAtIt();
    const phone = await windows.open(await participantOn(tenant, participant), sessionId);
    await Promise.all([mayas.watch.change(note("At the desk")), phone.watch.change(note("On the phone"))]);
    await windows.pass(40 * second);
    for (const window of [mayas, phone]) expect(notesIn(window)).toEqual(["At the desk", "On the phone"]);
    expect(mayas.shown().view?.own?.notes).toHaveLength(2);
  });
});
