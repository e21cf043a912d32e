import type { Instant } from "../../circles/instant.ts";
import type { PersonId } from "../../circles/person.ts";
import type { NoSlotExplanation } from "../../scheduling/no-slot.ts";
import type { CommonFreeTimeInput, SearchProblem } from "../../scheduling/search.ts";
import type { FreeTimeResult } from "../../scheduling/slot.ts";
import type { WeekDay } from "../../scheduling/week-stretches.ts";
import type { ZoneRules } from "../../scheduling/zone-rules.ts";

/** Whose clock shows what, for those whose zone is known. */
export type KnownZones = ReadonlyMap<PersonId, ZoneRules>;

/** Where the days of a week come from: the search itself, or what this device keeps of an earlier one. */
export type WeekSource =
  | { readonly kind: "search"; readonly input: CommonFreeTimeInput }
  | { readonly kind: "kept"; readonly days: readonly WeekDay[] };

/** What a look into the calendars gave. */
export interface TimesFound {
  readonly result: FreeTimeResult;
  readonly zones: KnownZones;
  /** When the calendars were read. */
  readonly askedAt: Instant;
  /** To be shown with `weekOfAnswer`. */
  readonly week: WeekSource;
}

export type TimeAnswer =
  | (TimesFound & { readonly found: "slots" })
  | (TimesFound & { readonly found: "nothing"; readonly explanation: NoSlotExplanation })
  | { readonly found: "no-search"; readonly problem: SearchProblem };
