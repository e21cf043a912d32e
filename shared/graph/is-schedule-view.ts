import type { Schedule } from "./read-schedule.ts";

/** What is looked at of an entry where only its view is read: its appointments are not, however many there are. */
export type ToldView = Pick<Schedule, "availabilityView" | "workingHours" | "error">;

/**
 * Whether an entry of a `getSchedule` answer has what its view needs.
 *
 * Written by hand because very many entries are checked at once: no copies are made. The schema of a whole entry says
 * the same of these members, and a test holds the two together.
 */
export function isScheduleView(told: unknown): told is ToldView {
  return (
    isObject(told) &&
    isTextOrNone(told["availabilityView"]) &&
    isNoneOr(told["workingHours"], areHours) &&
    isNoneOr(told["error"], isError)
  );
}

type Members = Readonly<Record<string, unknown>>;

function areHours({ daysOfWeek, startTime, endTime, timeZone }: Members): boolean {
  return (
    (isNone(daysOfWeek) || (Array.isArray(daysOfWeek) && daysOfWeek.every(isText))) &&
    isTextOrNone(startTime) &&
    isTextOrNone(endTime) &&
    isNoneOr(timeZone, isZone)
  );
}

function isZone({ name, bias, standardOffset, daylightOffset }: Members): boolean {
  return (
    isTextOrNone(name) &&
    (isNone(bias) || isNumber(bias)) &&
    isNoneOr(standardOffset, isChangeRule) &&
    isNoneOr(daylightOffset, (rule) => isChangeRule(rule) && isNumber(rule["daylightBias"]))
  );
}

function isChangeRule({ time, dayOccurrence, dayOfWeek, month, year }: Members): boolean {
  return isText(time) && isNumber(dayOccurrence) && isText(dayOfWeek) && isNumber(month) && isNumber(year);
}

function isError({ message, responseCode }: Members): boolean {
  return isTextOrNone(message) && isTextOrNone(responseCode);
}

function isNoneOr(value: unknown, holds: (members: Members) => boolean): boolean {
  return isNone(value) || (isObject(value) && holds(value));
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextOrNone(value: unknown): boolean {
  return isNone(value) || isText(value);
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}
