import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { signedInAt } from "./session-steps.ts";

const begin = "02:00";

/** Both work at night at the end of the week, from two o'clock on, where the clocks change at two or three on a Sunday. */
function atNight(timeZone: string) {
  const night = { timeZone, workStart: begin, workEnd: "03:00", workDays: ["saturday", "sunday"] };
  const users = organization.users.map((user) =>
    user.id === participant.id || user.id === partner.id ? { ...user, ...night } : user,
  );
  return { ...organization, users };
}

for (const { timeZone, now, clash, why } of [
  {
    timeZone: "America/St_Johns",
    now: "2026-02-16T15:00:00Z",
    clash: "2026-03-08",
    why: "The clocks go forward: this time does not exist on that day.",
  },
  {
    timeZone: "Pacific/Auckland",
    now: "2026-03-16T15:00:00Z",
    clash: "2026-04-05",
    why: "The clocks go back: this time comes twice on that day.",
  },
]) {
  test.describe(timeZone, () => {
    test.use({ timezoneId: timeZone, organization: atNight(timeZone) });

    test("a series keeps its local time over a clock change; the date the change falls on is moved", async ({
      page,
      tenant,
    }) => {
      tenant.clock.set(Date.parse(now), true);
      const app = await signedInAt(page, participant, { surface: "personal" });
      await app.getByRole("button", { name: "Find a time" }).click();
      await app.getByRole("textbox", { name: "A colleague's name or address" }).fill("Tom");
      await app.getByRole("button", { name: "Search" }).click();
      await app.getByRole("button", { name: `Add ${partner.displayName}` }).click();
      await app.getByLabel("How often").selectOption("every week");
      await app.getByRole("button", { name: "Show times" }).click();

      await expect(app.getByRole("heading", { name: /^Saturdays, .* · holds on all 6 dates$/ }).first()).toBeVisible();
      const sundays = app.getByRole("region", { name: /^Sundays, (02:00|2:00 AM)/ });
      await expect(sundays.getByRole("heading")).toContainText("· holds on 5 of 6 dates");
      await sundays.getByText("Dates: 6 sessions, 1 moved").click();
      await expect(sundays.getByText(why)).toBeVisible();
      const choice = sundays.getByRole("combobox", { name: /^What becomes of / });
      await expect(choice).toHaveCount(1);
      await expect(choice).toHaveValue("move");
      // A time that does not exist, or exists twice, cannot be kept.
      await expect(choice.getByRole("option")).toHaveText([/^Move to /, "Leave it out"]);
      expect(await accessibilityProblems(app)).toEqual([]);
      await sundays.scrollIntoViewIfNeeded();
      await look(page, `series-clocks-${clash}`);

      await sundays.getByRole("button", { name: /^Choose this time: / }).click();
      const planned = await app.getByRole("list", { name: "The dates" }).getByRole("listitem").allInnerTexts();
      expect(planned.filter((line) => line.endsWith("(moved)"))).toHaveLength(1);
      await look(page, `series-clocks-plan-${clash}`);
      await app.getByRole("button", { name: "Book", exact: true }).click();
      await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();

      for (const user of [participant, partner]) {
        const events = await eventsOf(tenant, user, 60);
        const starts = events.map(({ start }) => `${start.dateTime.slice(0, 19)}Z`);
        const local = starts.map((start) => wallTime(start, timeZone));
        expect(local).toHaveLength(6);
        expect(local.filter((wall) => wall.startsWith("Sun") && wall.endsWith(begin))).toHaveLength(5);
        expect(local.filter((wall) => wall.includes(clash))).toEqual([]);
        // The clocks have changed on the way, and with them the time in UTC.
        expect(new Set(starts.map((start) => start.slice(11))).size).toBeGreaterThan(1);
      }
    });
  });
}

/** `Sun 2026-03-08 02:00` on the wall there. */
function wallTime(time: string, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone, ...options }).format(new Date(time));
  const weekday = new Intl.DateTimeFormat("en", { timeZone, weekday: "short" }).format(new Date(time));
  return `${weekday} ${part({ dateStyle: "short" })} ${part({ timeStyle: "short" })}`;
}
