import { describe, expect, it } from "vitest";
import { instant } from "shared/circles/instant.ts";
import { findStandingTime, type StandingAnswer, type StandingQuestion } from "shared/flows/time/find-standing-time.ts";
import type { Rhythm } from "shared/scheduling/rhythm.ts";
import { visitorOn } from "../sample/connect.ts";
import { guest, participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { day, hour, monday, newTenant, question, requestsOf, value } from "./find-time-cast.ts";
import { plainOutlook } from "./plain-outlook.ts";

const weekly: Rhythm = { every: "weeks", weeks: 1 };
/** Only from nine to a quarter past eleven, Lisbon and UTC, both work. */
const common = { begin: 9, hours: 3 };

function standing(tenant: Tenant, rest: Partial<StandingQuestion> = {}): StandingQuestion {
  return { ...question(tenant, [partner]), rhythm: weekly, count: 6, ...rest };
}

function slotsOf(answer: StandingAnswer) {
  if (answer.found !== "slots") throw new Error(JSON.stringify(answer));
  return answer;
}

/** The partner is busy on these days, whenever both work. */
async function busyOn(tenant: Tenant, days: readonly string[]): Promise<void> {
  for (const date of days) {
    const start = Date.parse(`${date}T00:00:00Z`) + common.begin * hour;
    await plainOutlook(tenant, partner).meet({ start, minutes: common.hours * 60, with: [] });
  }
}

describe("findStandingTime", () => {
  it("finds a time that holds on all dates, in one request for six weeks and none the second time", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const urls = await requestsOf(tenant, async () => {
      const { proposals, timeZone } = slotsOf(value(await findStandingTime(maya, standing(tenant))));
      expect(timeZone).toBe("Asia/Kathmandu");
      expect(proposals).toHaveLength(6);
      for (const { slot, moves } of proposals) {
        expect(slot.holds).toBe(6);
        expect(moves).toEqual([]);
      }
    });
    expect(urls).toEqual(["/v1.0/me/calendar/getSchedule"]);
    const again = await requestsOf(tenant, () => findStandingTime(maya, standing(tenant)));
    expect(again).toEqual([]);
  });

  it("keeps a customised zone under the device's name where both show the same time, else says that it has no name", async () => {
    const tenant = await newTenant();
    tenant.state.table<string>("switches").set("workingHoursZone", "custom");
    const maya = await visitorOn(tenant, participant);
    expect(slotsOf(value(await findStandingTime(maya, standing(tenant)))).timeZone).toBe("Asia/Kathmandu");
    const away = { ...maya, timeZone: "America/New_York" };
    expect(value(await findStandingTime(away, standing(tenant)))).toEqual({
      found: "no-search",
      problem: "zone-without-name",
    });
  });

  it("names who is busy on a date that clashes, never why, and proposes another time in its week", async () => {
    const tenant = await newTenant();
    await busyOn(tenant, ["2026-11-16", "2026-11-24", "2026-11-18", "2026-11-26", "2026-11-20"]);
    const maya = await visitorOn(tenant, participant);
    const answer = slotsOf(value(await findStandingTime(maya, standing(tenant))));
    expect(answer.proposals.length).toBeGreaterThan(0);
    for (const { slot, moves } of answer.proposals) {
      expect(slot.holds).toBe(5);
      const [clash, ...others] = slot.dates.filter(({ outcome }) => outcome !== "holds");
      expect(others).toEqual([]);
      if (clash?.outcome !== "clash") throw new Error("No clash");
      expect(clash.people.map(({ own, why }) => ({ own, why }))).toEqual([{ own: false, why: "busy" }]);
      const [move] = moves;
      expect(move?.number).toBe(clash.number);
      if (move?.start === null || move?.start === undefined) throw new Error("No move");
      // Monday of the week, in UTC: nobody's day is another one at these hours.
      const weekOf = (at: number) => Math.floor((at / day + 3) / 7);
      expect(weekOf(move.start)).toBe(weekOf(clash.originalStart));
      expect((move.start % day) / hour).toBeGreaterThanOrEqual(common.begin);
    }
    expect(JSON.stringify(answer)).not.toContain("Coffee and coaching");
  });

  it.each<[string, Rhythm, number]>([
    ["six weekly sessions", weekly, 6],
    ["twelve weekly sessions", weekly, 12],
    ["a year of weekly sessions", weekly, 52],
    ["six sessions a month", { every: "month", week: "last" }, 6],
  ])("asks once for each sixty-one days: %s", async (_, rhythm, count) => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const before = tenant.log().length;
    const answer = value(await findStandingTime(maya, standing(tenant, { rhythm, count })));
    expect(answer.found).toBe("slots");
    const asked = tenant.log().slice(before);
    const ranges = asked.map(({ requestBody }) => {
      const { startTime, endTime } = requestBody as Record<"startTime" | "endTime", { readonly dateTime: string }>;
      return { from: Date.parse(`${startTime.dateTime}Z`), to: Date.parse(`${endTime.dateTime}Z`) };
    });
    const days = (Math.max(...ranges.map(({ to }) => to)) - Math.min(...ranges.map(({ from }) => from))) / day;
    expect(asked).toHaveLength(Math.ceil(days / 61));
  });

  it.each<[string, Partial<StandingQuestion>, string]>([
    ["a series beyond 400 days", { rhythm: { every: "weeks", weeks: 4 }, count: 26 }, "series-too-long"],
    ["one session", { count: 1 }, "count-not-possible"],
    ["a rhythm of no weeks", { rhythm: { every: "weeks", weeks: 0 } }, "rhythm-not-possible"],
  ])("reads no calendar for %s", async (_, rest, problem) => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    const urls = await requestsOf(tenant, async () => {
      const answer = value(await findStandingTime(maya, standing(tenant, rest)));
      expect(answer).toEqual({ found: "no-search", problem });
    });
    expect(urls).toEqual([]);
  });

  it("finds nothing where the partner is never free, and takes nobody for free whose calendar cannot be read", async () => {
    const tenant = await newTenant();
    await plainOutlook(tenant, partner).meet({ start: monday, minutes: 90 * 24 * 60, with: [] });
    const maya = await visitorOn(tenant, participant);
    expect(value(await findStandingTime(maya, standing(tenant))).found).toBe("nothing");

    const { others } = question(tenant, [guest]);
    const { proposals, result } = slotsOf(value(await findStandingTime(maya, standing(tenant, { others }))));
    expect(result.unreadable).toEqual([others[0]!.id]);
    for (const { slot } of proposals) expect(slot.unconfirmedFor).toEqual([others[0]!.id]);
  });

  it("keeps a notice of two weeks, also in what was read a moment ago", async () => {
    const tenant = await newTenant();
    const maya = await visitorOn(tenant, participant);
    slotsOf(value(await findStandingTime(maya, standing(tenant))));
    tenant.clock.advance(4 * 60_000);
    const later = standing(tenant);
    const { proposals } = slotsOf(value(await findStandingTime(maya, later)));
    for (const { slot } of proposals) expect(slot.dates[0]!.originalStart).toBeGreaterThanOrEqual(instant(later.now));
  });
});
