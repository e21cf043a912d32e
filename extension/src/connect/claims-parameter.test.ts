import { describe, expect, it } from "vitest";
import { claimsParameter } from "./claims-parameter.ts";

const capability = { xms_cc: { values: ["cp1"] } };

describe("claimsParameter", () => {
  it.each([
    ["nothing", undefined, { access_token: capability }],
    [
      "a challenge",
      '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}',
      { access_token: { nbf: { essential: true, value: "1604106651" }, ...capability } },
    ],
    [
      "a challenge for the identity token too",
      '{"id_token":{"acr":null},"access_token":{}}',
      { id_token: { acr: null }, access_token: capability },
    ],
    ["text that is no JSON", "{", { access_token: capability }],
    ["JSON that is no object", "[1]", { access_token: capability }],
  ])("returns the capability with %s", (_name, challenge, claims) => {
    expect(JSON.parse(claimsParameter(challenge))).toEqual(claims);
  });
});
