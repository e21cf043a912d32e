import { participant } from "../sample/people.ts";
import { expect, openPanel, signIn, test } from "./extension.ts";
import { fillBothCalendars, findTimes, slots } from "./pair-steps.ts";

test("a note written offline stays on the device, outlives the panel, and is sent once (J1.15)", async ({
  context,
  worker,
  tenant,
  watch,
}) => {
  expect(worker.url()).toContain("background");
  await fillBothCalendars(tenant);
  await fetch(`${tenant.origin}/_tenant/consent`, { method: "POST", body: JSON.stringify({ userId: participant.id }) });
  const panel = await openPanel(context);
  await signIn(panel, participant);
  await expect(panel.getByText("You have no partner yet")).toBeVisible();
  await findTimes(panel, tenant);
  await slots(panel).first().click();
  await panel.getByRole("button", { name: "Book", exact: true }).click();
  await panel.getByRole("button", { name: "Your sessions" }).click();
  await panel.getByRole("button", { name: /^Open: / }).click();
  await expect(panel.getByRole("heading", { name: "Agenda" })).toBeVisible();

  watch.provoke(/^https:\/\/graph\.microsoft\.com\//);
  await context.setOffline(true);
  const rowsBefore = tenant.log().filter(isNewRow).length;
  const openers = panel.getByRole("button", { name: /^Add a topic or note: / });
  await openers.first().click();
  await panel.getByLabel(/^Your topic or note: /).fill("Written on a train");
  await panel.getByRole("button", { name: "Add as note" }).click();
  await expect(panel.getByText("Saved on this device, will be sent", { exact: true })).toBeVisible();

  await panel.close();
  const again = await openPanel(context);
  await expect(again.getByText("Saved on this device, will be sent: 1")).toBeVisible();
  await again.getByRole("button", { name: /^Open: / }).click();
  await expect(again.getByText("Written on a train")).toBeVisible();
  expect(tenant.log().filter(isNewRow)).toHaveLength(rowsBefore);

  await context.setOffline(false);
  await expect(again.getByText("Saved on this device, will be sent: 1")).toBeHidden();
  await expect(again.getByText("Written on a train")).toBeVisible();
  expect(tenant.log().filter(isNewRow)).toHaveLength(rowsBefore + 1);
});

function isNewRow({
  method,
  url,
  status,
}: {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}): boolean {
  return method === "POST" && url.endsWith("/lists/Records/items") && status === 201;
}
