import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, openPanel, signIn, test } from "./extension.ts";
import { look } from "./look.ts";
import {
  blockLines,
  fillBothCalendars,
  findTimes,
  noSecretIn,
  previewLines,
  slots,
  theOneEvent,
} from "./pair-steps.ts";

test("a pair finds a time and books it in the side panel (J1.8, J1.10)", async ({ context, worker, tenant }) => {
  expect(worker.url()).toContain("background");
  await fillBothCalendars(tenant);
  const agreed = await fetch(`${tenant.origin}/_tenant/consent`, {
    method: "POST",
    body: JSON.stringify({ userId: participant.id, granted: true }),
  });
  expect(agreed.ok).toBe(true);

  const panel = await openPanel(context);
  const device = await context.newCDPSession(panel);
  await device.send("Emulation.setTimezoneOverride", { timezoneId: participant.timeZone });
  await signIn(panel, participant);
  await expect(panel.getByText("You have no partner yet")).toBeVisible();
  await findTimes(panel, tenant);
  await expect(slots(panel).first()).toContainText(`for ${partner.displayName}`);
  await noSecretIn(panel);
  expect(await accessibilityProblems(panel)).toEqual([]);
  await look(panel, "extension-find-time");

  await slots(panel).first().click();
  await expect(panel.getByText(/^Turnabout agenda: First meeting/)).toBeVisible();
  const promised = await previewLines(panel);
  await look(panel, "extension-book");
  await panel.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(panel.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  expect(promised).toEqual(blockLines(await theOneEvent(tenant)));
  expect(await accessibilityProblems(panel)).toEqual([]);
  await look(panel, "extension-booked");
});
