import { records, recordsList } from "../sample/organization.ts";
import { facilitator, participant, partner } from "../sample/people.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { anotherBrowser } from "./another-browser.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";

test.use({ timezoneId: participant.timeZone });

/** Somebody who takes part writes nonsense beside every row that there is. */
async function nonsenseBesideAll(tenant: Tenant): Promise<void> {
  const tags = new Set(storedItems(tenant, records).map(({ versions }) => versions.at(-1)?.fields["TbTag"] ?? ""));
  for (const tag of tags) {
    const answer = await tenant.fetch(
      `https://graph.microsoft.com/v1.0/sites/${records.id}/lists/${recordsList}/items`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${tenant.token({ userId: facilitator.id })}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ fields: { TbTag: tag, TbBody: '{"protected":1}' } }),
      },
    );
    expect(answer.status).toBe(201);
  }
}

test("whoever has a running session open is shown to the other, and nonsense in the store is told and changes nothing", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(180_000);
  await page.clock.install();
  const mine = await signedInAt(page, participant, { surface: "personal" });
  const { start, chatId } = await bookFirstTime(mine, tenant);
  await openTheSession(mine);
  await expect(mine.getByText(/^Here: /)).toHaveCount(0);
  await addTo(mine, "Focus for today", { kind: "note", text: "One thing at a time" });
  const other = await anotherBrowser(front, partner.timeZone);
  await other.page.clock.install();
  await signedInAt(other.page, partner, { surface: "panel", chatId });

  const passed = start + 600_000 - tenant.clock.now();
  tenant.clock.set(start + 600_000);
  for (const at of [page, other.page]) {
    await at.clock.resume();
    await at.clock.fastForward(passed);
  }
  await expect(mine.getByText(`Here: ${partner.displayName}`)).toBeVisible({ timeout: 60_000 });
  await inEveryLook(page, mine, "session-present");

  await nonsenseBesideAll(tenant);
  await expect(mine.getByText("1 entry could not be checked and is not shown.")).toBeVisible({ timeout: 60_000 });
  await expect(mine.getByText("One thing at a time")).toBeVisible();
  await inEveryLook(page, mine, "session-nonsense");
  await other.close();
});
