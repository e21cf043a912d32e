import { describe, expect, it } from "vitest";
import { tokenAnswerOf } from "./token-answer.ts";

const tokens = {
  token_type: "Bearer",
  access_token: "a",
  expires_in: 3599,
  scope: "User.Read",
  refresh_token: "r",
  id_token: "i",
};

describe("tokenAnswerOf", () => {
  it.each([
    ["the tokens", tokens, tokens],
    ["consent where a scope was never agreed to", { error: "invalid_grant", suberror: "consent_required" }, "consent"],
    ["ended for a refresh token after its day", { error: "invalid_grant", error_codes: [700084] }, "ended"],
    ["ended where the person has to do more", { error: "interaction_required", suberror: "basic_action" }, "ended"],
  ])("returns %s", (_name, json, answer) => {
    expect(tokenAnswerOf(json)).toEqual(answer);
  });

  it.each([
    ["an error of our own request", { error: "invalid_client" }],
    ["tokens without a refresh token", { ...tokens, refresh_token: undefined }],
    ["tokens that have ended already", { ...tokens, expires_in: 0 }],
    ["no JSON", null],
  ])("throws for %s", (_name, json) => {
    expect(() => tokenAnswerOf(json)).toThrow("No token: failed");
  });
});
