import { pages } from "@microsoft/teams-js";
import { hostSilent, startHost } from "./connect/start-host.ts";
import { showPage } from "./show-page.tsx";
import { ownTab, tabOfCircle } from "./tab-entity.ts";

let entityId = ownTab;

/** While Teams adds the tab to a channel or chat it asks this page what the tab is; without a choice it shows everybody's own sessions. */
function agreeToTheTab(): void {
  const { origin } = window.location;
  pages.config.registerOnSaveHandler((save) => {
    const tab = { entityId, contentUrl: `${origin}/meeting.html`, suggestedDisplayName: "Turnabout" };
    pages.config.setConfig(tab).then(
      () => save.notifySuccess(),
      () => save.notifyFailure("Teams did not keep the tab. Try again."),
    );
  });
  pages.config.setValidityState(true);
}

void showPage("configure", {
  start: async (hostOrigins) => {
    const host = await startHost(hostOrigins);
    // Anywhere else the library throws at once.
    if (host !== hostSilent && host.frameContext === "settings") agreeToTheTab();
    return host;
  },
  chooseCircle: (circleId) => {
    entityId = circleId === null ? ownTab : tabOfCircle(circleId);
  },
});
