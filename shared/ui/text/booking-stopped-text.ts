const texts = {
  "too-large": "The session is too large to be stored. Shorten the name of the circle.",
  "too-many-recipients": "The session has more members than can be sealed to. Choose fewer people.",
  "unusable-key": "Somebody's key cannot be used. Ask your partners to open Turnabout once, then book again.",
  "not-a-member": "You do not belong to this circle any more. Choose another one, or other people.",
} as const;

/** Why a booking was not even begun, with the next step. */
export function bookingStoppedText(why: keyof typeof texts): string {
  return texts[why];
}
