import { createHash, createHmac } from "node:crypto";

import { describe, expect, it } from "vitest";

import { personId } from "../circles/person.ts";
import { newCircleSecret } from "./new-circle-secret.ts";
import { cardTag, circleTag, homeTag, inboxTag, sessionTag } from "./tags.ts";

const tenant = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
const object = "00000000-0000-4000-8000-00000000000a";
const ada = personId(tenant, object);

describe("tags that everybody can compute", () => {
  it("cardTag is card/ and SHA-256 over tenant and object id", async () => {
    const digest = createHash("sha256").update(`${tenant}${object}`).digest("base64url");
    expect(await cardTag(ada)).toBe(`card/${digest}`);
  });

  it("inboxTag is one of 64 buckets, and people spread over all of them", async () => {
    const people = Array.from({ length: 1000 }, (_, at) =>
      personId(tenant, `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`),
    );
    const buckets = new Set(await Promise.all(people.map(inboxTag)));
    expect(buckets.size).toBe(64);
    expect([...buckets].every((bucket) => /^inbox\/([0-5]\d|6[0-3])$/.test(bucket))).toBe(true);
  });
});

describe("tags under a secret", () => {
  it("are the full HMAC-SHA-256 in 43 characters", async () => {
    const secret = newCircleSecret();
    const expected = createHmac("sha256", Buffer.from(secret, "base64url"))
      .update("session/abc.def")
      .digest("base64url");
    expect(await sessionTag(secret, "abc.def")).toBe(expected);
    expect(expected).toHaveLength(43);
  });

  it("differ by purpose, session and secret", async () => {
    const [one, two] = [newCircleSecret(), newCircleSecret()];
    const tags = await Promise.all([
      homeTag(one),
      circleTag(one),
      sessionTag(one, "a"),
      sessionTag(one, "b"),
      homeTag(two),
      circleTag(two),
      sessionTag(two, "a"),
    ]);
    expect(new Set(tags).size).toBe(7);
  });
});
