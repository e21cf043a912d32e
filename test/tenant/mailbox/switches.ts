/**
 * What only a real mailbox can tell: the switches the calendar operations read, their positions, and what each does.
 * `unreadableCalendar`, `sharedDetails` and `workingHours` also exist for one address, as `name:address` in lower case.
 */
export const mailboxSwitches: Readonly<
  Record<string, { readonly what: string; readonly positions: readonly string[] }>
> = {
  keyCalendar: {
    what: "the app's calendar was deleted, its property is cut, a colleague may read it, or its name is taken",
    positions: ["deleted", "truncated", "shared", "nameTaken"],
  },
  newCalendarRole: {
    what: "what My Organization may see of a new calendar; nothing as documented",
    positions: ["freeBusyRead", "read"],
  },
  calendarPermissions: { what: "permissions are answered for the primary calendar only", positions: ["refused"] },
  onlineMeeting: {
    what: "an event is made without the Teams meeting it asked for, or shows it only when read again",
    positions: ["missing", "late"],
  },
  joinLink: { what: "every replaced body gets another join link", positions: ["renewed"] },
  bodySanitiser: { what: "ids and classes in a body do not survive", positions: ["dropsIds"] },
  ifMatch: { what: "If-Match on an event is obeyed", positions: ["checked"] },
  duplicateTransaction: {
    what: "a transactionId with other content answers 409 in place of 400",
    positions: ["conflict"],
  },
  transactionMemory: { what: "the service does not remember a transactionId", positions: ["none"] },
  cancelledCopy: { what: "an attendee's copy of a cancelled meeting goes at once", positions: ["removed"] },
  declined: { what: "a declined meeting stays in the calendar", positions: ["kept"] },
  attendeeDelete: { what: "an attendee who deletes a meeting does not decline it", positions: ["silent"] },
  attendeeMove: { what: "an attendee may not move the own copy of a meeting", positions: ["refused"] },
  seriesExceptions: {
    what: "a series whose time or pattern is changed keeps its changed and cancelled occurrences",
    positions: ["kept"],
  },
  seriesEnd: {
    what: "a series that only ends at another date is one with another pattern: its exceptions go, everybody is asked again",
    positions: ["asPattern"],
  },
  cancelledNeighbour: {
    what: "an occurrence may be moved to the day of a cancelled neighbour",
    positions: ["ignored"],
  },
  idInPath: { what: "an event is found by its immutable id only", positions: ["stored"] },
  answerZone: { what: "times come in UTC whatever zone was preferred", positions: ["alwaysUtc"] },
  workingElsewhereDigit: { what: "availabilityView shows working elsewhere as 4", positions: ["4"] },
  unreadableCalendar: { what: "free and busy of somebody may not be read", positions: ["on"] },
  sharedDetails: {
    what: "whether getSchedule shows titles of others; half of the people do",
    positions: ["titles", "none"],
  },
  workingHours: { what: "getSchedule answers without working hours", positions: ["missing"] },
  workingHoursZone: {
    what: "everybody's working hours have a named zone, a customised one, one without rules, or one with its rules exchanged",
    positions: ["named", "custom", "bare", "swapped"],
  },
};
