import type { RunSignal } from "../../agenda/run/run-signals.ts";

/** `4:05` left of a part, `+0:45` once it is over its time. */
export function timeLeftText(milliseconds: number): string {
  const isOver = milliseconds < 0;
  // A part counts down to 0:00 and stays a whole second at each figure.
  const seconds = isOver ? Math.floor(-milliseconds / 1_000) : Math.ceil(milliseconds / 1_000);
  return `${isOver && seconds > 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** `1 minute`, `2.5 minutes`. */
export function minutesText(milliseconds: number): string {
  const minutes = Math.max(0.5, Math.round(milliseconds / 30_000) / 2);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** What is said once when something happens on the timer. */
export function signalText(signal: RunSignal): string {
  switch (signal.kind) {
    case "started":
      return "The session has started.";
    case "paused":
      return "The timer is paused.";
    case "resumed":
      return "The timer goes on.";
    case "five-minutes":
      return "5 minutes to the end.";
    case "time-up":
      return "Time is up.";
    case "ended":
      return "The session was ended.";
    case "segment":
      return `Now: ${signal.segment.title}.`;
    case "swap":
      return `Change over. Now: ${signal.segment.title}.`;
  }
}

const words: Readonly<Record<string, string>> = {
  A: "A, who starts",
  mentor: "Mentor",
  mentee: "Mentee",
  facilitator: "Facilitator",
  presenter: "Presenter",
  coach: "Coach",
  junior: "Junior, who leads",
  senior: "Senior, who learns",
  "near-peer": "Near peer",
  "newer-colleague": "Newer colleague",
  owner: "Whose case it is",
  "owner-1": "Whose case is first",
  "owner-2": "Whose case is second",
  "peer-A": "Peer A, who starts",
  "peer-B": "Peer B",
  "peer-C": "Peer C",
};

/** A role of an agenda as people say it. */
export function roleText(role: string): string {
  return words[role] ?? role;
}
