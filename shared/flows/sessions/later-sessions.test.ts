import { expect, it } from "vitest";
import { instantOf } from "../../circles/instant.ts";
import type { Session } from "../../sessions/session.ts";
import { laterSessions } from "./later-sessions.ts";

const session = (id: string, circleId: string, start: string, phase: Session["phase"] = "scheduled") =>
  ({ id, circleId, phase, start: instantOf(`${start}T08:00Z`) }) as Session;

it("counts what is booked after the look, by circle, without what is cancelled or listed", () => {
  const later = laterSessions(
    [
      session("a1", "a", "2027-01-04"),
      session("a2", "a", "2027-01-05"),
      session("a4", "a", "2027-02-02"),
      session("a3", "a", "2027-01-19"),
      session("a5", "a", "2027-02-16", "cancelled"),
      session("b1", "b", "2027-01-12"),
      session("b2", "b", "2027-01-26"),
    ],
    { from: instantOf("2027-01-05T08:00Z"), listed: new Set(["b2"]) },
  );
  expect(later).toEqual([
    { circleId: "b", count: 1, last: instantOf("2027-01-12T08:00Z") },
    { circleId: "a", count: 3, last: instantOf("2027-02-02T08:00Z") },
  ]);
  expect(laterSessions([], { from: instantOf("2027-01-05T08:00Z"), listed: new Set() })).toEqual([]);
});
