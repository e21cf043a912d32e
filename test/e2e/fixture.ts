import { chromium, test as base, expect } from "@playwright/test";
import { startTlsFront, type TlsFront } from "../hosts/tls-front.ts";
import { configuration, productionOrigins } from "../sample/configuration.ts";
import { organization as sample } from "../sample/organization.ts";
import type { Organization } from "../tenant/organization.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { newProfile } from "./new-profile.ts";
import { type Watch, watchContext } from "./watch-context.ts";

interface WorkerFixtures {
  /** The one server behind every host name. */
  readonly front: TlsFront;
}

interface TestFixtures {
  /** What the tenant begins with, as an earlier one left it on the disk; without it the organisation has no past. */
  readonly dataFolder: string | undefined;
  /** The sample organisation, or one whose people work at other hours. */
  readonly organization: Organization;
  /** A tenant of its own for every test, with the sample organisation. */
  readonly tenant: Tenant;
  /** What may go wrong in the browser, and what the spec provokes on purpose. */
  readonly watch: Watch;
}

/** Every spec starts from here: real bundles under their real origins, and nothing may go wrong unseen. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  front: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const front = await startTlsFront(configuration(productionOrigins));
      await use(front);
      await front.stop();
    },
    { scope: "worker" },
  ],
  // A browser of its own with an ordinary profile: a guest profile would deny storage to frames of other sites.
  context: async ({ front, viewport, timezoneId }, use) => {
    const profile = newProfile();
    const context = await chromium.launchPersistentContext(profile.folder, {
      executablePath: process.env.TURNABOUT_CHROMIUM ?? "/usr/bin/chromium",
      args: [...front.browserArguments],
      viewport,
      ...(timezoneId !== undefined && { timezoneId }),
    });
    await use(context);
    await context.close();
    profile.remove();
  },
  dataFolder: undefined,
  organization: [sample, { option: true }],
  tenant: async ({ front, dataFolder, organization }, use) => {
    const tenant = await startTenant({ organization, ...(dataFolder !== undefined && { dataFolder }) });
    front.useTenant(tenant.origin);
    front.unknownHosts.length = 0;
    await use(tenant);
    expect(front.unknownHosts, "host names the product may not know").toEqual([]);
    expect(tenant.violations, "exchanges that break Graph's description").toEqual([]);
    await tenant.stop();
  },
  watch: async ({ context }, use) => {
    const watch = watchContext(context);
    await use(watch);
    expect(watch.problems, "errors in the browser").toEqual([]);
  },
  page: async ({ tenant, watch, page }, use) => {
    // Named so that every spec with a page has a tenant and is watched.
    expect([tenant, watch]).toBeDefined();
    await use(page);
  },
});

export { expect };
