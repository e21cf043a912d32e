import { describe, expect, it } from "vitest";
import { builtManifest, manifestFaults } from "./built-manifest.ts";

const outlook = ["https://outlook.office.com/*"];
const manifest = {
  key: "MIIB",
  permissions: ["sidePanel", "identity", "storage", "alarms"],
  host_permissions: outlook,
  content_scripts: [{ matches: outlook, js: ["outlook.js"] }],
};
const origins = { graphOrigin: "https://graph.microsoft.com", authority: "https://login.microsoftonline.com" };

describe("builtManifest", () => {
  it("lets the pages reach Graph, sign-in and nothing else", () => {
    const { extension_pages: policy } = builtManifest(manifest, origins)["content_security_policy"] as Record<
      string,
      string
    >;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://graph.microsoft.com https://login.microsoftonline.com;");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it("adds the simulated Outlook of a local start to the hosts and the content script alike", () => {
    const local = builtManifest(manifest, { ...origins, outlookOrigins: ["http://127.0.0.1:4100"] });
    expect(local.host_permissions).toEqual([...outlook, "http://127.0.0.1:4100/*"]);
    expect(manifestFaults(local)).toEqual([]);
  });
});

describe("manifestFaults", () => {
  it.each([
    ["a variable left over", { homepage_url: "$HOMEPAGE" }, "variable"],
    ["a permission too many", { permissions: [...manifest.permissions, "tabs"] }, "tabs"],
    ["a permission missing", { permissions: ["identity"] }, "identity"],
    ["a host permission beyond Outlook", { host_permissions: [...outlook, "https://graph.microsoft.com/*"] }, "differ"],
    ["no key", { key: "" }, "public key"],
    ["resources that pages can load", { web_accessible_resources: [] }, "web_accessible_resources"],
    ["a door for other extensions", { externally_connectable: { ids: ["*"] } }, "externally_connectable"],
  ])("names %s", (_name, change, word) => {
    const faults = manifestFaults({ ...manifest, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(word);
  });

  it("names nothing for the manifest that ships", () => {
    expect(manifestFaults(builtManifest(manifest, origins))).toEqual([]);
  });
});
