/** Edits this close together were made by people who could not see each other's: polls are up to 10 seconds apart. In milliseconds. */
export const SAME_TIME = 10_000;
