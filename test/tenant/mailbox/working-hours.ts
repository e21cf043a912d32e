import { DateTime } from "luxon";
import type { DirectoryUser, TenantState } from "../exchange.ts";
import { windowsNameOf } from "./time-zone.ts";
import { zoneRules } from "./zone-rules.ts";

const clock = (time: string): string => `${time.length === 5 ? `${time}:00` : time}.0000000`;

function swapped(rules: Record<string, unknown>): Record<string, unknown> {
  const { standardOffset, daylightOffset } = rules as {
    standardOffset: object;
    daylightOffset: { daylightBias: number };
  };
  const { daylightBias, ...daylight } = daylightOffset;
  return { ...rules, standardOffset: daylight, daylightOffset: { daylightBias, ...standardOffset } };
}

/**
 * The zone of working hours. Exchange gives a Windows name or a customised zone, and which one is not documented: here
 * every second person of the directory has a customised one. The switch `workingHoursZone` gives everybody `named`,
 * `custom`, `bare` (the customised name without rules, seen) or `swapped` (rules exchanged, microsoft-graph-docs#8972).
 */
function zoneOf(user: DirectoryUser, tenant: TenantState): Record<string, unknown> {
  const position =
    tenant.switchOn("workingHoursZone") ??
    (tenant.users().findIndex(({ id }) => id === user.id) % 2 === 0 ? "named" : "custom");
  const rules = (): Record<string, unknown> =>
    zoneRules(user.timeZone, DateTime.fromMillis(tenant.now(), { zone: user.timeZone }).year);
  if (position === "custom") return rules();
  if (position === "swapped") return swapped(rules());
  return { name: position === "bare" ? "Customized Time Zone" : windowsNameOf(user.timeZone) };
}

/** Somebody's working hours. https://learn.microsoft.com/graph/api/resources/workinghours */
export function workingHours(user: DirectoryUser, tenant: TenantState): Record<string, unknown> {
  return {
    daysOfWeek: user.workDays.map((day) => day.toLowerCase()),
    startTime: clock(user.workStart),
    endTime: clock(user.workEnd),
    timeZone: zoneOf(user, tenant),
  };
}
