import { pages } from "@microsoft/teams-js";
import { hostSilent, startHost } from "./connect/start-host.ts";
import { readSettings } from "./read-settings.ts";

/** The page Teams shows while somebody adds the tab to a channel or chat. There is nothing to choose: it only agrees. */
async function agreeToTheTab(): Promise<void> {
  const { hostOrigins = [] } = await readSettings();
  const host = await startHost(hostOrigins);
  // Anywhere else the library throws at once.
  if (host === hostSilent || host.frameContext !== "settings") return;
  const { origin } = window.location;
  pages.config.registerOnSaveHandler((save) => {
    const tab = { entityId: "session", contentUrl: `${origin}/meeting.html`, suggestedDisplayName: "Turnabout" };
    pages.config.setConfig(tab).then(
      () => save.notifySuccess(),
      () => save.notifyFailure("Teams did not keep the tab. Try again."),
    );
  });
  pages.config.setValidityState(true);
}

agreeToTheTab().catch(() => {
  const status = document.getElementById("status");
  if (status) status.textContent = "Turnabout could not be loaded. Check your connection and try again.";
});
