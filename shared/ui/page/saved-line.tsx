import { Caption1 } from "@fluentui/react-components";

/** Where something written is, as a person may be told. */
export type SavedState =
  | "idle"
  | "saving"
  | "saved"
  | "on-device"
  | "too-large"
  | "unusable-key"
  | "not-a-member"
  | "not-kept";

const sentences: Record<SavedState, string> = {
  idle: "",
  saving: "Saving …",
  saved: "Saved",
  "on-device": "Saved on this device, will be sent",
  "too-large": "Not saved: your part of this session has become too long. Remove or shorten something and save again.",
  "unusable-key": "Not saved: the key of a member cannot be used. Your text is still here; tell that person.",
  "not-a-member":
    "Not saved: you do not belong to this circle any more. Your text is still here; copy it where you need it.",
  "not-kept": "Not saved: this device could not keep it. Your text is still here; try again.",
};

/** Says where the last thing written is; read out when it changes. "Saved" is said of the service's answer only. */
export function SavedLine({ state }: { readonly state: SavedState }) {
  return (
    <Caption1 as="p" role="status" style={{ margin: 0 }}>
      {sentences[state]}
    </Caption1>
  );
}
