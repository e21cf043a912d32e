import { instant } from "../../circles/instant.ts";
import type { Session } from "../../sessions/session.ts";
import type { AgendaBlock } from "./agenda-block.ts";
import { blockOfSession } from "./block-of-session.ts";
import { sameAgendaBlock } from "./same-agenda-block.ts";
import { scaleTemplate } from "../templates/scale-template.ts";
import type { Template } from "../templates/template-schema.ts";

interface Stand {
  readonly session: Session;
  /** What the invitation says now; `null` where it has no agenda. */
  readonly there: AgendaBlock | null;
  /** What it is to say. */
  readonly wanted: AgendaBlock;
  /** The agenda the session was booked with, where that is not its template's. */
  readonly booked?: Template | undefined;
}

/**
 * Whether the invitation may be brought up to date without anybody pressing a button: only while it still says what it said when the
 * session was booked, and that is not what it is to say. So over all devices and however long a session is prepared, at most one such mail
 * goes out; what is changed after it, what was written by hand in Outlook and what was taken out waits for the organizer.
 */
export function mayUpdateByItself({ session, there, wanted, booked }: Stand): boolean {
  if (there === null || sameAgendaBlock(there, wanted)) return false;
  // The meeting may have been made longer or shorter since.
  const { start } = session;
  const agenda = booked && scaleTemplate(booked, there.minutes);
  if (agenda === null) return false;
  const asBooked = blockOfSession({ ...session, end: instant(start + there.minutes * 60_000) }, agenda);
  return asBooked !== null && sameAgendaBlock(there, asBooked);
}
