import { expect, it } from "vitest";
import { nextLook } from "./next-look.ts";

it.each(["offline", "not-signed-in", "busy", "not-found", "gone", "conflict", "outcome-unknown"] as const)(
  "speaks of looking again and of nothing written: %s",
  (kind) => {
    expect(nextLook(kind)).toMatch(/[Ll]ook again/);
    expect(nextLook(kind)).not.toMatch(/wrote|saved|sent|draft/);
  },
);

it("leaves to others what looking again does not help", () => {
  expect(nextLook("permission-missing")).toBeNull();
});
