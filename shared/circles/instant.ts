/** A point in time: milliseconds since 1970-01-01T00:00:00Z. Wall times never have this type. */
export type Instant = number & { readonly brand: "Instant" };

/** Marks a number of milliseconds as an instant. */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant;
}

/** The instant of an ISO 8601 text with offset or `Z`; throws a RangeError when the text is none. */
export function instantOf(iso: string): Instant {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a point in time: ${iso}`);
  return milliseconds as Instant;
}

/** ISO 8601 in UTC, with milliseconds. */
export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
