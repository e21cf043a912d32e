import type { DirectoryUser } from "../exchange.ts";

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A plain page of the sign-in host. */
export function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem;color:#242424;background:#fff}
button,a.button{font:inherit;display:block;width:100%;text-align:start;margin:.5rem 0;padding:.6rem .8rem;border:1px solid #616161;border-radius:4px;background:#fff;color:inherit;box-sizing:border-box;text-decoration:none;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid #0f548c;outline-offset:2px}small{color:#424242;display:block}
</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

/** Fields the browser sends back unchanged. */
function hidden(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join("");
}

/** One click on a person signs in: there are no passwords here. */
export function chooserPage(
  action: string,
  users: readonly DirectoryUser[],
  fields: Readonly<Record<string, string>>,
): string {
  const buttons = users.map(
    (user) =>
      `<button name="persona" value="${escapeHtml(user.id)}">${escapeHtml(user.displayName)}<small>${escapeHtml(user.userPrincipalName)}</small></button>`,
  );
  return page(
    "Pick an account",
    `<form method="post" action="${escapeHtml(action)}">${hidden(fields)}${buttons.join("")}</form>`,
  );
}

export interface ConsentPage {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly app: string;
  readonly scopes: readonly string[];
  readonly user: DirectoryUser;
}

export function consentPage({ action, fields, app, scopes, user }: ConsentPage): string {
  const list = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join("");
  return page(
    "Permissions requested",
    `<p>${escapeHtml(app)} would like, for ${escapeHtml(user.userPrincipalName)}:</p><ul>${list}</ul>
<form method="post" action="${escapeHtml(action)}">${hidden(fields)}<button name="consent" value="accept">Accept</button><button name="consent" value="cancel">Cancel</button></form>`,
  );
}

/** https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow */
export function adminApprovalPage({ action, fields, app, scopes }: ConsentPage): string {
  const list = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join("");
  return page(
    "Need admin approval",
    `<p>${escapeHtml(app)} needs permission that only an admin can grant:</p><ul>${list}</ul>
<form method="post" action="${escapeHtml(action)}">${hidden(fields)}<button name="consent" value="admin-needed">Return to the application without granting consent</button></form>`,
  );
}
