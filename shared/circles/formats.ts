import type { FormatId } from "./format.ts";

/** What decides roles, size, rhythm, agenda and forms. One row of the formats table. */
export interface Format {
  readonly id: FormatId;
  /** Its number on the product page "Formats". */
  readonly code: `F${number}`;
  readonly name: string;
  readonly roles: readonly string[];
  readonly people: { readonly min: number; readonly max: number };
  readonly minutes: number;
  /** Weeks from one meeting to the next; `null`: it does not repeat. */
  readonly everyWeeks: number | null;
  /** A second proven length with its rhythm. */
  readonly alternative: { readonly minutes: number; readonly everyWeeks: number; readonly template: string } | null;
  /** All have the same rights and turns, but for the roles in {@link apart}. */
  readonly alike: boolean;
  readonly apart: readonly string[];
  /** When the format closes itself; `agreed-date`: it does not, an end date is agreed at the start. */
  readonly ends: "never" | "agreed-date" | "agreed-number" | "after-meeting" | "after-look-back" | "after-debrief";
  /** Ids in templates.json; the first is proposed. */
  readonly templates: readonly string[];
  /** Ids in forms.json; which items, and after what, is said there. */
  readonly forms: readonly string[];
}

const pair = { min: 2, max: 2 };
const none = { alternative: null, apart: [] } as const;

/** All formats, F1 to F15. */
export const formats: readonly Format[] = [
  {
    ...none,
    id: "peer-coaching-pair",
    code: "F1",
    name: "Peer coaching pair",
    roles: ["partner", "partner"],
    people: pair,
    minutes: 45,
    everyWeeks: 2,
    alike: true,
    ends: "never",
    templates: ["peer-pair-45"],
    forms: ["session-2min", "partner-feedback", "fit-check", "goal-checkin"],
  },
  {
    ...none,
    id: "peer-coaching-trio",
    code: "F2",
    name: "Peer coaching trio",
    roles: ["coach", "coachee", "observer"],
    people: { min: 3, max: 3 },
    minutes: 60,
    everyWeeks: 2,
    alike: true,
    ends: "never",
    templates: ["peer-pair-45"],
    forms: ["session-2min", "goal-checkin"],
  },
  {
    ...none,
    id: "mentoring",
    code: "F3",
    name: "Mentoring",
    roles: ["mentor", "mentee"],
    people: pair,
    minutes: 45,
    everyWeeks: 4,
    alike: false,
    ends: "agreed-date",
    templates: ["mentoring-45"],
    forms: ["session-2min", "mentor-side", "fit-check", "goal-checkin"],
  },
  {
    ...none,
    id: "peer-mentoring",
    code: "F4",
    name: "Peer mentoring",
    roles: ["guide", "guided"],
    people: pair,
    minutes: 40,
    everyWeeks: 2,
    alike: true,
    ends: "never",
    templates: ["peer-mentoring-40"],
    forms: ["session-2min", "partner-feedback", "fit-check"],
  },
  {
    ...none,
    id: "reverse-mentoring",
    code: "F5",
    name: "Reverse mentoring",
    roles: ["junior", "senior"],
    people: pair,
    minutes: 45,
    everyWeeks: 4,
    alike: false,
    ends: "agreed-date",
    templates: ["reverse-45"],
    forms: ["session-2min", "mentor-side", "partner-feedback"],
  },
  {
    id: "peer-coaching-circle",
    code: "F6",
    name: "Peer coaching circle",
    roles: ["facilitator", "case owner", "member"],
    people: { min: 4, max: 8 },
    minutes: 90,
    everyWeeks: 4,
    alternative: { minutes: 60, everyWeeks: 2, template: "circle-60" },
    alike: true,
    apart: ["facilitator"],
    ends: "never",
    templates: ["circle-90", "circle-60"],
    forms: ["session-2min", "circle-climate", "goal-checkin"],
  },
  {
    ...none,
    id: "micro-mentoring",
    code: "F7",
    name: "Micro-mentoring",
    roles: ["mentor", "mentee"],
    people: pair,
    minutes: 25,
    everyWeeks: 1,
    alike: false,
    ends: "agreed-number",
    templates: ["micro-25"],
    forms: ["session-2min"],
  },
  {
    ...none,
    id: "flash-mentorship",
    code: "F8",
    name: "Flash mentorship",
    roles: ["mentor", "mentee"],
    people: pair,
    minutes: 15,
    everyWeeks: null,
    alike: false,
    ends: "after-meeting",
    templates: ["flash-15"],
    forms: ["session-2min"],
  },
  {
    ...none,
    id: "situational-coaching",
    code: "F9",
    name: "Situational coaching",
    roles: ["owner", "coach"],
    people: pair,
    minutes: 30,
    everyWeeks: null,
    alike: false,
    ends: "after-look-back",
    templates: ["situational-30"],
    forms: ["session-2min"],
  },
  {
    ...none,
    id: "skill-sharing-pod",
    code: "F10",
    name: "Skill-sharing pod",
    roles: ["presenter", "member"],
    people: { min: 3, max: 6 },
    minutes: 60,
    everyWeeks: 2,
    alike: true,
    ends: "never",
    templates: ["pod-60"],
    forms: ["session-2min", "circle-climate"],
  },
  {
    ...none,
    id: "accountability-cluster",
    code: "F11",
    name: "Accountability cluster",
    roles: ["member"],
    people: { min: 3, max: 5 },
    minutes: 25,
    everyWeeks: 1,
    alike: true,
    ends: "never",
    templates: ["cluster-25"],
    forms: ["session-2min", "circle-climate"],
  },
  {
    ...none,
    id: "near-peer-guidance",
    code: "F12",
    name: "Near-peer guidance",
    roles: ["near peer", "newer colleague"],
    people: pair,
    minutes: 30,
    everyWeeks: 2,
    alike: false,
    ends: "never",
    templates: ["near-peer-30"],
    forms: ["session-2min", "mentor-side"],
  },
  {
    ...none,
    id: "reciprocal-coaching",
    code: "F13",
    name: "Reciprocal coaching",
    roles: ["partner", "partner"],
    people: pair,
    minutes: 50,
    everyWeeks: 2,
    alike: true,
    ends: "never",
    templates: ["reciprocal-50"],
    forms: ["session-2min", "partner-feedback", "fit-check", "goal-checkin"],
  },
  {
    ...none,
    id: "mentor-shadowing",
    code: "F14",
    name: "Mentor shadowing",
    roles: ["mentor", "mentee"],
    people: pair,
    minutes: 75,
    everyWeeks: null,
    alike: false,
    ends: "after-debrief",
    templates: ["shadow-75"],
    forms: ["observer", "session-2min", "mentor-side"],
  },
  {
    ...none,
    id: "hybrid",
    code: "F15",
    name: "Hybrid: mentor and peers",
    roles: ["mentor", "peer"],
    people: { min: 3, max: 4 },
    minutes: 60,
    everyWeeks: 4,
    alike: true,
    apart: ["mentor"],
    ends: "never",
    templates: ["hybrid-60"],
    forms: ["session-2min", "mentor-side"],
  },
];

/** The formats that this many people can use, in the table's order; none for fewer than two or more than eight. */
export function formatsFor(people: number): readonly Format[] {
  return formats.filter((format) => format.people.min <= people && people <= format.people.max);
}
