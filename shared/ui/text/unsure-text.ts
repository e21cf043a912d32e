import { namesText } from "./names-text.ts";

/** Said before a time is booked at which nobody knows whether these people can. */
export function unsureText(names: readonly string[]): string {
  const calendar = names.length === 1 ? "this calendar cannot be read" : "their calendars cannot be read";
  return `Nobody knows whether ${namesText(names)} can come: ${calendar}.`;
}
