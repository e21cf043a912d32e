import type { Instant } from "../circles/instant.ts";

/**
 * A zone's offsets over a range, worked out once so that a search needs no calendar library and no `Intl`.
 *
 * `offsets[i]` (minutes, local = UTC + offset) holds from `starts[i]` until `starts[i + 1]`; `starts[0]` is `from`.
 */
export interface ZoneRules {
  /** IANA name where there is one; `custom` for rules that came without a name. */
  readonly zone: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: readonly Instant[];
  readonly offsets: readonly number[];
}
