/** What only a real To Do can tell. */
export const todoSwitches: Readonly<Record<string, { readonly what: string; readonly positions: readonly string[] }>> =
  {
    todoDay: {
      what: "the day of a task comes back with the zone it was given in, or as midnight in UTC",
      positions: ["asSent", "utcMidnight"],
    },
    todoReads: { what: "a list of tasks answers 200 with nothing", positions: ["empty"] },
  };
