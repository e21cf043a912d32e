import type { Instant } from "../circles/instant.ts";
import type { PersonId } from "../circles/person.ts";
import type { ScheduleView } from "../scheduling/availability-from-view.ts";
import { packView } from "../scheduling/pack-view.ts";
import type { PackedBusy } from "../scheduling/packed-busy.ts";
import type { ToldView } from "./is-schedule-view.ts";
import { readWorkingHours } from "./read-schedule.ts";

/** What may be known of a schedule by its view, in steps of five minutes, packed: for searches over very many people. */
export function readScheduleView({
  person,
  schedule,
  viewStart,
}: {
  readonly person: PersonId;
  readonly schedule: ToldView | undefined;
  /** On a five-minute step. */
  readonly viewStart: Instant;
}): ScheduleView {
  const view = schedule?.availabilityView;
  const failed = schedule?.error ? (schedule.error.responseCode ?? "unknown") : null;
  return {
    person,
    error: failed ?? (view ? null : "no-answer"),
    packed: view ? packed(view, viewStart) : null,
    workingHours: readWorkingHours(schedule?.workingHours),
    fallbackZone: null,
  };
}

const utf8 = new TextEncoder();
// One piece of memory for all views: a new one for each of ten thousand would keep the collector busy.
let bytes = new Uint8Array(0);

function packed(view: string, viewStart: Instant): PackedBusy {
  if (bytes.length < view.length) bytes = new Uint8Array(view.length);
  const { read, written } = utf8.encodeInto(view, bytes);
  // Anything but digits takes more bytes than characters; then no place can be trusted, and all of it is unknown.
  if (read < view.length || written > read) bytes.fill(0);
  return packView(bytes.subarray(0, view.length), viewStart);
}
