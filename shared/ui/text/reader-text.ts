import { namesText } from "./names-text.ts";

export interface EntryReaders {
  /** Names of the other members who have opened Turnabout. */
  readonly here: readonly string[];
  /** Names of those who have not. */
  readonly absent: readonly string[];
  /** Whoever invited the participant, while only the invitation is known; else `null`. */
  readonly waitingFor: string | null;
  /** The participant is asked to join the circle and has not said yes. */
  readonly isAsked?: boolean;
  /** The participant's key is on this device only. */
  readonly staysHere?: boolean;
}

/** Who can read what a member writes into a session: `Sealed to you and Tomas Vondra.` */
export function readerText({ here, absent, waitingFor, isAsked = false, staysHere = false }: EntryReaders): string {
  if (staysHere) return "Sealed to you alone, on this device, until the calendar permission is granted.";
  if (isAsked) return "Sealed to you alone until you have joined.";
  if (waitingFor !== null)
    return `Sealed to you alone until ${waitingFor || "the organizer"}’s Turnabout has run again.`;
  if (here.length === 0 && absent.length === 0) return "Sealed to you alone.";
  if (here.length === 0)
    return `Until ${namesText(absent)} ${absent.length === 1 ? "uses" : "use"} Turnabout it is sealed to you alone.`;
  const sealed = `Sealed to you${here.length > 1 ? ", " : " and "}${namesText(here)}.`;
  return absent.length === 0 ? sealed : `${sealed} ${namesText(absent)} can read it from the day they use Turnabout.`;
}
