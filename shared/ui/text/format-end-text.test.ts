import { describe, expect, it } from "vitest";
import type { Session } from "../../sessions/session.ts";
import { formatEndText } from "./format-end-text.ts";

describe("formatEndText", () => {
  const ends = (format: Session["format"], templateId = "", series?: { number: number; of: number }) =>
    formatEndText({ format, templateId, ...(series && { series: series as NonNullable<Session["series"]> }) });

  it("tells of formats that close themselves, and of no other", () => {
    expect(ends("flash-mentorship")).toMatch(/nothing is owed/);
    expect(ends("micro-mentoring", "micro-25", { number: 3, of: 3 })).toMatch(/last of the 3 meetings/);
    expect(ends("micro-mentoring", "micro-25", { number: 2, of: 3 })).toBeNull();
    expect(ends("micro-mentoring")).toBeNull();
    expect(ends("situational-coaching", "situational-30")).toBeNull();
    expect(ends("situational-coaching", "look-back-10")).toMatch(/look-back/);
    expect(ends("mentor-shadowing")).toMatch(/debrief/);
    expect(ends("mentoring")).toBeNull();
    expect(ends("peer-coaching-pair")).toBeNull();
  });
});
