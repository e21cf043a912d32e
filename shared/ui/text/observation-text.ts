import type { Observation, ObservationKind } from "../../agenda/observation.ts";

export const observationWords: Readonly<Record<ObservationKind, string>> = {
  decision: "Decision",
  signal: "Signal that led to it",
  question: "My question",
};

/** `Decision: she asked for a day.` */
export function observationText({ about, text }: Pick<Observation, "about" | "text">): string {
  return `${observationWords[about]}: ${text}`;
}
