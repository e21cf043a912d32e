import type { Frame } from "@playwright/test";
import { participant } from "../sample/people.ts";
import { calendarsOf } from "../tenant/mailbox/stored-calendar.ts";
import type { Tenant } from "../tenant/start-tenant.ts";
import { expect, test } from "./fixture.ts";
import { addTo, bookFirstTime, inEveryLook, openTheSession, signedInAt } from "./session-steps.ts";
import { moveSwitch } from "./switchboard.ts";
import { openTeams } from "./teams.ts";

const personal = { persona: participant.userPrincipalName, surface: "personal" } as const;

test.use({ timezoneId: participant.timeZone });

/** Ids of the calendars in which the participant's keys could be. */
function keyCalendars(tenant: Tenant): readonly string[] {
  const all = [...calendarsOf(tenant.state, participant.id).entries()];
  return all.flatMap(([id, { isDefault }]) => (isDefault ? [] : [id]));
}

/** Everything that the app has kept in this browser goes, as with its cookies. */
async function forgetDevice(app: Frame): Promise<void> {
  await app.evaluate(async () => {
    localStorage.clear();
    for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
}

test("a key that is gone from the mailbox is put back from this device, without a question (J1.22)", async ({
  page,
  tenant,
}) => {
  await signedInAt(page, participant, { surface: "personal" });
  const [first] = keyCalendars(tenant);
  await moveSwitch(tenant, "keyCalendar", "deleted");
  const app = await openTeams(page, personal);
  await expect(app.getByText(/^Your own key was missing in your mailbox and was put back/)).toBeVisible();
  await expect(app.getByText("You have no partner yet")).toBeVisible();
  expect(keyCalendars(tenant)).toHaveLength(1);
  expect(keyCalendars(tenant)).not.toContain(first);
  await inEveryLook(page, app, "key-restored");
});

test("a key of which no copy is left is said to be lost, and a new one is made after a yes (J1.22)", async ({
  page,
  tenant,
}) => {
  const app = await signedInAt(page, participant, { surface: "personal" });
  await bookFirstTime(app, tenant);
  await openTheSession(app);
  await addTo(app, "Focus for today", { kind: "note", text: "Sealed to the lost key" });
  await forgetDevice(app);
  await moveSwitch(tenant, "keyCalendar", "deleted");

  const again = await openTeams(page, personal);
  await expect(again.getByRole("heading", { name: "Your key was not found" })).toBeVisible();
  await expect(again.getByText(/^Records sealed to it stay closed\./)).toBeVisible();
  expect(keyCalendars(tenant)).toEqual([]);
  await again.getByRole("button", { name: "Make a new key …" }).click();
  await expect(again.getByRole("heading", { name: "Make a new key?" })).toBeVisible();
  await inEveryLook(page, again, "key-lost");
  await again.getByRole("button", { name: "Yes, make a new key" }).click();

  await expect(again.getByRole("button", { name: "Find a time" })).toBeVisible();
  expect(keyCalendars(tenant)).toHaveLength(1);
  await inEveryLook(page, again, "key-anew");
  await openTheSession(again);
  await expect(again.getByText("Sealed to the lost key")).toBeHidden();
  await expect(again.getByText(/^What was written here is sealed to a key that you no longer have\./)).toBeVisible();
  await inEveryLook(page, again, "key-anew-session");
  await addTo(again, "For the whole session", { kind: "note", text: "Sealed to the new key" });
});
