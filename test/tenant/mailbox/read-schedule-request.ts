import type { TenantRequest } from "../exchange.ts";
import { Refusal } from "./refusal.ts";
import { readZonedTime } from "./wall-time.ts";

export interface ScheduleRequest {
  readonly addresses: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Milliseconds. */
  readonly interval: number;
}

const day = 86_400_000;
const maxAddresses = 20;
const maxDays = 62;

/**
 * The parameters of getSchedule with their limits: 20 addresses and less than 62 days
 * (https://learn.microsoft.com/graph/outlook-get-free-busy-schedule), an interval of 5 to 1440 minutes, 30 by default
 * (https://learn.microsoft.com/graph/api/calendar-getschedule). Codes and texts of the refusals as seen in
 * microsoft-graph-docs#7047, pull request 19703, #6450 and msgraph-sdk-dotnet#2349.
 */
export function readScheduleRequest({ body }: TenantRequest): ScheduleRequest {
  const given = Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const schedules = given["schedules"];
  if (
    !Array.isArray(schedules) ||
    schedules.length === 0 ||
    !schedules.every((each) => typeof each === "string" && each !== "")
  )
    throw new Refusal(400, "ErrorInvalidParameter", "The parameter 'schedules' is required.");
  if (schedules.length > maxAddresses)
    throw new Refusal(
      400,
      "ErrorMailboxDataArrayTooBig",
      `There are too many target users in the EmailAddress array. The allowed size = ${maxAddresses}; the actual size = ${schedules.length}.`,
    );
  const from = readZonedTime(given["starttime"], "startTime").at;
  const to = readZonedTime(given["endtime"], "endTime").at;
  if (to <= from)
    throw new Refusal(
      400,
      "ErrorInvalidTimeInterval",
      "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.",
    );
  if (to - from >= maxDays * day)
    throw new Refusal(
      400,
      "ErrorTimeIntervalTooBig",
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${maxDays} days; the actual limit = ${Math.ceil((to - from) / day)} days.`,
    );
  const minutes = given["availabilityviewinterval"] ?? 30;
  if (
    typeof minutes !== "number" ||
    !Number.isInteger(minutes) ||
    minutes < 5 ||
    minutes > 1440 ||
    minutes * 60_000 > to - from
  )
    throw new Refusal(
      400,
      "ErrorInvalidMergedFreeBusyInterval",
      "The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and between 5 and 1440 minutes.",
    );
  return { addresses: schedules as string[], from, to, interval: minutes * 60_000 };
}
