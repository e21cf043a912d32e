/** The part of a manifest (version 3) that the build completes and checks. */
export interface Manifest {
  readonly [member: string]: unknown;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[]; readonly js: readonly string[] }[];
}

interface Origins {
  readonly graphOrigin: string;
  readonly authority: string;
  /** Further places where Outlook on the web is served: the simulated one of a local start. */
  readonly outlookOrigins?: readonly string[];
}

/** What the extension may do, and nothing else; Outlook's hosts are the content script's. */
const permissions = ["alarms", "identity", "sidePanel", "storage"];

/** Fluent fills an empty style element through the CSS object model; this is the hash of its empty text. */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The manifest as it ships: the pages may reach Graph and sign-in of this organisation and nothing else. Both are
 * reached as a web page would, with CORS: a host permission for Graph would let the extension read `Retry-After`, but
 * would also ask every user for "read and change your data on graph.microsoft.com", and our own back-off does without.
 */
export function builtManifest(manifest: Manifest, { graphOrigin, authority, outlookOrigins = [] }: Origins): Manifest {
  const further = outlookOrigins.map((origin) => `${origin}/*`);
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${emptyStyleElement}`,
    `connect-src 'self' ${graphOrigin} ${authority}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    ...manifest,
    host_permissions: [...manifest.host_permissions, ...further],
    content_scripts: manifest.content_scripts.map((script) => ({
      ...script,
      matches: [...script.matches, ...further],
    })),
    content_security_policy: { extension_pages: policy.join("; ") },
  };
}

/** What is wrong with a built manifest, in sentences; nothing where it may ship. */
export function manifestFaults(manifest: Manifest): string[] {
  const faults: string[] = [];
  const unset = /"[^"]*\$[A-Z_]+[^"]*"/.exec(JSON.stringify(manifest));
  if (unset) faults.push(`A variable was not set when the manifest was built: ${unset[0]}`);
  if ([...manifest.permissions].toSorted().join() !== permissions.join())
    faults.push(
      `The permissions are ${manifest.permissions.join(", ")}; the product's table has ${permissions.join(", ")}.`,
    );
  const matches = manifest.content_scripts.flatMap((script) => script.matches);
  if (manifest.host_permissions.toSorted().join() !== matches.toSorted().join())
    faults.push("The host permissions and the content script's matches differ; both are Outlook's hosts.");
  if (!manifest["key"])
    faults.push("Without the public key the extension's id, and so its sign-in address, would change.");
  for (const member of ["web_accessible_resources", "externally_connectable", "optional_permissions"])
    if (member in manifest)
      faults.push(`The manifest has ${member}; no page and no other extension may reach this one.`);
  return faults;
}
