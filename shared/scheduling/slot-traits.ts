/** What is true of a slot, one bit each: its reasons follow from them. */
export const slotTraits = {
  today: 1,
  tomorrow: 2,
  closesBefore: 4,
  closesAfter: 8,
  sameWeekday: 16,
  sameTime: 32,
  comfortable: 64,
  everybody: 128,
  preferredDay: 256,
} as const;

/** Above the traits: how many optional people cannot come, in three bits. */
export const missingShift = 9;
