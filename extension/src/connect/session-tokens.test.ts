import { personId } from "shared/circles/person.ts";
import { describe, expect, it } from "vitest";
import type { SessionTokens } from "./session-tokens.ts";
import { accessTokenFor, scopesToAsk, withAnswer } from "./session-tokens.ts";

const person = { id: personId("t", "o"), name: "Priya", address: "priya@contoso.example" };
const now = 1_800_000_000_000;
const answer = (token: string, scope: string, seconds = 3600) => ({
  access_token: token,
  scope,
  expires_in: seconds,
  refresh_token: `refresh of ${token}`,
  id_token: "x",
});
const after = (...answers: ReturnType<typeof answer>[]): SessionTokens =>
  answers.reduce<SessionTokens>((tokens, one) => withAnswer(tokens, one, now), {
    person,
    refreshToken: "",
    access: [],
  });

describe("accessTokenFor", () => {
  const tokens = after(
    answer("a", "https://graph.microsoft.com/User.Read openid profile"),
    answer("b", "People.Read Calendars.ReadWrite"),
  );
  it.each([
    ["the token that covers the scope", ["user.read"], now, "a"],
    ["the token of the other scope", ["People.Read"], now, "b"],
    ["nothing for two scopes that no one token covers", ["User.Read", "People.Read"], now, null],
    ["the wider token for the narrower scope", ["Calendars.Read"], now, "b"],
    ["nothing for a scope that was never granted", ["Sites.Selected"], now, null],
    ["the token until two minutes before its end", ["User.Read"], now + 3479_000, "a"],
    ["nothing in its last two minutes", ["User.Read"], now + 3480_000, null],
  ])("returns %s", (_name, scopes, at, token) => {
    expect(accessTokenFor(tokens, scopes, at)).toBe(token);
  });
});

describe("scopesToAsk", () => {
  it.each([
    ["the wider scope that was agreed to", "https://graph.microsoft.com/Calendars.ReadWrite", ["Calendars.ReadWrite"]],
    ["the scope itself where nothing covers it", "User.Read", ["Calendars.Read"]],
  ])("returns %s, after the token has ended too", (_name, granted, asked) => {
    expect(scopesToAsk(after(answer("a", granted, -10)), ["Calendars.Read"])).toEqual(asked);
  });
});

describe("withAnswer", () => {
  it("keeps the newest refresh token and drops the access tokens that the new one covers", () => {
    const tokens = after(answer("a", "User.Read"), answer("b", "User.Read Calendars.Read"));
    expect(tokens.refreshToken).toBe("refresh of b");
    expect(tokens.access.map((held) => held.token)).toEqual(["b"]);
  });

  it("drops access tokens that have ended", () => {
    const tokens = withAnswer(after(answer("a", "User.Read", 10)), answer("b", "People.Read"), now + 10_000);
    expect(tokens.access.map((held) => held.token)).toEqual(["b"]);
  });
});
