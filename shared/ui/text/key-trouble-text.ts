/** Why the own key cannot be used. */
export type KeyTrouble = "no-device" | "unreadable" | "shared";

const texts: Readonly<Record<KeyTrouble, { readonly title: string; readonly lines: readonly string[] }>> = {
  "no-device": {
    title: "Nothing can be kept on this device",
    lines: [
      "This browser does not let Turnabout keep anything, as in a private window. What you wrote could be lost, so nothing can be written here.",
      "Open Turnabout in a normal window, or allow this site to store data, and look again.",
    ],
  },
  unreadable: {
    title: "Your key was not found",
    lines: [
      "Records sealed to it stay closed. The key was in the calendar “Turnabout” of your mailbox; it is gone or damaged there, and this device has no copy.",
      "A device on which you have used Turnabout may still have a copy: open Turnabout there, and the key is put back by itself. Then look again here.",
    ],
  },
  shared: {
    title: "Your key can be read by somebody else",
    lines: [
      "The calendar “Turnabout” in your mailbox, where your key is, is shared with somebody, and the share could not be removed. Turnabout does not use a key that others can read.",
      "In Outlook, open the permissions of the calendar “Turnabout”, remove everybody there, and look again.",
    ],
  },
};

/** What has happened to the own key and what to do, in words. */
export function keyTroubleText(why: KeyTrouble): { readonly title: string; readonly lines: readonly string[] } {
  return texts[why];
}
