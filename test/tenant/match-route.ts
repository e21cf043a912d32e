import type { Route } from "./exchange.ts";

export interface MatchedRoute {
  readonly route: Route;
  readonly ids: readonly string[];
}

/** `{item-path}` may hold slashes, every other id is one segment without a colon of path addressing. */
function patternOf(template: string): RegExp {
  const parts = template.split(/(\{[^}]+\})/).map((part) => {
    if (part === "{item-path}") return "(.+)";
    if (part.startsWith("{")) return "([^/]+?)";
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join("")}$`);
}

/** Fewer ids first: `/me/calendarView/delta` before `/me/calendarView/{id}`. */
function rank({ path }: Route): number {
  return (path.match(/\{/g) ?? []).length * 10 + (path.includes("{item-path}") ? 5 : 0);
}

/** Finds the route of a request by Microsoft's path templates; the path is taken as sent, ids are decoded. */
export function routeMatcher(routes: readonly Route[]): (method: string, path: string) => MatchedRoute | undefined {
  const compiled = routes
    .map((route) => ({ route, pattern: patternOf(route.path) }))
    .toSorted((a, b) => rank(a.route) - rank(b.route));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found) return { route, ids: found.slice(1).map((id) => decodeURIComponent(id)) };
    }
    return undefined;
  };
}
