import { assert, asyncProperty, string, uint8Array } from "fast-check";
import { base64url } from "jose";
import { describe, expect, it } from "vitest";
import { sessionIdSchema } from "../sessions/session-id.ts";
import { composedSessionId, isComposedSessionId } from "./composed-session-id.ts";
import { derivedId } from "./derived-id.ts";

const circleId = base64url.encode(new Uint8Array(16).fill(7));
const secrets = uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => base64url.encode(bytes));

describe("composedSessionId", () => {
  it("gives a session's id that members know again, and the same for the same appointment", async () => {
    await assert(
      asyncProperty(secrets, string(), async (secret, about) => {
        const sessionId = await composedSessionId({ circleId, secret, about });
        expect(sessionIdSchema.safeParse(sessionId).success).toBe(true);
        expect(await composedSessionId({ circleId, secret, about })).toBe(sessionId);
        expect(await isComposedSessionId({ circleId, secret, sessionId })).toBe(true);
      }),
    );
  });

  it("gives another for another appointment, and none that another circle takes for its own", async () => {
    const secret = base64url.encode(new Uint8Array(32).fill(1));
    const other = base64url.encode(new Uint8Array(32).fill(2));
    const sessionId = await composedSessionId({ circleId, secret, about: "one" });
    expect(await composedSessionId({ circleId, secret, about: "two" })).not.toBe(sessionId);
    expect(await isComposedSessionId({ circleId, secret: other, sessionId })).toBe(false);
    const foreign = base64url.encode(new Uint8Array(16).fill(9));
    expect(await isComposedSessionId({ circleId: foreign, secret, sessionId })).toBe(false);
  });

  it("is told apart from the id of a session that was booked, and from what is no id", async () => {
    const secret = base64url.encode(new Uint8Array(32).fill(1));
    const booked = `${circleId}.${await derivedId({ secret, message: "session/1", bytes: 8 })}`;
    expect(await isComposedSessionId({ circleId, secret, sessionId: booked })).toBe(false);
    expect(await isComposedSessionId({ circleId, secret, sessionId: "nothing" })).toBe(false);
  });
});
