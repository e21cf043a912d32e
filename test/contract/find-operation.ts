import type { GraphContract, Operation } from "./graph-contract.ts";

export interface FoundOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** One description serves several addresses of the same resource; these are the others. */
const aliases: readonly [address: RegExp, described: string][] = [
  [
    /^\/users\/[^/]+\/(calendars|calendar|calendarView|events|findMeetingTimes|onlineMeetings|chats|drive|outlook|todo|people|directReports|memberOf|joinedTeams)\b/i,
    "/me/$1",
  ],
  [/^\/users\/[^/]+$/, "/users/x"],
  [/^\/me\/(calendars\/[^/]+|calendar)\/(events|calendarView)/i, "/me/$2"],
  [/^\/(sites|groups|users)\/[^/]+\/drive\/(?=items|root)/, "/drives/x/"],
  [/^\/me\/drive\/(?=items|root)/, "/drives/x/"],
  [/^\/drive\/(?=items|root)/, "/drives/x/"],
  [/^\/me\/chats\/(?=[^/]+)/, "/chats/"],
  [/TimeZoneStandard=microsoft\.graph\.timeZoneStandard'/i, "TimeZoneStandard='"],
];

/** The path below `/v1.0`, decoded, without a trailing slash, ids in brackets as segments. */
function describedPath(url: string): string {
  const path = decodeURI(url.split("?")[0] ?? "")
    .replace(/^https?:\/\/[^/]+(?=\/)/, "")
    .replace(/^\/v1\.0(?=\/)/, "")
    .replace(/\/$/, "")
    .replace(/\('([^']+)'\)(?!$)/g, "/$1");
  return aliases.reduce((address, [alias, described]) => address.replace(alias, described), path);
}

/** Finds the described operation of a method and an absolute or relative address; the most specific path wins. */
export function operationFinder(contract: GraphContract): (method: string, url: string) => FoundOperation | undefined {
  const routes = Object.entries(contract.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        method,
        operation,
        pattern: new RegExp(operation["x-path-regex"], "i"),
        rank: (path.match(/\{/g) ?? []).length * 10 - path.length / 100,
      })),
    )
    .toSorted((a, b) => a.rank - b.rank);
  return (method, url) => {
    const path = describedPath(url);
    return routes.find((route) => route.method === method.toLowerCase() && route.pattern.test(path));
  };
}
