import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contactedHosts } from "shared/flows/setup/contacted-hosts.ts";
import { configurationMembers, type ProductConfiguration, readConfiguration } from "shared/graph/configuration.ts";
import { featureScopes, storeScopes } from "shared/graph/scopes.ts";
import { toldInWords } from "shared/privacy/told-in-words.ts";
import { contentSecurityPolicy } from "../../teams-app/content-security-policy.ts";
import { manifest } from "../../teams-app/manifest/manifest.ts";
import { blocksOf, setupPage, tableUnder } from "./setup-page.ts";

function documentedConfiguration(): ProductConfiguration {
  const reading = readConfiguration(blocksOf("json")[0]);
  if (!reading.ok) throw new Error(reading.missing.join("\n"));
  return reading.configuration;
}

describe("the setup guide", () => {
  const configuration = documentedConfiguration();

  it("lists every permission with its feature, who agrees and what is left without", () => {
    expect(tableUnder("| feature | permission | agreed to by | if refused |")).toEqual(
      featureScopes.map(({ title, scopes, consent, whenRefused }) => [
        title,
        scopes.map((scope) => (scope === "store" ? configuration.storeScope : scope)).join(", "),
        consent,
        whenRefused,
      ]),
    );
  });

  it("offers exactly the permissions that can open the lists", () => {
    const named = tableUnder("| permission | reaches | needs |").map(([cell = ""]) => /`(.+?)`/.exec(cell)?.[1]);
    expect(named).toEqual([...storeScopes]);
  });

  it("explains every member of configuration.json in the words of the product", () => {
    expect(tableUnder("| member | what it is |")).toEqual(
      configurationMembers.map(({ name, need }) => [`\`${name}\``, need]),
    );
  });

  it("has an approval link for every permission, to an address that is registered", () => {
    const link = new URL(blocksOf("text")[0]!.replaceAll(/[{}]/g, ""));
    const asked = link.searchParams
      .get("scope")!
      .split(" ")
      .map((scope) => scope.replace("https://graph.microsoft.com/", ""));
    const wanted = featureScopes.flatMap(({ scopes }) =>
      scopes.map((scope) => (scope === "store" ? configuration.storeScope : scope)),
    );
    expect(asked.toSorted()).toEqual(["openid", "profile", "offline_access", ...wanted].toSorted());
    expect(redirects()).toContain(`\`${link.searchParams.get("redirect_uri")}\``);
  });

  it("registers what the manifest and the extension's key lead to", () => {
    const { webApplicationInfo } = manifest(configuration) as {
      webApplicationInfo: { nestedAppAuthInfo: readonly { redirectUri: string }[] };
    };
    expect(redirects()).toEqual([
      `\`${configuration.appOrigin}/auth.html\``,
      `\`${webApplicationInfo.nestedAppAuthInfo[0]?.redirectUri}\``,
      `\`https://${extensionId()}.chromiumapp.org/\``,
    ]);
  });

  it.each(["/", "/pane.html"])("gives the very header of %s", (path) => {
    const fence = path === "/" ? "csp" : `csp ${path}`;
    expect(blocksOf(`text ${fence}`)).toEqual([
      `Content-Security-Policy: ${contentSecurityPolicy(configuration, path)}`,
    ]);
  });

  it("names every host with what for", () => {
    expect(tableUnder("| host | what for |")).toEqual(
      contactedHosts({ configuration }).map(({ host, why }) => [host, why]),
    );
  });

  it.each(["keys", "traces", "published", "meeting", "card", "reminding", "device"] as const)(
    "says what participants are told: %s",
    (text) => expect(setupPage()).toContain(`- ${toldInWords[text]}\n`),
  );

  it("names only commands that exist", () => {
    for (const [, script = "", workspace = ""] of setupPage().matchAll(/^npm run (\S+) -w turnabout-(\S+)/gm)) {
      const { scripts } = JSON.parse(
        readFileSync(new URL(`../../${workspace}/package.json`, import.meta.url), "utf8"),
      ) as {
        scripts: Record<string, string>;
      };
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

function redirects(): readonly (string | undefined)[] {
  return tableUnder("| redirect address | used by |").map(([address]) => address);
}

/** Chromium's rule: the first 128 bits of the key's hash, each half byte as a letter from a to p. */
function extensionId(): string {
  const { manifest: own } = JSON.parse(
    readFileSync(new URL("../../extension/package.json", import.meta.url), "utf8"),
  ) as {
    manifest: { key: string };
  };
  const hash = createHash("sha256").update(Buffer.from(own.key, "base64")).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}
