import { expect, it } from "vitest";
import { measureSessionRows } from "./session-rows.ts";

it("ninety lively minutes of a circle of eight stay within one row, and fill a good part of it", async () => {
  const [largest] = await measureSessionRows();
  expect(largest?.holds).toBe(true);
  expect(largest?.value).toBeGreaterThan(30_000);
});
