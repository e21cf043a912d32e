/** Who may frame the app: Microsoft's list for tabs, https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const microsoftHosts = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/** Fluent fills an empty style element through the CSS object model; this is the hash of its empty text. */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export interface PolicyOrigins {
  readonly graphOrigin: string;
  readonly authority: string;
  /** Further pages that may frame the app: the simulated hosts of a local start. */
  readonly hostOrigins?: readonly string[] | undefined;
}

/**
 * The value of the `Content-Security-Policy` header the static files are served with. Graph, sign-in and the list of
 * host names that the Teams library reads are the only places the pages can reach.
 * @param page path of the page; Outlook's pane alone may load Office's library, which must come from Microsoft
 */
export function contentSecurityPolicy({ graphOrigin, authority, hostOrigins = [] }: PolicyOrigins, page = "/"): string {
  return [
    "default-src 'none'",
    page === "/pane.html" ? "script-src 'self' https://appsforoffice.microsoft.com" : "script-src 'self'",
    `style-src 'self' ${emptyStyleElement}`,
    `connect-src 'self' ${graphOrigin} ${authority} https://res.cdn.office.net`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...microsoftHosts, ...hostOrigins].join(" ")}`,
  ].join("; ");
}
