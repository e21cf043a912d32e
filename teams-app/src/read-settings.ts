/** The organisation's configuration before it has been checked: any member may be missing. */
export interface Settings {
  readonly hostOrigins?: readonly string[];
}

/** What lies beside the app as `configuration.json`; nothing at all where the file is missing or no JSON object. */
export async function readSettings(): Promise<Settings> {
  const answer = await fetch("/configuration.json");
  if (!answer.ok) return {};
  const settings: unknown = await answer.json().catch(() => null);
  if (typeof settings !== "object" || settings === null) return {};
  const { hostOrigins } = settings as { hostOrigins?: unknown };
  return { ...settings, ...(Array.isArray(hostOrigins) ? { hostOrigins: hostOrigins.map(String) } : {}) };
}
