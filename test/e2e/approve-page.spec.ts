import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contactedHosts } from "shared/flows/setup/contacted-hosts.ts";
import { permissionTable } from "shared/flows/setup/permission-table.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";

const settings = configuration(productionOrigins);
const address = `${productionOrigins.appOrigin}/approve.html`;

/** What `npm run package` writes for the same configuration, and what it prints. */
function packageByCommand(): { readonly zip: Buffer; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), "turnabout-package-"));
  try {
    const [from, to] = [join(folder, "configuration.json"), join(folder, "turnabout.zip")];
    writeFileSync(from, JSON.stringify(settings));
    const cwd = new URL("../../teams-app", import.meta.url);
    const said = execFileSync("npm", ["run", "--silent", "package", "--", from, to], { cwd, encoding: "utf8" });
    return { zip: readFileSync(to), said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("the page for the IT gives the very package that the command gives, with its hash (J7.1)", async ({ page }) => {
  const { zip, said } = packageByCommand();
  const hash = createHash("sha256").update(zip).digest("hex");
  expect(said).toContain(hash);
  await page.goto(address);
  await expect(page.getByText(`SHA-256: ${hash}`)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the app package" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("turnabout.zip");
  expect(readFileSync(await download.path()).equals(zip)).toBe(true);
});

test("the page for the IT lists permissions, places and hosts, without a sign-in (J7.1)", async ({ page, tenant }) => {
  await page.goto(address);
  for (const { scopes, what, consent, whenRefused } of permissionTable({ configuration: settings }))
    await expect(
      page.getByRole("row", { name: [scopes.join(", "), what, consent, whenRefused].join(" ") }),
    ).toBeVisible();
  for (const { host, why } of contactedHosts({ configuration: settings }))
    await expect(page.getByRole("row", { name: `${host} ${why}` })).toBeVisible();
  await expect(page.getByText(settings.recordsSiteId)).toBeVisible();
  expect(tenant.log()).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await look(page, `approve-${colorScheme}`);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(sideways).toBeLessThanOrEqual(0);
  await look(page, "approve-360");
});

test("the page for the IT says what the configuration lacks", async ({ page }) => {
  await page.route("**/configuration.json", (route) => route.fulfill({ json: { tenantId: "none" } }));
  await page.goto(address);
  await expect(page.getByRole("listitem").filter({ hasText: "clientId is missing" })).toBeVisible();
});
