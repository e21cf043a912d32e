/** Edits this close together were made by people who could not see each other's: polls are 5 seconds apart at least. In milliseconds. */
export const SAME_TIME = 10_000;
