/**
 * SharePoint resource units of a request, 0 outside SharePoint: 1 for one item or a delta with a token, 2 for a query
 * or a write, 5 for a permission call. https://learn.microsoft.com/sharepoint/dev/general-development/
 * how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online#application-throttling
 */
export function resourceUnits(method: string, path: string, query: URLSearchParams): number {
  if (!path.startsWith("/sites/")) return 0;
  if (/\/permissions(\/|$)/.test(path)) return 5;
  if (method !== "GET") return 2;
  if (path.endsWith("/items/delta")) return query.has("token") ? 1 : 2;
  return /\/(lists|columns|items|versions)$/.test(path) ? 2 : 1;
}
