import type { Frame, Page } from "@playwright/test";
import { records } from "../sample/organization.ts";
import { participant } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";
import { openTeams } from "./teams.ts";

const minute = 60_000;
const insight = "Silence helps more than advice 8842";
const step = "Ask Ana for twenty minutes 8843";

test.use({ timezoneId: participant.timeZone });

/** Moves the tenant's clock and the page's to one time; what falls due in the page on the way happens once. */
async function moveTo(page: Page, tenant: Tenant, time: number): Promise<void> {
  const passed = time - tenant.clock.now();
  tenant.clock.set(time);
  await page.clock.fastForward(passed);
}

/** The drafts that the app keeps on this device, by name; what they say is sealed. */
function draftsOn(app: Frame): Promise<readonly (readonly [string, string])[]> {
  return app.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error));
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith("turnabout.") ? [name] : []));
    const database = await answerOf(indexedDB.open(names[0] ?? ""));
    const store = database.transaction("values").objectStore("values");
    const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
    database.close();
    const bytes = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) =>
        ArrayBuffer.isView(part) || part instanceof ArrayBuffer
          ? [...new Uint8Array(part instanceof ArrayBuffer ? part : part.buffer)]
          : part,
      );
    return keys.flatMap((key, at) =>
      typeof key === "string" && key.startsWith("draft/reflection/") ? [[key, bytes(values[at])] as const] : [],
    );
  });
}

test("after a session the form is offered where it is open, filled in, sealed to its author, and can be changed (J1.16)", async ({
  page,
  tenant,
}) => {
  test.setTimeout(180_000);
  await page.clock.install();
  const app = await signedInAt(page, participant, { surface: "personal" });
  const { start } = await bookFirstTime(app, tenant);
  await openTheSession(app);
  await expect(app.getByText("Your reflection")).toBeHidden();

  await moveTo(page, tenant, start + 10 * minute);
  await expect(app.getByText("Running now")).toBeVisible();
  await addTo(app, "Focus for today", { kind: "note", text: "We agreed on one thing" });

  await moveTo(page, tenant, start + 46 * minute);
  const form = app.getByRole("form", { name: "Two-minute reflection" });
  await expect(form).toBeVisible();
  await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(form.getByRole("radio")).toHaveCount(20);
  await expect(form.getByText("Sealed to yourself.").first()).toBeVisible();
  await expect(form.getByText("managers see")).toHaveCount(0);
  await inEveryLook(page, app, "reflection");

  await form.getByRole("button", { name: "Remind me tomorrow" }).click();
  await expect(app.getByText("You will be asked again tomorrow.")).toBeVisible();
  await app.getByRole("button", { name: "Reflect now" }).click();
  await expect(form.getByRole("button", { name: "Remind me tomorrow" })).toBeHidden();

  const question = form.getByRole("radiogroup", { name: "This session moved my goal forward." });
  await question.getByRole("radio", { name: "mostly" }).check();
  const skipped = form.getByRole("radiogroup", { name: /^I can do something now/ });
  await skipped.getByRole("radio", { name: "partly" }).check();
  await form.getByRole("button", { name: /^Skip: I can do something now/ }).click();
  await expect(skipped.getByRole("radio", { checked: true })).toHaveCount(0);
  // What was chosen is on the device before anything is typed, so that the next change of the draft is the typing.
  let chosen = await draftsOn(app);
  await expect
    .poll(
      async () => {
        const before = chosen;
        chosen = await draftsOn(app);
        return chosen.length === 1 && JSON.stringify(chosen) === JSON.stringify(before);
      },
      { intervals: [1_000] },
    )
    .toBe(true);
  await form.getByLabel("What I take away (for me):").fill(insight);
  await expect.poll(() => draftsOn(app)).not.toEqual(chosen);

  // A closed window loses nothing that was typed.
  const again = await openTeams(page, { persona: participant.userPrincipalName, surface: "personal" });
  await openTheSession(again);
  const offered = again.getByRole("form", { name: "Two-minute reflection" });
  await expect(offered.getByLabel("What I take away (for me):")).toHaveValue(insight);
  await expect(offered.getByRole("radio", { name: "mostly", checked: true })).toHaveCount(1);
  await offered.getByLabel("My next step and date:").fill(step);
  await offered.getByRole("button", { name: "Save reflection" }).click();
  await expect(again.getByText("Saved", { exact: true })).toBeVisible();
  await expect(again.getByRole("definition").filter({ hasText: insight })).toBeVisible();
  await expect(again.getByRole("list", { name: "Commitments" }).getByText(step)).toBeVisible();
  await inEveryLook(page, again, "reflected");

  await again.getByRole("button", { name: "Change" }).click();
  await offered.getByLabel("What I take away (for me):").fill(`${insight}, always`);
  await offered.getByRole("button", { name: "Save reflection" }).click();
  await expect(again.getByRole("definition").filter({ hasText: `${insight}, always` })).toBeVisible();

  const everything = JSON.stringify([
    storedItems(tenant, records),
    tenant.log().map(({ url, requestBody, responseBody }) => [url, requestBody, responseBody]),
  ]);
  for (const words of ["8842", "8843", "We agreed on one thing", "moved my goal", "mostly"])
    expect(everything).not.toContain(words);
});
