/** The manifest's id of the personal tab. */
export const personalTabId = "turnabout";

/**
 * A deep link to one session in the app's personal tab; Teams hands the id back as the page's sub-page.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 * @param appId the manifest's id, or the catalogue's where the organisation published the app there
 */
export function teamsLink({ appId, sessionId }: { readonly appId: string; readonly sessionId: string }): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: sessionId }));
  return `https://teams.microsoft.com/l/entity/${appId}/${personalTabId}?label=Turnabout&context=${context}`;
}
