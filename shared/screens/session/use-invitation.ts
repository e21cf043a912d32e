import { useEffect, useState } from "react";
import { agendaOfSession } from "../../agenda/templates/agenda-of-session.ts";
import type { AgendaBlock } from "../../agenda/block/agenda-block.ts";
import { blockOfSession } from "../../agenda/block/block-of-session.ts";
import { mayUpdateByItself } from "../../agenda/block/may-update-by-itself.ts";
import { readAgendaBlock } from "../../agenda/block/read-agenda-block.ts";
import { renderAgendaBlock } from "../../agenda/block/render-agenda-block.ts";
import { sameAgendaBlock } from "../../agenda/block/same-agenda-block.ts";
import type { ChangedText, Invitation, InvitationChange } from "../../flows/meetings/change-invitation.ts";
import { takeOutOfInvitation } from "../../flows/meetings/take-out-of-invitation.ts";
import { undoInvitation } from "../../flows/meetings/undo-invitation.ts";
import { type ChangedAgenda, isInvitationLeftAlone } from "../../flows/meetings/update-invitation-when-due.ts";
import { updateInvitation } from "../../flows/meetings/update-invitation.ts";
import type { Participant } from "../../flows/participant.ts";
import type { ShownMeeting } from "../../flows/sessions/session-view.ts";
import type { GraphAnswer, GraphProblem } from "../../graph/graph-error.ts";
import type { InvitationOutcome, InvitationStand } from "../../ui/text/invitation-text.ts";
import { useInvitationWhenDue } from "./use-invitation-when-due.ts";

type Answer = GraphAnswer<InvitationChange | { readonly state: "changed-since" | "no-agenda" }>;

interface Written {
  /** What this client wrote counts until the calendar is looked into again. */
  readonly on: ShownMeeting | null | undefined;
  readonly there: AgendaBlock | null;
}

/** How a session's agenda stands in its invitation, and the changes that can be made there. */
export function useInvitation(participant: Participant, changed: ChangedAgenda) {
  const { session, meeting, agenda, booked, lastChange } = changed;
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<InvitationOutcome | null>(null);
  const [text, setText] = useState<ChangedText | null>(null);
  const [problem, setProblem] = useState<GraphProblem | null>(null);
  const [again, setAgain] = useState<{ readonly act: () => void } | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [leftAlone, leaveAlone] = useLeftAlone(participant, session.id);
  const { appOrigin } = participant.configuration;

  const wanted = blockOfSession(session, agenda);
  const there = written !== null && written.on === meeting ? written.there : meeting?.inInvitation;
  const isOrganizer = meeting?.eventId ? meeting.isOrganizer : session.organizer === participant.person.id;
  const mayBeWritten = wanted !== null && there !== undefined && mayUpdateByItself({ session, there, wanted, booked });
  const byItself = mayBeWritten && lastChange !== null && !leftAlone;

  function take(change: ChangedText, state: "put-in" | "updated-by-itself" | "taken-out" | "undone"): void {
    setOutcome({ state });
    setText(state === "undone" ? null : change);
    setWritten({ on: meeting, there: readAgendaBlock({ contentType: "html", content: change.after }, appOrigin) });
    if (state === "undone") leaveAlone();
  }

  async function run(act: (invitation: Invitation) => Promise<Answer>, state: "put-in" | "taken-out" | "undone") {
    setBusy(true);
    const answer = await act({ session, meeting, agenda });
    setBusy(false);
    setProblem(null);
    if (answer.ok) {
      const { value } = answer;
      return value.state === "changed" ? take(value, state) : setOutcome(outcomeOf(value, state));
    }
    const failed = failureOf(answer.problem);
    setOutcome(failed);
    if (failed !== null) return;
    setProblem(answer.problem);
    setAgain({ act: () => void run(act, state) });
  }

  useInvitationWhenDue({
    participant,
    agenda: changed,
    isWaiting: isOrganizer && byItself && !busy,
    updated: (change) => take(change, "updated-by-itself"),
  });
  return {
    stand: standOf(there, wanted),
    isOrganizer,
    byItself: isOrganizer ? byItself : mayBeWritten,
    alone: (agenda ?? agendaOfSession(session))?.segments.flatMap((one) => (one.private ? one.title : [])) ?? [],
    preview: wanted === null ? "" : renderAgendaBlock(wanted, appOrigin).text,
    busy,
    outcome,
    problem,
    again: again?.act,
    put: () => void run((invitation) => updateInvitation(participant, invitation), "put-in"),
    takeOut: () => void run((invitation) => takeOutOfInvitation(participant, invitation), "taken-out"),
    undo: text && (() => void run((invitation) => undoInvitation(participant, invitation, text), "undone")),
  };
}

function useLeftAlone(participant: Participant, sessionId: string): [boolean, () => void] {
  const [leftAlone, setLeftAlone] = useState(false);
  useEffect(() => {
    let isShown = true;
    void isInvitationLeftAlone(participant, sessionId).then((is) => isShown && setLeftAlone(is));
    return () => {
      isShown = false;
    };
  }, [participant, sessionId]);
  return [leftAlone, () => setLeftAlone(true)];
}

function standOf(there: AgendaBlock | null | undefined, wanted: AgendaBlock | null): InvitationStand {
  if (there === undefined) return "unknown";
  if (there === null) return "none";
  return wanted !== null && sameAgendaBlock(there, wanted) ? "same" : "other";
}

function outcomeOf(
  value: Exclude<InvitationChange | { readonly state: "changed-since" | "no-agenda" }, { readonly state: "changed" }>,
  state: "put-in" | "taken-out" | "undone",
): InvitationOutcome {
  if (value.state === "left-alone") return value;
  return { state: value.state === "unchanged" && state === "taken-out" ? "not-there" : value.state };
}

/** What is said here in other words than elsewhere: nothing of this waits on the device. */
function failureOf({ kind }: GraphProblem): InvitationOutcome | null {
  if (kind === "offline") return { state: "offline" };
  return kind === "outcome-unknown" ? { state: "unsure" } : null;
}
