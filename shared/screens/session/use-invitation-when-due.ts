import { useEffect, useRef } from "react";
import { invitationDue } from "../../agenda/block/invitation-due.ts";
import type { ChangedText } from "../../flows/meetings/change-invitation.ts";
import { type ChangedAgenda, updateInvitationWhenDue } from "../../flows/meetings/update-invitation-when-due.ts";
import type { Participant } from "../../flows/participant.ts";

interface Waiting {
  readonly participant: Participant;
  readonly agenda: ChangedAgenda;
  /** The invitation waits for it: what it says is what was booked, and the agenda is another by now. */
  readonly isWaiting: boolean;
  readonly updated: (text: ChangedText) => void;
}

/** Updates the organizer's invitation once its quiet time has passed, or when the session is left before. */
export function useInvitationWhenDue(waiting: Waiting): void {
  const newest = useRef(waiting);
  useEffect(() => {
    newest.current = waiting;
  });
  const { participant, isWaiting } = waiting;
  const { lastChange } = waiting.agenda;
  const { id, start } = waiting.agenda.session;

  useEffect(() => {
    const due = lastChange === null ? null : invitationDue({ lastChange, start });
    if (!isWaiting || due === null) return;
    const timer = setTimeout(
      () => {
        void updateInvitationWhenDue(participant, newest.current.agenda, { leaving: false })
          .then((answer) => {
            if (answer.ok && answer.value.state === "changed") newest.current.updated(answer.value);
          })
          // A device that refuses to store stops no session; the button does the same.
          .catch(() => {});
      },
      Math.max(0, due - participant.client.serviceClock.now()),
    );
    return () => clearTimeout(timer);
  }, [participant, isWaiting, lastChange, start]);

  useEffect(
    () => () => {
      if (!newest.current.isWaiting) return;
      void updateInvitationWhenDue(participant, newest.current.agenda, { leaving: true }).catch(() => {});
    },
    [participant, id],
  );
}
