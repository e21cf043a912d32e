import type { Host } from "./start-host.ts";
import { browserHost, hostSilent } from "./start-host.ts";

/** The little of Office's library that the pane needs, https://learn.microsoft.com/javascript/api/office */
interface OfficeLibrary {
  onReady(): Promise<unknown>;
}

const answerWithin = 5_000;

/**
 * Waits until Outlook has handed the pane over. Office's library must come from Microsoft and brings the bridge for
 * nested sign-in; where it was not loaded or never answers, {@link hostSilent}.
 */
export async function startOfficeHost(): Promise<Host | typeof hostSilent> {
  const { Office } = window as typeof window & { Office?: OfficeLibrary };
  if (!Office) return hostSilent;
  const silence = new Promise<typeof hostSilent>((resolve) => setTimeout(() => resolve(hostSilent), answerWithin));
  const answer = await Promise.race([Office.onReady(), silence]);
  return answer === hostSilent ? hostSilent : { ...browserHost(), kind: "outlook" };
}
