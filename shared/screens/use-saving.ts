import { useState } from "react";
import type { Saving } from "../flows/append-row.ts";
import type { SavedState } from "../ui/saved-line.tsx";

/** Runs something that saves and tells where it is now; resolves to whether it is kept anywhere, so that the field may be emptied. */
export function useSaving(): readonly [SavedState, (task: () => Promise<Saving>) => Promise<boolean>] {
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

function savedState(saving: Saving): SavedState {
  if (saving.where === "service") return "saved";
  if (saving.where === "device") return "on-device";
  return saving.why === "too-large" ? "too-large" : "unusable-key";
}
