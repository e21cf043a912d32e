import type { SignInSettings } from "./sign-in.ts";

/** What the pages need of the organisation's configuration before anything else is known. */
export interface HostConfiguration extends SignInSettings {
  readonly hostOrigins?: readonly string[];
}

/** The organisation's configuration, from the app's own origin; rejects when it is missing. */
export async function readConfiguration(): Promise<HostConfiguration> {
  const answer = await fetch("/configuration.json");
  if (!answer.ok) throw new Error(`configuration.json answered ${answer.status}`);
  return (await answer.json()) as HostConfiguration;
}
