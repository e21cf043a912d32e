import type { Tenant } from "../tenant/start-tenant.ts";

const identity = ["openid", "profile", "offline_access"];

/** Every permission that a person was asked for in a window, in order; asked for twice it is there twice. */
export function askedScopes(tenant: Tenant): readonly string[] {
  return tenant.log().flatMap(({ method, url }) => {
    const { pathname, searchParams } = new URL(url, tenant.origin);
    if (method !== "GET" || !pathname.endsWith("/authorize") || searchParams.get("prompt") === "none") return [];
    const scopes = (searchParams.get("scope") ?? "").split(" ");
    return scopes.filter((scope) => !identity.includes(scope));
  });
}
