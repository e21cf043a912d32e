import { personId } from "shared/circles/person.ts";
import { answerInvitation } from "shared/flows/circles/answer-invitation.ts";
import { createCircle } from "shared/flows/circles/create-circle.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { ownCircles } from "shared/flows/circles/own-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { participantOn } from "../sample/connect.ts";
import { records, tenantId } from "../sample/organization.ts";
import { circleOfSix, facilitator, managerInCircle, participant } from "../sample/people.ts";
import { listIdOf } from "../tenant/sites/seed-sites.ts";
import { listsOf } from "../tenant/sites/site-tables.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { anotherBrowser } from "./another-browser.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { openTeams } from "./teams.ts";
import { look } from "./look.ts";
import { inEveryLook, signedInAt } from "./session-steps.ts";
import { storedItems } from "./summaries-steps.ts";

const others = circleOfSix.filter(({ id }) => id !== facilitator.id);
const [, , , kofi, , wanjiru] = circleOfSix;

test.use({ timezoneId: facilitator.timeZone });

async function answered(person: Participant, joins: boolean): Promise<void> {
  await knowCircles(person);
  const [invitation] = (await ownCircles(person)).invitations;
  if (!invitation) throw new Error(`${person.person.name} is not invited`);
  const { circleId, from, ask } = invitation.offer;
  await answerInvitation(person, { circleId, to: from.id, ask, joins });
}

test("a facilitator creates a circle, asks five people, sees who has accepted and books meanwhile (J3.1, J3.2)", async ({
  page,
  tenant,
  front,
}) => {
  test.setTimeout(240_000);
  const hana = await participantOn(tenant, managerInCircle);
  await participantOn(tenant, participant);
  await participantOn(tenant, kofi!);
  const app = await signedInAt(page, facilitator, { surface: "personal" });

  await app.getByRole("button", { name: "Create a circle" }).click();
  await expect(app.getByRole("heading", { name: "Create a circle", level: 1 })).toBeFocused();
  await expect(app.getByText(/^Six to eight are best: /)).toBeVisible();
  await expect(app.getByLabel("Size, you among them").getByRole("option")).toHaveText(
    [4, 5, 6, 7, 8].map((n) => `${n} people`),
  );
  await expect(app.getByLabel("Rhythm")).toHaveValue("4");
  await expect(app.getByText(/^Only members can read what is written in the circle\./)).toBeVisible();
  await expect(
    app.getByText(/can see who saves under one tag and when, and so who belongs together; not what\./),
  ).toBeVisible();
  await expect(app.getByRole("button", { name: "Create the circle" })).toBeDisabled();
  await app.getByRole("textbox", { name: "Name", exact: true }).fill("North Star");
  await app.getByRole("textbox", { name: "Purpose (optional)" }).fill("Leading without a title");
  await app.getByLabel("Rhythm").selectOption("2");
  await expect(app.getByText("Meetings of 60 minutes.")).toBeVisible();
  for (const { displayName } of others) {
    await app.getByRole("textbox", { name: "A colleague's name or address" }).fill(displayName);
    await app.getByRole("button", { name: "Search" }).click();
    await app.getByRole("button", { name: `Add ${displayName}` }).click();
  }
  await inEveryLook(page, app, "circle-create");
  await app.getByRole("button", { name: "Create the circle" }).dblclick();

  await expect(app.getByRole("heading", { name: "North Star", level: 1 })).toBeFocused();
  const people = app.getByRole("list", { name: "People" });
  const stands = (name: string, state: string) =>
    expect(people.getByRole("listitem").filter({ hasText: name })).toContainText(state, { timeout: 40_000 });
  await expect(people.getByRole("listitem")).toHaveCount(6);
  await stands(participant.displayName, "Asked, no answer yet");
  await stands(wanjiru!.displayName, "Asked, not in Turnabout yet");
  await expect(app.getByText("1 member, 5 asked.")).toBeVisible();
  await expect(app.getByText("Sealed to you alone. Nothing is sealed to those who have not said yes.")).toBeVisible();

  const other = await anotherBrowser(front, participant.timeZone);
  const theirs = await signedInAt(other.page, participant, { surface: "personal" });
  await expect(theirs.getByText("Ingrid Solheim (ingrid.solheim@contoso.example) asks you to join.")).toBeVisible();
  await expect(theirs.getByText("Leading without a title")).toBeVisible();
  await expect(theirs.getByText(/^If you join, the members read what you write /)).toBeVisible();
  await inEveryLook(other.page, theirs, "circle-invited");
  await theirs.getByRole("button", { name: "I join: North Star" }).focus();
  await other.page.keyboard.press("Enter");
  await expect(theirs.getByText(/^You have joined\. Ingrid Solheim’s Turnabout opens the circle to you/)).toBeVisible();
  await answered(hana, false);

  await stands(participant.displayName, "Member");
  await stands(managerInCircle.displayName, "Not joining");
  await app.getByRole("button", { name: `Withdraw the invitation: ${kofi!.displayName}` }).focus();
  await page.keyboard.press("Enter");
  await expect(people.getByText(kofi!.displayName)).toBeHidden();
  await expect(app.getByText(`Sealed to you and ${participant.displayName}.`)).toBeVisible();
  await inEveryLook(page, app, "circle-page");

  // Found and booked while two have not answered: they are in the meeting, who said no or was withdrawn is not.
  await app.getByRole("button", { name: "Find a time" }).click();
  const chosen = app.getByRole("list", { name: "Chosen" }).getByRole("listitem");
  await expect(chosen).toHaveCount(3);
  await expect(app.getByLabel("Format")).toHaveValue("peer-coaching-circle");
  await expect(app.getByLabel("Length")).toHaveValue("60");
  await app.getByRole("button", { name: "Show times" }).click();
  await app.getByRole("region", { name: "Times" }).getByRole("listitem").getByRole("button").first().click();
  await app.getByRole("button", { name: "Book", exact: true }).click();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  const counts = await Promise.all(circleOfSix.map(async (user) => (await eventsOf(tenant, user)).length));
  expect(Object.fromEntries(circleOfSix.map(({ displayName }, at) => [displayName.split(" ")[0], counts[at]]))).toEqual(
    {
      Ingrid: 1,
      Maya: 1,
      Hana: 0,
      Kofi: 0,
      Priya: 1,
      Wanjiru: 1,
    },
  );

  await theirs.evaluate(() => window.dispatchEvent(new Event("focus")));
  await theirs.getByRole("button", { name: "North Star", exact: true }).click();
  await expect(theirs.getByText("2 members, 2 asked.")).toBeVisible();
  await expect(theirs.getByRole("button", { name: /^Withdraw the invitation/ })).toHaveCount(0);
  await theirs.getByRole("button", { name: /^Open: With North Star/ }).click();
  await expect(theirs.getByRole("heading", { name: "Agenda" })).toBeVisible();

  // The yes can be taken back, and the no as well. In another window of theirs the session stays open meanwhile.
  const beside = await other.page.context().newPage();
  const writing = await openTeams(beside, { persona: participant.userPrincipalName, surface: "personal" });
  await writing.getByRole("button", { name: /^Open: With North Star/ }).click();
  await writing.getByRole("button", { name: "Add a topic or note: For the whole session" }).click();
  await writing.getByLabel("Your topic or note: For the whole session").fill("Half a thought");
  await theirs.getByRole("button", { name: "Back", exact: true }).click();
  await theirs.getByRole("button", { name: "North Star", exact: true }).click();
  await theirs.getByRole("button", { name: "Leave this circle …" }).click();
  await expect(theirs.getByText(/^No reason is asked; the others see “not joining”\./)).toBeVisible();
  expect(await accessibilityProblems(theirs)).toEqual([]);
  await look(other.page, "circle-leave");
  await theirs.getByRole("button", { name: "Yes, leave" }).click();
  await expect(theirs.getByText("You are not joining. The others see this and nothing more.")).toBeVisible();
  await expect(writing.getByText(/^You do not belong to this circle any more\. What you see here /)).toBeVisible({
    timeout: 40_000,
  });
  await writing.getByRole("button", { name: "Add as note" }).click();
  await expect(writing.getByText(/^Not saved: you do not belong to this circle any more\./)).toBeVisible();
  await expect(writing.getByLabel("Your topic or note: For the whole session")).toHaveValue("Half a thought");
  await inEveryLook(beside, writing, "circle-left-while-editing");
  await beside.close();
  await theirs.getByRole("button", { name: "Join after all: North Star" }).click();
  await expect(theirs.getByText(/^You have joined\./)).toBeVisible();
  await other.close();

  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(/^With North Star: /)).toBeVisible();
  await inEveryLook(page, app, "circle-home");
  const stored = JSON.stringify(storedItems(tenant, records));
  expect(stored.length).toBeGreaterThan(10_000);
  for (const words of ["North Star", "without a title", "not-joining"]) expect(stored).not.toContain(words);
});

test("a circle of six finds a standing time in its rhythm and books it as a series (J3.2, J3.3)", async ({
  page,
  tenant,
}) => {
  const ingrid = await participantOn(tenant, facilitator);
  const people = others.map(({ id, displayName: name, mail }) => ({
    id: personId(tenantId, id),
    name,
    address: mail ?? "",
  }));
  const rhythm = { every: "weeks", weeks: 2 } as const;
  const shape = { key: "one", name: "North Star", purpose: "", format: "peer-coaching-circle", size: 6 } as const;
  await createCircle(ingrid, { ...shape, rhythm, people });
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "North Star", exact: true }).click();
  await app.getByRole("button", { name: "Find a standing time" }).click();
  await expect(app.getByRole("list", { name: "Chosen" }).getByRole("listitem")).toHaveCount(5);
  await expect(app.getByLabel("Length")).toHaveValue("60");
  await expect(app.getByLabel("How often")).toHaveValue("2");
  await app.getByRole("button", { name: "Show times" }).click();
  const best = app.getByRole("region", { name: /^\w+days every 2 weeks, / }).first();
  await expect(best.getByRole("heading")).toContainText("· holds on all 6 dates");
  await inEveryLook(page, app, "circle-standing");
  await best.getByRole("button", { name: /^Choose this time: / }).click();
  await expect(app.getByRole("heading", { name: "Book this series" })).toBeVisible();
  await look(page, "circle-series-book");
  await app.getByRole("button", { name: "Book", exact: true }).dblclick();
  await expect(app.getByRole("heading", { name: "Booked", exact: true })).toBeVisible();
  await look(page, "circle-series-booked");

  const calendars = await Promise.all(circleOfSix.map((user) => eventsOf(tenant, user, 110)));
  const starts = calendars.map((events) => events.map(({ start }) => Date.parse(`${start.dateTime.slice(0, 19)}Z`)));
  expect(starts[0]).toHaveLength(6);
  for (const theirs of starts) expect(theirs).toEqual(starts[0]);
  const local = starts[0]!.map((start) =>
    new Intl.DateTimeFormat("en", {
      timeZone: facilitator.timeZone,
      weekday: "long",
      hour: "numeric",
      minute: "numeric",
    }).format(start),
  );
  expect(new Set(local).size).toBe(1);
  await app.getByRole("button", { name: "Your sessions" }).click();
  await expect(app.getByText(/^With North Star: .*, 1 of 6$/)).toBeVisible();
});

test("without the list a circle is kept on the device, and the screen names who can create it", async ({
  page,
  tenant,
  watch,
}) => {
  watch.provoke(/^https:\/\/graph\.microsoft\.com\/v1\.0\/(sites\/|\$batch)/);
  const app = await signedInAt(page, facilitator, { surface: "personal" });
  await app.getByRole("button", { name: "Create a circle" }).click();
  await app.getByRole("textbox", { name: "Name", exact: true }).fill("North Star");
  const lists = listsOf(tenant.state);
  const id = listIdOf(records, records.lists[0]!);
  const list = lists.get(id)!;
  lists.delete(id);
  await app.getByRole("button", { name: "Create the circle" }).click();
  await expect(app.getByText(/that is the coordinator of your programme, or your IT/)).toBeVisible();
  await expect(app.getByText("Saved on this device, will be sent. Invitations go out with it.")).toBeVisible();
  expect(await accessibilityProblems(app)).toEqual([]);
  await look(page, "circle-without-list");
  lists.set(id, list);
  await app.getByRole("button", { name: "Try again" }).click();
  await expect(app.getByRole("heading", { name: "North Star", level: 1 })).toBeVisible();
  await expect(app.getByText("1 member.")).toBeVisible();
});
