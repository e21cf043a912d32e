import { describe, expect, it } from "vitest";

import { derivedId } from "./derived-id.ts";
import { newCircleSecret } from "./new-circle-secret.ts";
import { newId } from "./new-id.ts";

describe("derivedId", () => {
  const secret = newCircleSecret();

  it("is the same for the same secret and message, of the length asked for", async () => {
    const id = await derivedId({ secret, message: "slot 1", bytes: 8 });
    expect(id).toMatch(/^[A-Za-z0-9_-]{11}$/);
    expect(await derivedId({ secret, message: "slot 1", bytes: 8 })).toBe(id);
  });

  it("is another for another message or secret", async () => {
    const others = [
      derivedId({ secret, message: "slot 2", bytes: 8 }),
      derivedId({ secret: newCircleSecret(), message: "slot 1", bytes: 8 }),
    ];
    expect(await Promise.all(others)).not.toContain(await derivedId({ secret, message: "slot 1", bytes: 8 }));
  });
});

describe("newId", () => {
  it.each([
    { bytes: 8, length: 11 },
    { bytes: 16, length: 22 },
    { bytes: 32, length: 43 },
  ])("of $bytes bytes has $length characters and is never the same", ({ bytes, length }) => {
    const ids = Array.from({ length: 1000 }, () => newId(bytes));
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => id.length === length && /^[A-Za-z0-9_-]+$/.test(id))).toBe(true);
  });
});
