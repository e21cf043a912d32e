import type { DirectoryUser } from "../exchange.ts";

const searchable = ["displayName", "mail", "userPrincipalName"] as const;
type Searchable = (typeof searchable)[number];

type Test = (user: DirectoryUser) => boolean;

function valueOf(user: DirectoryUser, name: Searchable): string {
  return (user[name] ?? "").toLowerCase();
}

/**
 * `"displayName:ann" OR "mail:ann"`: each term in double quotes, matched at the beginning of a word.
 * Null when it is not so written. https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export function searchTest(search: string): Test | null {
  const terms = search.split(/\s+(OR|AND)\s+/);
  const tests = terms.filter((_, index) => index % 2 === 0).map(termTest);
  if (tests.includes(null)) return null;
  const known = tests as Test[];
  return terms[1] === "AND" ? (user) => known.every((test) => test(user)) : (user) => known.some((test) => test(user));
}

function termTest(term: string): Test | null {
  const [, name, text] = /^"(\w+):(.*)"$/.exec(term.trim()) ?? [];
  if (text === undefined || !searchable.includes(name as Searchable)) return null;
  const wanted = text.toLowerCase();
  return (user) => {
    const value = valueOf(user, name as Searchable);
    return value.startsWith(wanted) || value.split(/[\s.@_-]+/).some((word) => word.startsWith(wanted));
  };
}

/** `startswith(displayName,'a')` and `mail eq 'a'`, joined by `or`; null for anything else. https://learn.microsoft.com/graph/filter-query-parameter */
export function filterTest(filter: string): Test | null {
  const tests = filter.split(/\s+or\s+/).map(conditionTest);
  return tests.includes(null) ? null : (user) => (tests as Test[]).some((test) => test(user));
}

function conditionTest(condition: string): Test | null {
  const starts = /^startswith\((\w+),\s*'((?:[^']|'')*)'\)$/i.exec(condition.trim());
  const equals = /^(\w+) eq '((?:[^']|'')*)'$/.exec(condition.trim());
  const [, name, quoted] = starts ?? equals ?? [];
  if (quoted === undefined || !searchable.includes(name as Searchable)) return null;
  const wanted = quoted.replaceAll("''", "'").toLowerCase();
  return (user) => {
    const value = valueOf(user, name as Searchable);
    return starts ? value.startsWith(wanted) : value === wanted;
  };
}
