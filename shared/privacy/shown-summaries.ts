import type { Instant } from "../circles/instant.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import type { FormatId } from "../circles/format.ts";
import { type Charter, type Confirmation, type Facts, leastPeople } from "./summary-rows.ts";

const confirmationsNeeded = 2;

/** A row of `Summaries` whose signature fits one of its charter's keys. */
export interface SignedRow<T> {
  /** The service's id, a decimal number: the lowest counts where only one may exist. */
  readonly itemId: string;
  /** Which of the charter's keys signed it. */
  readonly signer: number;
  readonly content: T;
  /** SHA-256 of the canonical content, base64url. */
  readonly digest: string;
}

export interface CircleRows {
  readonly charter: Charter;
  readonly facts: readonly SignedRow<Facts>[];
  readonly confirmations: readonly SignedRow<Confirmation>[];
}

/** What a manager sees of one window. A window without figures looks the same for every reason (P13). */
export type ShownWindow =
  | { readonly state: "shown"; readonly facts: Facts; readonly confirmedBy: number }
  | { readonly state: "disputed"; readonly start: Instant; readonly close: Instant }
  | { readonly state: "waiting"; readonly start: Instant; readonly close: Instant };

export interface ShownCircle {
  readonly group: string;
  readonly name: string;
  readonly format: FormatId;
  readonly start: Instant;
  /** The least number of people behind a figure of this circle. */
  readonly k: number;
  /** The circle has fewer members than k: there is never a figure, whatever was written. */
  readonly tooFew: boolean;
  readonly windows: readonly ShownWindow[];
}

/**
 * What may be shown of one circle: figures only after two confirmations by keys other than the publisher's, none while
 * anybody disputes (P24); of several rows for one window the lowest item id counts (P21). Newest window first. Of a circle smaller than
 * k nothing counts, whoever has signed it (P1, P15).
 */
export function shownCircle({ charter, facts, confirmations }: CircleRows): ShownCircle {
  const { group, name, format, start } = charter;
  const k = Math.max(leastPeople, charter.k);
  const circle = { group, name, format, start, k };
  if (charter.keys.length < k) return { ...circle, tooFew: true, windows: [] };
  const counted = new Map<string, SignedRow<Facts>>();
  for (const row of facts.toSorted((a, b) => Number(a.itemId) - Number(b.itemId))) {
    const window = windowName(row.content);
    if (row.content.group === group && row.content.k >= k && !counted.has(window)) counted.set(window, row);
  }
  const windows = [...counted.values()]
    .toSorted((a, b) => b.content.close - a.content.close)
    .map((row) =>
      shownWindow(
        row,
        confirmations.filter(({ content }) => windowName(content) === windowName(row.content)),
      ),
    );
  return { ...circle, tooFew: false, windows };
}

function shownWindow(row: SignedRow<Facts>, confirmations: readonly SignedRow<Confirmation>[]): ShownWindow {
  const { start, close } = row.content;
  const others = confirmations.filter(({ signer }) => signer !== row.signer);
  if (confirmations.some(({ content }) => !content.agrees)) return { state: "disputed", start, close };
  const confirmedBy = new Set(others.filter(({ content }) => content.facts === row.digest).map(({ signer }) => signer))
    .size;
  return confirmedBy >= confirmationsNeeded
    ? { state: "shown", facts: row.content, confirmedBy }
    : { state: "waiting", start, close };
}

function windowName({
  group,
  start,
  close,
}: {
  readonly group: string;
  readonly start: Instant;
  readonly close: Instant;
}): string {
  return canonicalJson([group, start, close] satisfies Json);
}
