import type { MeasureGoals } from "./goal.ts";

/** Everything that `npm run bench` measures, by name; each is loaded and run in a process of its own. */
export const goals: Readonly<Record<string, () => Promise<MeasureGoals>>> = {
  scheduling: async () => (await import("./scheduling-goals.ts")).measureScheduling,
  "many-people": async () => (await import("./many-people-goals.ts")).measureManyPeople,
  "teams-app": async () => (await import("./teams-app-goals.ts")).measureTeamsApp,
  requests: async () => (await import("./time-requests.ts")).measureTimeRequests,
  session: async () => (await import("./session-requests.ts")).measureSession,
  "running-session": async () => (await import("./running-session.ts")).measureRunningSession,
  "session-rows": async () => (await import("./session-rows.ts")).measureSessionRows,
  "session-year": async () => (await import("./session-year.ts")).measureSessionYear,
  extension: async () => (await import("./extension-goals.ts")).measureExtension,
};
