import { app } from "@microsoft/teams-js";

/**
 * Teams' answer to the app: its context, once both sides have met. Never settles before 60 s where the frame around the
 * page is not one of the library's listed hosts.
 */
export async function teamsHandshake(hostOrigins: readonly string[]): Promise<app.Context> {
  await app.initialize([...hostOrigins]);
  return app.getContext();
}

/** Tells Teams to take its own loading picture away. */
export function notifyTeams(): void {
  void app.notifySuccess();
}

/** Calls back with Teams' name of every later theme. */
export function onTeamsTheme(listener: (name: string) => void): void {
  app.registerOnThemeChangeHandler(listener);
}
