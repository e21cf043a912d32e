import { officeLibrary } from "../outlook/office-library.ts";
import { watchItem } from "../outlook/watch-item.ts";
import type { Host } from "./start-host.ts";
import { browserHost, hostSilent } from "./start-host.ts";

const answerWithin = 5_000;

/**
 * Waits until Outlook has handed the pane over. Office's library must come from Microsoft and brings the bridge for
 * nested sign-in; where it was not loaded or never answers, {@link hostSilent}.
 */
export async function startOfficeHost(): Promise<Host | typeof hostSilent> {
  const office = officeLibrary();
  if (!office) return hostSilent;
  const silence = new Promise<typeof hostSilent>((resolve) => setTimeout(() => resolve(hostSilent), answerWithin));
  const answer = await Promise.race([office.onReady(), silence]);
  return answer === hostSilent ? hostSilent : { ...browserHost(), kind: "outlook", watchItem };
}
