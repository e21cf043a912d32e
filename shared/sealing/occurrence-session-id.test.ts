import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instant, instantOf } from "../circles/instant.ts";
import { sessionIdSchema } from "../sessions/session-id.ts";
import { occurrenceSessionId } from "./occurrence-session-id.ts";

const seriesId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";

describe("occurrenceSessionId", () => {
  it("is a session's id of the same circle, the same wherever it is worked out", async () => {
    const id = await occurrenceSessionId(seriesId, instantOf("2026-11-02T09:00:00Z"));
    expect(sessionIdSchema.safeParse(id).success).toBe(true);
    expect(id.slice(0, 23)).toBe(seriesId.slice(0, 23));
    // HMAC-SHA-256 by another implementation, over the same bytes.
    const key = Buffer.from(seriesId.slice(0, 22), "base64url");
    const { createHmac } = await import("node:crypto");
    const hmac = createHmac("sha256", key).update(`occurrence/${seriesId}/1793610000000`).digest();
    expect(id.slice(23)).toBe(hmac.subarray(0, 8).toString("base64url"));
  });

  it("differs for every start and every series", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 8 }), async (starts) => {
        const other = `${seriesId.slice(0, 23)}c2Vzc2lvbjI`;
        const ids = await Promise.all(
          starts.flatMap((start) => [seriesId, other].map((series) => occurrenceSessionId(series, instant(start)))),
        );
        expect(new Set([...ids, seriesId, other]).size).toBe(2 * starts.length + 2);
      }),
    );
  });

  it("refuses what is no id", async () => {
    await expect(occurrenceSessionId("x", instantOf("2026-11-02T09:00:00Z"))).rejects.toThrow(RangeError);
  });
});
