import { newId } from "../../sealing/new-id.ts";

/** What the id and secret of a new circle follow from: made once when somebody begins, so that creating twice is creating once. */
export function newCircleKey(): string {
  return newId(16);
}
