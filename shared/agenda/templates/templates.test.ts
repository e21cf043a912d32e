import { describe, expect, it } from "vitest";

import { formats } from "../../circles/formats.ts";
import { agendaFor } from "./agenda-for.ts";
import { secondsEach } from "./seconds-each.ts";
import { templateSchema } from "./template-schema.ts";
import type { Template } from "./template-schema.ts";
import { templateById, templates, templatesFor } from "./templates.ts";

const pair = templateById("peer-pair-45") as Template;

describe("templates", () => {
  it("name the formats that name them", () => {
    for (const template of templates) {
      const own = formats.filter((format) => format.templates.includes(template.id)).map(({ id }) => id);
      expect(own).toEqual(template.formats.filter((format) => !/^(any|after:)/.test(format)));
    }
  });

  it("have a look-back for a situation, which no other format is offered", () => {
    const offering = formats.filter(({ id }) => templatesFor(id).some((template) => template.id === "look-back-10"));
    expect(offering.map(({ id }) => id)).toEqual(["situational-coaching"]);
  });

  it.each([
    ["peer-coaching-pair", ["peer-pair-45", "first-45", "review-45", "closing-40", "feedback-30", "quick-20"]],
    ["peer-coaching-circle", ["circle-90", "circle-60", "first-45", "review-45", "closing-40"]],
    ["flash-mentorship", ["flash-15"]],
    ["mentor-shadowing", ["shadow-75"]],
  ] as const)("of %s: %j", (format, ids) => {
    expect(templatesFor(format).map(({ id }) => id)).toEqual(ids);
  });

  it("fit the people of their format", () => {
    for (const format of formats) {
      for (const { people } of templatesFor(format.id)) {
        expect(people.min).toBeLessThanOrEqual(format.people.min);
        expect(people.max).toBeGreaterThanOrEqual(format.people.max);
      }
    }
  });

  it("are unknown by an id of a newer version", () => expect(templateById("dance-45")).toBeNull());
});

describe("a template that does not add up", () => {
  const [first, ...others] = pair.segments;
  it.each([
    ["minutes", { ...pair, minutes: 46 }, "the segments last 45 minutes, not 46"],
    ["a turn of nothing", { ...pair, turns: [["x"]] }, "a turn names a segment that does not exist"],
    ["unequal turns", { ...pair, turns: [["since-last-time"], ["a-thinks-b-coaches"]] }, "the turns are not equal"],
    ["a turn twice", { ...pair, turns: [["a-thinks-b-coaches"], ["a-thinks-b-coaches"]] }, "a segment is in two turns"],
    [
      "an id twice",
      { ...pair, segments: [first, ...others.slice(0, -1), first], minutes: 46 },
      "two segments have the same id",
    ],
  ])("is told so: %s", (_, template, message) => {
    const result = templateSchema.safeParse(template);
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe("the trio", () => {
  const trio = agendaFor({ format: "peer-coaching-trio", templateId: "peer-pair-45", minutes: 60 });

  it("gives each of three one equal turn as thinker, coach and observer", () => {
    expect(trio?.segments.map(({ minutes, title }) => `${minutes} ${title}`)).toEqual([
      "6 Since last time",
      "3 Focus for today",
      "14 A thinks, B coaches, C observes",
      "14 B thinks, C coaches, A observes",
      "14 C thinks, A coaches, B observes",
      "5 Feedback both ways",
      "4 Write it down",
    ]);
    expect(trio?.segments.filter(({ swap }) => swap).map(({ role }) => role)).toEqual(["coachee=B", "coachee=C"]);
    expect(templateSchema.safeParse(trio).success).toBe(true);
  });
});

describe("secondsEach", () => {
  const round = (templateById("circle-90") as Template).segments.find(({ id }) => id === "round-since-last-time");
  it.each([
    [6, 100],
    [7, 85],
    [0, null],
  ])("of ten minutes among %i: %j", (people, seconds) => {
    expect(round === undefined ? undefined : secondsEach(round, people)).toBe(seconds);
  });

  it("is nothing where a segment is not divided", () => {
    expect(pair.segments.map((segment) => secondsEach(segment, 2))).toEqual([null, null, null, null, null, null]);
  });
});
