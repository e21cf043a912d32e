import type { FormatId } from "../../circles/format.ts";
import type { Segment } from "../templates/template-schema.ts";

/** What somebody does in one part of a session. */
export type PartRole =
  | "coach"
  | "coached"
  | "observer"
  | "mentor"
  | "learner"
  | "junior"
  | "senior"
  | "facilitator"
  | "presenter"
  | "listener"
  | "giver"
  | "receiver";

export interface PartQuestion {
  readonly format: FormatId;
  readonly segment: Segment;
  /**
   * The leads of the template that the person has taken (`A`, `peer-A`, `mentor`, `facilitator`, `owner-1`); empty: none yet, or
   * an ordinary member of a circle.
   */
  readonly myLeads: readonly string[];
}

/** Roles that stay with a person for the whole session. */
const fixed: Readonly<Record<string, PartRole>> = {
  mentor: "mentor",
  "near-peer": "mentor",
  mentee: "learner",
  "newer-colleague": "learner",
  junior: "junior",
  senior: "senior",
  coach: "coach",
  facilitator: "facilitator",
};

/** Leads that name several people. */
const shared = new Set(["both", "all", "each", "A+B", "circle", "pod", "cluster", "pairs-or-all"]);

/** Parts in which the people talk about how they work together: they give feedback, and receive it. */
const aboutUs = new Set([
  "how-are-we-doing",
  "how-we-work-together",
  "how-did-we-work",
  "how-was-the-feedback",
  "what-helped",
]);

/**
 * What the person does in this part, the most important first; empty when no role is taken or the part asks for none.
 * While A is coached, B coaches; in a trio the third observes. While real work is observed, the one who works has no role.
 */
export function partRoles({ format, segment, myLeads }: PartQuestion): readonly PartRole[] {
  if (segment.observe === true) return myLeads.length === 0 || myLeads.includes(segment.lead) ? [] : ["observer"];
  if (segment.private === true) return segment.aid === undefined ? [] : ["giver"];
  const own = myLeads.flatMap((lead) => fixed[lead] ?? []);
  const here = rolesHere({ format, segment, myLeads, own });
  return [...new Set([...own.filter((role) => role === "facilitator"), ...here])];
}

type Here = PartQuestion & { readonly own: readonly PartRole[] };

function rolesHere({ format, segment, myLeads, own }: Here): readonly PartRole[] {
  const { lead } = segment;
  const isMine = myLeads.includes(lead);
  if (segment.aid !== undefined || aboutUs.has(segment.id)) return feedback(segment, myLeads);
  if (segment.id.endsWith("-receives")) return myLeads.length === 0 ? [] : [isMine ? "receiver" : "giver"];
  const turn = turnOf(segment);
  if (turn !== null) return rolesInTurn({ format, segment, myLeads, turn });
  if (format === "situational-coaching" && myLeads.includes("owner")) return ["coached"];
  if (format === "situational-coaching") return own;
  const owner = caseOwner(segment);
  if (owner !== null) return rolesInCase({ segment, myLeads, owner });
  if (format === "mentor-shadowing" && shared.has(lead)) return own.map((r) => (r === "learner" ? "observer" : r));
  if (lead === "presenter") return [isMine ? "presenter" : "listener"];
  if (lead === "each") return ["listener", ...own];
  if (shared.has(lead) || isMine) return own;
  return myLeads.length === 0 ? [] : ["listener", ...own];
}

function feedback({ lead }: Segment, myLeads: readonly string[]): readonly PartRole[] {
  if (shared.has(lead)) return ["giver", "receiver"];
  if (myLeads.length === 0) return [];
  return myLeads.includes(lead) ? ["giver"] : ["receiver"];
}

/** Whose turn it is, as a letter; `null` where turns are not taken. */
function turnOf({ role, lead }: Segment): string | null {
  return role?.split("=")[1] ?? letterOf(lead);
}

function letterOf(lead: string): string | null {
  return /^(?:peer-)?([A-C])$/.exec(lead)?.[1] ?? null;
}

function rolesInTurn({
  format,
  segment,
  myLeads,
  turn,
}: PartQuestion & { readonly turn: string }): readonly PartRole[] {
  if (myLeads.length === 0) return [];
  const mine = myLeads.map(letterOf).find((letter) => letter !== null) ?? null;
  const isGuided = segment.role?.startsWith("guide") === true;
  if (mine === turn) return [isGuided ? "mentor" : "coached"];
  if (isGuided) return ["listener"];
  const isTrio = format === "peer-coaching-trio";
  if (mine === coachOf({ turn, people: isTrio ? "ABC" : "AB" })) return ["coach"];
  return [isTrio ? "observer" : "listener"];
}

/** Who coaches in this turn: the next one in the row. */
function coachOf({ turn, people }: { readonly turn: string; readonly people: string }): string | undefined {
  return people[(people.indexOf(turn) + 1) % people.length];
}

/** Whose case this part of a circle's meeting belongs to (`owner`, `owner-2`); `null` for parts that belong to no case. */
function caseOwner({ id, lead }: Segment): string | null {
  if (/^owner(-\d)?$/.test(lead)) return lead;
  const number = /^case-(\d)-/.exec(id)?.[1];
  if (number !== undefined) return `owner-${number}`;
  return lead === "circle" && (id === "clarify" || id === "ideas-and-open-questions") ? "owner" : null;
}

function rolesInCase({
  segment,
  myLeads,
  owner,
}: Pick<PartQuestion, "segment" | "myLeads"> & { readonly owner: string }): readonly PartRole[] {
  if (myLeads.includes(owner)) return ["coached"];
  return [segment.lead === "circle" ? "coach" : "listener"];
}
