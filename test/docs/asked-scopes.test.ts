import { describe, expect, it } from "vitest";
import { permissionTable } from "shared/flows/setup/permission-table.ts";
import { storeScopes } from "shared/graph/scopes.ts";
import { read, sourceFiles } from "../architecture/source-files.ts";

const listed = storeScopes.flatMap((storeScope) =>
  permissionTable({ configuration: { storeScope } }).flatMap(({ scopes }) => scopes),
);

/** Names of permissions in lists called scopes: what requests and sign-ins ask for. */
function askedIn(text: string): readonly string[] {
  const lists = [...text.matchAll(/scopes\b[^;{}]*?[:=]\s*\[([^\]]*)\]/gi)].map(([, list = ""]) => list);
  return lists.flatMap((list) => [...list.matchAll(/"([A-Z]\w+(?:\.\w+)+)"/g)].map(([, scope = ""]) => scope));
}

const asked = ["shared", "extension/src", "teams-app/src"]
  .flatMap(sourceFiles)
  .filter((file) => !file.endsWith(".test.ts"))
  .flatMap((file) => askedIn(read(file)));

describe("the table of permissions, which the first screen, the privacy page and the setup guide show", () => {
  it("has every permission that the code asks for", () => {
    expect(asked).toContain("User.ReadBasic.All");
    expect(asked).toContain("Calendars.ReadWrite");
    expect([...new Set(asked)].filter((scope) => !listed.includes(scope))).toEqual([]);
  });

  it.each([
    ["a request", 'ask({ area: "directory", scopes: ["People.Read"], path })'],
    ["a sign-in", 'const signInScopes = ["User.Read", "People.Read"];'],
    ["a typed list", 'const scopes: readonly string[] = [\n  "People.Read",\n];'],
  ])("would miss one in %s", (_name, text) => {
    expect(askedIn(text).filter((scope) => !listed.includes(scope))).toEqual(["People.Read"]);
  });
});
