import { expect, it } from "vitest";
import { measureSession } from "./session-requests.ts";

it("a pair's open session stays within its requests and resource units", async () => {
  const results = await measureSession();
  expect(results.filter(({ holds }) => !holds)).toEqual([]);
  expect(results.find(({ goal }) => goal.includes("edit"))?.value).toBeGreaterThan(20);
});
