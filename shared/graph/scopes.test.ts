import { describe, expect, it } from "vitest";
import { featureScopes, scopeCovers, scopesFor, scopesToName, storeScopes } from "./scopes.ts";

describe("scopes", () => {
  it.each(storeScopes)("puts the configured %s in for the store", (storeScope) => {
    expect(scopesFor("store", { storeScope })).toEqual([storeScope]);
    expect(scopesFor("find-time", { storeScope })).toEqual(["Calendars.Read"]);
  });

  it("never asks for anything that reaches mail, files, groups or all profiles", () => {
    const all = featureScopes.flatMap(({ feature }) => scopesFor(feature, { storeScope: "Sites.Selected" }));
    expect(
      all.filter((scope) =>
        /^(Mail|Files|Group|Directory|Presence|OnlineMeetings)\.|^User\.Read\.All$|^Sites\..*\.All$/.test(scope),
      ),
    ).toEqual([]);
  });

  it("says for every feature what is left without it", () => {
    for (const { title, whenRefused, consent } of featureScopes) {
      expect([title, whenRefused, consent].every((text) => text.length > 5)).toBe(true);
    }
  });

  it.each([
    [
      "the granted one for the narrower",
      ["Calendars.Read"],
      ["User.Read", "Calendars.ReadWrite"],
      ["Calendars.ReadWrite"],
    ],
    [
      "the narrower where both are granted",
      ["Calendars.Read"],
      ["Calendars.ReadWrite", "Calendars.Read"],
      ["Calendars.Read"],
    ],
    [
      "the wider one though only the narrower is granted",
      ["Calendars.ReadWrite"],
      ["Calendars.Read"],
      ["Calendars.ReadWrite"],
    ],
    [
      "the widest where it is not known what is granted",
      ["Calendars.Read", "User.Read"],
      undefined,
      ["Calendars.ReadWrite", "User.Read"],
    ],
    ["what nobody has granted", ["Calendars.Read", "User.Read"], [], ["Calendars.Read", "User.Read"]],
  ])("names %s", (_name, wanted, granted, named) => expect(scopesToName(wanted, granted)).toEqual(named));

  it.each([
    ["Calendars.ReadWrite", "Calendars.Read", true],
    ["Calendars.Read", "Calendars.ReadWrite", false],
    ["User.Read", "User.Read", true],
  ])("%s covers %s: %s", (granted, wanted, covered) => expect(scopeCovers(granted, wanted)).toBe(covered));
});
