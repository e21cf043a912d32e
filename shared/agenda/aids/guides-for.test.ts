import { describe, expect, it } from "vitest";

import { formatIds, type FormatId } from "../../circles/format.ts";
import type { Segment } from "../templates/template-schema.ts";
import { templatesFor } from "../templates/templates.ts";
import { guideIds, type GuideId } from "./guide-schema.ts";
import { guidesFor, guidesInTrouble } from "./guides-for.ts";
import { participationLines } from "./participation-lines.ts";
import { partRoles } from "./part-roles.ts";

function segmentOf(format: FormatId, id: string): Segment {
  const found = templatesFor(format)
    .flatMap(({ segments }) => segments)
    .find((segment) => segment.id === id);
  if (found === undefined) throw new Error(`${format} has no ${id}`);
  return found;
}

type Case = readonly [FormatId, string, readonly string[], readonly GuideId[]];

const coach: readonly GuideId[] = ["coach", "listen"];

const chosen: readonly Case[] = [
  ["peer-coaching-pair", "a-thinks-b-coaches", ["A"], ["be-coached"]],
  ["peer-coaching-pair", "a-thinks-b-coaches", ["B"], coach],
  ["peer-coaching-pair", "b-thinks-a-coaches", ["A"], coach],
  ["peer-coaching-pair", "b-thinks-a-coaches", ["B"], ["be-coached"]],
  ["peer-coaching-pair", "b-thinks-a-coaches", [], []],
  ["peer-coaching-pair", "feedback-both-ways", ["A"], ["i-message", "receive-feedback"]],
  ["peer-coaching-pair", "feedback-both-ways", [], ["i-message", "receive-feedback"]],
  ["peer-coaching-pair", "since-last-time", ["A"], []],
  ["peer-coaching-pair", "a-one-thing", ["B"], coach],
  ["peer-coaching-pair", "b-one-thing", ["B"], ["be-coached"]],
  ["peer-coaching-pair", "write-first", ["B"], ["i-message"]],
  ["peer-coaching-pair", "a-receives", ["A"], ["receive-feedback"]],
  ["peer-coaching-pair", "a-receives", ["B"], ["i-message"]],
  ["peer-coaching-pair", "fit-check", ["A"], []],
  ["peer-coaching-pair", "who-we-are-at-work", ["A"], ["listen"]],
  ["peer-coaching-trio", "b-thinks-c-coaches", ["A"], ["shadow"]],
  ["peer-coaching-trio", "b-thinks-c-coaches", ["B"], ["be-coached"]],
  ["peer-coaching-trio", "b-thinks-c-coaches", ["C"], coach],
  ["peer-coaching-trio", "c-thinks-a-coaches", ["A"], coach],
  ["reciprocal-coaching", "pause-what-helped-a", ["A"], ["i-message"]],
  ["reciprocal-coaching", "pause-what-helped-a", ["B"], ["receive-feedback"]],
  ["peer-mentoring", "what-i-know-that-may-help-you-a", ["A"], ["mentor"]],
  ["peer-mentoring", "what-i-know-that-may-help-you-a", ["B"], ["listen"]],
  ["mentoring", "doors-and-pitfalls", ["mentor"], ["mentor"]],
  ["mentoring", "doors-and-pitfalls", ["mentee"], ["listen", "be-coached"]],
  ["mentoring", "your-question-for-today", ["mentor"], ["listen", "mentor"]],
  ["mentoring", "explore-with-experience", ["mentee"], ["be-coached"]],
  ["mentoring", "how-are-we-doing", ["mentor"], ["i-message", "receive-feedback"]],
  ["near-peer-guidance", "when-i-was-there", ["near-peer"], ["mentor"]],
  ["near-peer-guidance", "your-case", ["newer-colleague"], ["be-coached"]],
  ["flash-mentorship", "straight-answer", ["mentee"], ["listen", "be-coached"]],
  ["reverse-mentoring", "show-me", ["junior"], ["reverse-mentor"]],
  ["reverse-mentoring", "show-me", ["senior"], ["listen", "reverse-mentor"]],
  ["situational-coaching", "look-again", ["owner"], ["be-coached"]],
  ["situational-coaching", "what-is-happening", ["coach"], coach],
  ["peer-coaching-circle", "arrive-and-agreements", ["facilitator"], ["facilitate"]],
  ["peer-coaching-circle", "arrive-and-agreements", [], []],
  ["peer-coaching-circle", "case-1-tell-it", ["owner-1"], ["be-coached"]],
  ["peer-coaching-circle", "case-1-tell-it", [], ["listen"]],
  ["peer-coaching-circle", "case-1-clarify", ["owner-1"], ["be-coached"]],
  ["peer-coaching-circle", "case-1-clarify", ["owner-2"], coach],
  ["peer-coaching-circle", "case-2-clarify", ["facilitator", "owner-1"], ["facilitate", "coach", "listen"]],
  ["peer-coaching-circle", "tell-the-case", ["owner"], ["be-coached"]],
  ["peer-coaching-circle", "tell-the-case", [], ["listen"]],
  ["peer-coaching-circle", "what-i-take", ["owner"], ["be-coached"]],
  ["peer-coaching-circle", "commitments-round", [], ["listen"]],
  ["skill-sharing-pod", "show", ["presenter"], ["mentor"]],
  ["skill-sharing-pod", "show", [], ["listen"]],
  ["accountability-cluster", "one-obstacle", [], []],
  ["mentor-shadowing", "brief", ["mentee"], ["shadow"]],
  ["mentor-shadowing", "observe-real-work", ["mentee"], ["shadow"]],
  ["mentor-shadowing", "observe-real-work", ["mentor"], []],
  ["mentor-shadowing", "debrief", ["mentor"], ["mentor"]],
  ["mentor-shadowing", "carry-home", ["mentee"], ["be-coached"]],
  ["hybrid", "peer-a-applies-it", ["peer-A"], ["be-coached"]],
  ["hybrid", "peer-a-applies-it", ["peer-B"], coach],
  ["hybrid", "peer-a-applies-it", ["peer-C"], ["listen"]],
  ["hybrid", "peer-a-applies-it", ["mentor"], ["listen"]],
  ["hybrid", "mentor-input", ["peer-A"], ["listen"]],
];

describe("guidesFor", () => {
  it.each(chosen)("%s, %s, for %j: %j", (format, id, myLeads, ids) => {
    expect(guidesFor({ format, segment: segmentOf(format, id), myLeads })).toEqual(ids);
  });
});

/** Every part of every agenda, for every lead that its format knows and for somebody without one. */
const everyQuestion = formatIds.flatMap((format) =>
  templatesFor(format).flatMap(({ segments }) =>
    [[], ...new Set(segments.map(({ lead }) => [lead]))].flatMap((myLeads) =>
      segments.map((segment) => ({ format, segment, myLeads })),
    ),
  ),
);

describe("every part of every agenda", () => {
  it("has a role for whoever leads it", () => {
    const leading = everyQuestion.filter(({ segment, myLeads }) => myLeads[0] === segment.lead);
    const several = ["both", "all", "A+B", "circle", "pod", "cluster", "pairs-or-all"];
    const without = leading.filter(({ segment }) => !several.includes(segment.lead) && segment.private !== true);
    for (const question of without.filter(({ segment }) => segment.observe !== true))
      expect(partRoles(question), `${question.format} ${question.segment.id}`).not.toEqual([]);
  });

  it("has one person at most who is coached, and nobody who coaches at the same time", () => {
    for (const question of everyQuestion) {
      const roles = partRoles(question);
      expect(roles.includes("coach") && roles.includes("coached")).toBe(false);
    }
  });

  it("offers each guide somewhere", () => {
    const offered = [...everyQuestion.flatMap(guidesFor), ...formatIds.flatMap(guidesInTrouble)];
    expect([...new Set(offered)].toSorted()).toEqual([...guideIds].toSorted());
  });

  it("says what to do in a few short lines, each once", () => {
    for (const question of everyQuestion) {
      const lines = participationLines(question);
      const isAlone = question.segment.private === true && question.segment.aid === undefined;
      if (isAlone) expect(lines).toEqual([]);
      else if (question.segment.observe !== true) expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(new Set(lines).size).toBe(lines.length);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(90);
    }
  });
});

describe("participationLines", () => {
  const say = (format: FormatId, id: string, ...myLeads: string[]) =>
    participationLines({ format, segment: segmentOf(format, id), myLeads }).join("\n");

  it("share, ask and feed back where nobody has a role of their own", () => {
    expect(say("peer-coaching-pair", "since-last-time", "A")).toMatch(/^Share: .*\nAsk: .*\nFeed back: /);
  });

  it("ask whoever listens to say back what they heard before they answer", () => {
    for (const role of ["mentee", "mentor"]) {
      const id = role === "mentee" ? "doors-and-pitfalls" : "your-question-for-today";
      expect(say("mentoring", id, role)).toContain("Before you answer, say back what you heard");
    }
  });

  it("ask a mentor for a story and a mistake", () => {
    expect(say("mentoring", "doors-and-pitfalls", "mentor")).toMatch(/Tell one story .*\nName one mistake /);
  });

  it("leave those alone who are observed at work", () => {
    expect(say("mentor-shadowing", "observe-real-work", "mentor")).toBe("");
    expect(say("mentor-shadowing", "observe-real-work", "mentee")).toContain("You observe");
  });
});

describe("guidesInTrouble", () => {
  it("offer to sort out a disagreement to pairs", () => {
    expect(guidesInTrouble("mentoring")).toEqual(["disagreement", "does-not-fit", "get-help"]);
    expect(guidesInTrouble("peer-coaching-circle")).toEqual(["does-not-fit", "get-help"]);
  });
});
