import { useState } from "react";
import type { Saving } from "../flows/records/append-row.ts";
import type { SavedState } from "../ui/page/saved-line.tsx";

/** Runs something that saves; resolves to whether it is kept anywhere, so that the field may be emptied. */
export type Save = (task: () => Promise<Saving>) => Promise<boolean>;

/** Where the last thing that was saved is now, and what saves the next. */
export function useSaving(): readonly [SavedState, Save] {
  const [state, setState] = useState<SavedState>("idle");
  const save = async (task: () => Promise<Saving>): Promise<boolean> => {
    setState("saving");
    try {
      const saving = await task();
      setState(savedState(saving));
      return saving.where !== "nowhere";
    } catch {
      // The device's store refused: nothing is kept anywhere, the text stays in its field.
      setState("not-kept");
      return false;
    }
  };
  return [state, save];
}

/** Where something is, as the screen says it. */
export function savedState(saving: Saving): SavedState {
  if (saving.where === "service") return "saved";
  if (saving.where === "device") return "on-device";
  return saving.why === "too-many-recipients" ? "unusable-key" : saving.why;
}
