import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { agendaOfSession } from "../../agenda/templates/agenda-of-session.ts";
import { type MergedAgenda, mergeEntries } from "../../agenda/entry/merge-entries.ts";
import { type EntryRow, type OwnEntry, ownEntries } from "../../agenda/entry/own-entries.ts";
import { type SessionPlan, sessionPlan } from "../../agenda/session-plan.ts";
import type { Segment } from "../../agenda/templates/template-schema.ts";
import type { Circle } from "../../circles/circle.ts";
import type { Instant } from "../../circles/instant.ts";
import type { Person, PersonId } from "../../circles/person.ts";
import type { Session } from "../../sessions/session.ts";
import { entryRowsOf, type SessionContents } from "./session-rows.ts";

/** One line of the agenda as every surface shows it. */
export interface ShownSegment {
  /** `null` where only the invitation is known. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly prompt: string | null;
}

/** A session's meeting as the own calendar has it. */
export interface ShownMeeting {
  /** In the own mailbox; `null` where it is gone from there. */
  readonly eventId: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly organizer: string;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
  /** Names. */
  readonly declinedBy: readonly string[];
  /** The agenda its text carries, `null` for none; absent where the text was not looked at. */
  readonly inInvitation?: AgendaBlock | null;
  /** Of the own meeting for the same session, where two had booked it at once and this one counts. */
  readonly double?: string;
}

/** A session as one member's client sees it. */
export interface SessionView {
  readonly sessionId: string;
  /** `shared`: with the circle's secret. `invitation`: only what the meeting itself says, until the inviter's client has run. */
  readonly state: "shared" | "invitation";
  readonly circle: Circle | null;
  readonly session: Session | null;
  readonly joinUrl: string | null;
  /** The circle the participant is asked to join and has not said yes to: until then nothing of it opens. Only with `invitation`. */
  readonly askedToJoin?: string;
  /** The meeting as the own calendar has it; what it says wins over the records. `null` until the calendar was looked into. */
  readonly meeting: ShownMeeting | null;
  readonly segments: readonly ShownSegment[];
  /** The agenda the segments come from, as the members have edited it; `null` where only the invitation is known. */
  readonly plan: SessionPlan | null;
  /** Each member's newest additions, from which agenda and own part are made. */
  readonly rows: readonly EntryRow[];
  readonly agenda: MergedAgenda;
  /** What the participant has written in it; the next revision starts from here. */
  readonly own: OwnEntry | null;
  /** Members who have not opened Turnabout yet: what is written is sealed to them when they do. */
  readonly absent: readonly Person[];
  /** Rows that do not count, other than those sealed to others. */
  readonly invalid: number;
  /** Item ids of the rows it was made from. */
  readonly seen: readonly string[];
}

/** Whether somebody belongs to the circle whose session it is; whoever waits for its secret is not asked. */
export function isMember({ circle }: SessionView, person: PersonId): boolean {
  return circle === null || circle.members.some(({ id }) => id === person);
}

/** Puts what was opened together into what is shown. */
export function sharedView({
  sessionId,
  circle,
  me,
  contents,
  absent,
  invalid,
  seen,
}: {
  readonly sessionId: string;
  readonly circle: Circle;
  readonly me: Person;
  readonly contents: SessionContents;
  readonly absent: readonly Person[];
  readonly invalid: number;
  readonly seen: readonly string[];
}): SessionView {
  const session = contents.session?.value ?? null;
  const rows = entryRowsOf(contents.entries);
  return {
    sessionId,
    state: "shared",
    circle,
    session,
    joinUrl: session?.event.joinUrl ?? null,
    meeting: null,
    ...partsOf({ rows, session, told: [], me: me.id }),
    absent,
    invalid,
    seen,
  };
}

/** What is made of the members' rows. */
export function partsOf({
  rows,
  session,
  told,
  me,
}: {
  readonly rows: readonly EntryRow[];
  readonly session: Session | null;
  /** The lines of the invitation, for where the session is not known. */
  readonly told: readonly ShownSegment[];
  readonly me: PersonId;
}): Pick<SessionView, "rows" | "agenda" | "own" | "segments" | "plan"> {
  const members = ownEntries(rows);
  const edits = members.flatMap(({ author, plan }) => plan.map((edit) => ({ ...edit, author })));
  const template = session === null ? null : agendaOfSession(session);
  const plan = template === null ? null : sessionPlan(template, edits);
  const segments = plan === null ? told : plan.template.segments.map(shown);
  return {
    rows,
    segments,
    plan,
    agenda: mergeEntries({ rows, segmentIds: segments.map(({ id }) => id) }),
    own: members.find(({ author }) => author === me) ?? null,
  };
}

function shown({ id, title, minutes, prompt }: Segment): ShownSegment {
  return { id, title, minutes, prompt };
}
