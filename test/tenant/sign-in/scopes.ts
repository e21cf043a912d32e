/** Scopes that say who signs in; they need no resource. */
export const identityScopes: readonly string[] = ["openid", "profile", "email", "offline_access"];

type Consent = "user" | "managed" | "admin";

/**
 * Delegated Graph scopes this tenant knows. `user`: everybody may consent. `managed`: everybody may, unless Microsoft's
 * managed policy is on (it excludes Sites.*.All, Calendars.ReadWrite, People.Read, Tasks.* and chats: MC1097272).
 * `admin`: only an administrator. https://learn.microsoft.com/graph/permissions-reference
 */
const graphScopes: Readonly<Record<string, Consent>> = {
  "User.Read": "user",
  "User.ReadBasic.All": "user",
  "User.ReadWrite": "user",
  "User.Read.All": "admin",
  "People.Read": "managed",
  "Calendars.Read": "managed",
  "Calendars.ReadBasic": "managed",
  "Calendars.ReadWrite": "managed",
  "Calendars.Read.Shared": "managed",
  "Calendars.ReadWrite.Shared": "managed",
  "MailboxSettings.Read": "managed",
  "MailboxSettings.ReadWrite": "managed",
  "Mail.Read": "managed",
  "Mail.Send": "managed",
  "Sites.Selected": "managed",
  "Lists.SelectedOperations.Selected": "managed",
  "Sites.Read.All": "managed",
  "Sites.ReadWrite.All": "managed",
  "Sites.Manage.All": "managed",
  "Sites.FullControl.All": "admin",
  "Chat.Create": "managed",
  "Chat.Read": "managed",
  "Chat.ReadBasic": "managed",
  "Chat.ReadWrite": "managed",
  "ChatMessage.Send": "managed",
  "Tasks.ReadWrite": "managed",
  "TeamsActivity.Send": "managed",
  "OnlineMeetings.ReadWrite": "managed",
  "Group.Read.All": "admin",
  "GroupMember.Read.All": "admin",
  "Directory.Read.All": "admin",
};

/** What tokens made for tests carry where nothing is named: the product's scopes in its default configuration. */
export const usualScopes: readonly string[] = [
  "User.Read",
  "User.ReadBasic.All",
  "People.Read",
  "Calendars.ReadWrite",
  "Sites.Selected",
  "Chat.Create",
  "Chat.ReadBasic",
  "ChatMessage.Send",
  "Tasks.ReadWrite",
  "TeamsActivity.Send",
];

/** Scopes of a request, without the address of the resource: `https://graph.microsoft.com/User.Read` is `User.Read`. */
export function readScopes(text: string | undefined): string[] {
  const names = (text ?? "").split(/[\s+]+/).filter((name) => name !== "");
  return [...new Set(names.map((name) => name.replace(/^https?:\/\/[^/]+\//, "")))];
}

export function unknownScope(scopes: readonly string[]): string | undefined {
  return scopes.find(
    (scope) => !identityScopes.includes(scope) && scope !== ".default" && graphScopes[scope] === undefined,
  );
}

/** Whether a user may consent alone, by the position of the switch `consentPolicy`. */
export function userMayConsent(scope: string, policy: string | undefined): boolean {
  const consent = graphScopes[scope] ?? "user";
  if (policy === "admin-only") return false;
  return consent === "user" || (consent === "managed" && policy !== "managed");
}
