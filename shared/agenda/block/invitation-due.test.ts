import { describe, expect, it } from "vitest";

import { instantOf } from "../../circles/instant.ts";
import { invitationDue } from "./invitation-due.ts";

const start = instantOf("2026-11-04T09:00:00Z");

describe("invitationDue", () => {
  it.each([
    ["days before: ten quiet minutes", "2026-11-02T14:00:00Z", "2026-11-02T14:10:00Z"],
    ["an hour before", "2026-11-04T08:00:00Z", "2026-11-04T08:10:00Z"],
    ["just so that the quiet time ends half an hour before", "2026-11-04T08:20:00Z", "2026-11-04T08:30:00Z"],
    ["later: half an hour before, quiet or not", "2026-11-04T08:25:00Z", "2026-11-04T08:30:00Z"],
    ["a moment before the last half hour", "2026-11-04T08:29:59Z", "2026-11-04T08:30:00Z"],
    ["in the last half hour: ten quiet minutes again", "2026-11-04T08:30:00Z", "2026-11-04T08:40:00Z"],
    ["just in time", "2026-11-04T08:49:59Z", "2026-11-04T08:59:59Z"],
    ["too late to become quiet before it begins", "2026-11-04T08:50:00Z", null],
    ["while it runs", "2026-11-04T09:05:00Z", null],
  ])("%s", (_, lastChange, due) => {
    expect(invitationDue({ lastChange: instantOf(lastChange), start })).toBe(due && instantOf(due));
  });
});
