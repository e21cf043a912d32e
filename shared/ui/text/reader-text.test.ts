import { describe, expect, it } from "vitest";
import { readerText } from "./reader-text.ts";

describe("readerText", () => {
  it.each([
    [[], [], "Maya", "Sealed to you alone until Maya’s Turnabout has run again."],
    [[], [], "", "Sealed to you alone until the organizer’s Turnabout has run again."],
    [[], ["Tomas"], null, "Until Tomas uses Turnabout it is sealed to you alone."],
    [[], ["Tomas", "Ana"], null, "Until Tomas and Ana use Turnabout it is sealed to you alone."],
    [["Tomas"], [], null, "Sealed to you and Tomas."],
    [["Tomas", "Ana", "Li"], [], null, "Sealed to you, Tomas, Ana and Li."],
    [["Tomas"], ["Ana"], null, "Sealed to you and Tomas. Ana can read it from the day they use Turnabout."],
    [[], [], null, "Sealed to you alone."],
  ])("here %j, absent %j, waiting for %j: %s", (here, absent, waitingFor, text) => {
    expect(readerText({ here, absent, waitingFor })).toBe(text);
  });

  it("says whose yes is missing", () => {
    expect(readerText({ here: [], absent: [], waitingFor: "Maya", isAsked: true })).toBe(
      "Sealed to you alone until you have joined.",
    );
  });

  it("says that it stays here, whoever it is meant for", () => {
    expect(readerText({ here: ["Tomas"], absent: [], waitingFor: "Maya", staysHere: true })).toBe(
      "Sealed to you alone, on this device, until the calendar permission is granted.",
    );
  });
});
