import { instant } from "../../circles/instant.ts";
import { dayText } from "./time-text.ts";

/** `Fri, 20 Nov` for the day `2026-11-20`, which is the same day in every zone. */
export function dueText(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : dayText(instant(at), "UTC");
}
