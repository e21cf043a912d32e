import type { Frame, Page } from "@playwright/test";
import { charterSchema, confirmationSchema, factsSchema } from "shared/privacy/summary-rows.ts";
import { plainContent } from "shared/sealing/signed-plain.ts";
import { productionOrigins } from "../sample/configuration.ts";
import { records } from "../sample/organization.ts";
import { everybody, itAdmin, manager, managerInCircle } from "../sample/people.ts";
import type { DirectoryUser } from "../tenant/exchange.ts";
import { calendarsOf } from "../tenant/mailbox/stored-calendar.ts";
import { expect } from "./fixture.ts";
import { test } from "./past.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";
import { crawlRecords, cutSummaries, storedItems, summaryRows } from "./summaries-steps.ts";
import { acceptConsents, openTeams, signInThroughTeams } from "./teams.ts";

/** Opens the Summaries tab for somebody who signs in there and says yes to what it asks for. */
async function signedInAtSummaries(page: Page, user: DirectoryUser): Promise<Frame> {
  const app = await openTeams(page, { persona: user.userPrincipalName, surface: "summaries" });
  await signInThroughTeams(page, app);
  await acceptConsents(page);
  await expect(app.getByRole("heading", { name: "What summaries show" })).toBeVisible();
  return app;
}

async function showSummaries(app: Frame): Promise<void> {
  await app.getByRole("button", { name: "Show summaries" }).click();
  await expect(app.getByRole("heading", { name: "Summaries", level: 1 })).toBeVisible();
}

/** What the app's own frame asks Microsoft Graph for from now on; the host around it has requests of its own. */
function asked(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== productionOrigins.graphOrigin || request.isNavigationRequest()) return;
    if (request.frame().url().startsWith(productionOrigins.appOrigin))
      requests.push(`${request.method()} ${url.pathname}`);
  });
  return requests;
}

test("a manager reads first what is seen and never seen, then the circles' facts, in one request (J5.1, 3, 4, 5)", async ({
  page,
  tenant,
}) => {
  const requests = asked(page);
  const app = await signedInAtSummaries(page, manager);
  const seen = app.getByRole("region", { name: "You will see" });
  await expect(seen.getByRole("listitem")).toContainText(["sessions planned and held", "rhythm kept"]);
  await expect(app.getByRole("region", { name: "You will never see" }).getByRole("listitem")).toHaveText([
    "answers",
    "notes",
    "goals",
    "feedback",
    "who answered",
    "who attended",
  ]);
  await expect(app.getByText("A published summary cannot be taken back.")).toBeVisible();
  await expect(app.getByRole("table")).toHaveCount(0);
  expect(requests).toEqual([]);
  await inEveryLook(page, app, "summaries-told");

  await showSummaries(app);
  const northStar = app.getByRole("region", { name: "North Star" });
  await expect(northStar.getByRole("row")).toHaveText([
    /^Sessions planned\s*3$/,
    /^Sessions held\s*3$/,
    /^Rhythm kept\s*90 % or more/,
    /^Commitments closed\s*10 % or less/,
  ]);
  await expect(northStar.getByText("Confirmed by 5 members")).toBeVisible();
  await expect(northStar.getByText(/^(First|Next) summary /)).toBeVisible();
  await expect(app.getByText("2 circles are running. 3 sessions held up to the last closed windows.")).toBeVisible();

  const three = app.getByRole("region", { name: "Three of us" });
  await expect(three.getByText("Too few people to show.")).toBeVisible();
  expect((await three.innerText()).match(/\d+/g)).toEqual(["5"]);
  await expect(app.getByRole("region").filter({ has: app.getByRole("table") })).toHaveCount(1);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
  await inEveryLook(page, app, "summaries");

  const again = await openTeams(page, { persona: manager.userPrincipalName, surface: "summaries" });
  await expect(again.getByRole("region", { name: "North Star" }).getByRole("table")).toBeVisible();
  const calendars = [...calendarsOf(tenant.state, manager.id).entries()].map(([, calendar]) => calendar);
  expect(calendars.filter(({ isDefault }) => !isDefault)).toEqual([]);
});

test("a member reads no figure of the own circle as a manager (J5.8)", async ({ page }) => {
  const app = await signedInAt(page, managerInCircle, { surface: "personal" });
  await app.getByRole("button", { name: "Summaries" }).click();
  await showSummaries(app);
  await expect(app.getByRole("region", { name: "Three of us" })).toBeVisible();
  await expect(app.getByText("North Star")).toHaveCount(0);
  await app.getByRole("button", { name: "Back", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Your sessions" })).toBeFocused();
});

test("a member who opens the Summaries tab is told what this device cannot tell, and what to do (J5.8)", async ({
  page,
}) => {
  const first = await signedInAtSummaries(page, managerInCircle);
  await showSummaries(first);
  await expect(first.getByText("your key is not on this device")).toBeVisible();
  await expect(first.getByRole("region", { name: "North Star" })).toBeVisible();
  await inEveryLook(page, first, "summaries-no-key");

  await openTeams(page, { persona: managerInCircle.userPrincipalName, surface: "personal" });
  const app = page.frames().find((frame) => frame.url().startsWith(productionOrigins.appOrigin));
  await expect(app!.getByRole("button", { name: "Find a time" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.goto("about:blank");
  const requests = asked(page);
  const again = await openTeams(page, { persona: managerInCircle.userPrincipalName, surface: "summaries" });
  await expect(again.getByRole("region", { name: "Three of us" })).toBeVisible();
  await expect(again.getByText("North Star")).toHaveCount(0);
  await expect(again.getByText("your key is not on this device")).toHaveCount(0);
  expect(requests).toEqual(["POST /v1.0/$batch", "POST /v1.0/$batch"]);
});

test.describe("of which a member's client comes to other facts", () => {
  test.use({ begins: "disputed" });

  test("a disputed summary shows no figure (J5.11)", async ({ page }) => {
    const app = await signedInAtSummaries(page, manager);
    await showSummaries(app);
    const northStar = app.getByRole("region", { name: "North Star" });
    await expect(northStar.getByText("Disputed, being checked.")).toBeVisible();
    await expect(northStar.getByRole("table")).toHaveCount(0);
    await expect(app.getByText(/ 0 sessions held/)).toBeVisible();
  });
});

test.describe("of an organisation in which nobody has met", () => {
  test.use({ begins: "nothing" });

  test("there is an empty page that names whom to ask (J5.2)", async ({ page }) => {
    const app = await signedInAtSummaries(page, manager);
    await showSummaries(app);
    await expect(app.getByText(/^No circle has begun yet .* Ask Bea Lindqvist, coordinator\.$/)).toBeVisible();
    await expect(app.getByRole("region")).toHaveCount(0);
  });
});

test("while Microsoft 365 does not answer, the last figures with their date (J5.10)", async ({
  page,
  tenant,
  watch,
}) => {
  const app = await signedInAtSummaries(page, manager);
  await showSummaries(app);
  await expect(app.getByRole("table")).toBeVisible();
  watch.provoke(/graph\.microsoft\.com/);
  await cutSummaries(tenant);
  const again = await openTeams(page, { persona: manager.userPrincipalName, surface: "summaries" });
  await expect(again.getByText("Microsoft 365 cannot be reached")).toBeVisible();
  await expect(again.getByText(/^The last figures on this device, as of /)).toBeVisible();
  await expect(again.getByRole("region", { name: "North Star" }).getByRole("table")).toBeVisible();
});

test("without permission there is whom to ask, and no part of the page (J5.12)", async ({ page, watch }) => {
  watch.provoke(/graph\.microsoft\.com/);
  const requests = asked(page);
  const app = await signedInAtSummaries(page, itAdmin);
  await showSummaries(app);
  await expect(
    app.getByText("You have no permission to read summaries. Ask Bea Lindqvist, coordinator."),
  ).toBeVisible();
  await expect(app.getByRole("region")).toHaveCount(0);
  expect(requests).toEqual(["POST /v1.0/$batch"]);
  await inEveryLook(page, app, "summaries-no-permission");
});

test("a manager's own token opens nothing of the records (J5.7)", async ({ tenant }) => {
  expect(storedItems(tenant, records).length).toBeGreaterThan(20);
  const opened = [...(await crawlRecords(tenant))].filter(([, status]) => status !== 403 && status !== 404);
  expect(opened).toEqual([]);
});

test("what managers may read names two circles and nobody; a pair leaves no trace", async ({ tenant }) => {
  const rows = summaryRows(tenant);
  const contents = rows.map(({ body }) => (plainContent(body)?.content ?? {}) as Record<string, unknown>);
  const charters = contents.filter(({ kind }) => kind === "charter");
  expect(charters.map(({ name }) => String(name)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "North Star",
    "Three of us",
  ]);
  const groupOf = (name: string) => charters.find((charter) => charter["name"] === name)?.["group"];
  const others = contents.filter(({ kind }) => kind !== "charter");
  expect(others.map(({ kind }) => String(kind)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    ...Array(5).fill("confirmation"),
    "facts",
  ]);
  expect(new Set(others.map(({ group }) => group))).toEqual(new Set([groupOf("North Star")]));
  for (const content of contents) {
    const schema = { charter: charterSchema, facts: factsSchema, confirmation: confirmationSchema }[
      String(content["kind"])
    ];
    expect(schema?.safeParse(content).success, "fields by allow-list").toBe(true);
  }
  // Keys, digests and signatures are random letters, among which three can spell a name; an id or an address they cannot.
  const random = /"[A-Za-z0-9_-]{22}(?:[A-Za-z0-9_-]{21}(?:[A-Za-z0-9_-]{43})?)?"/g;
  const said = JSON.stringify([rows.map(({ tag }) => tag), contents])
    .replaceAll(random, "")
    .toLowerCase();
  for (const { id, displayName, mail, userPrincipalName } of everybody)
    for (const name of [id, ...displayName.split(" "), mail ?? userPrincipalName, userPrincipalName])
      expect(said).not.toContain(name.toLowerCase());
});
