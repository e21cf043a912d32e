import { findAgendaBlock } from "shared/agenda/block/find-agenda-block.ts";
import type { OpenAppointment } from "../hosts/office-stub.ts";
import { productionOrigins } from "../sample/configuration.ts";
import { participant, partner } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { eventsOf } from "./calendar.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { bodyInForm, inForm, openPane, send } from "./outlook-pane.ts";

test.use({ timezoneId: participant.timeZone });

const joinUrl = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nzk0%40thread.v2/0?context=%7b%7d";
const rest = {
  html: `<html><head></head><body><p>Bring your notes.</p>\r\n<div>${"_".repeat(40)}<br><a href="${joinUrl}">Join the meeting</a></div></body></html>`,
  text: `Bring your notes.\r\n\r\n${"_".repeat(40)}\r\nJoin: ${joinUrl}\r\n`,
};
const day = 86_400_000;

function appointment(now: number, bodyType: "html" | "text"): OpenAppointment {
  const start = Math.ceil(now / day) * day + 10 * 3_600_000;
  return {
    mode: "compose",
    subject: "Coaching",
    people: [{ emailAddress: partner.mail ?? "", displayName: partner.displayName }],
    start: new Date(start).toISOString(),
    end: new Date(start + 50 * 60_000).toISOString(),
    bodyType,
    body: rest[bodyType],
    itemId: null,
    selected: "",
    refused: [],
  };
}

/** The one agenda in a body, and the body without it. */
function agendaIn(contentType: "html" | "text", content: string) {
  const finding = findAgendaBlock({ contentType, content }, productionOrigins.appOrigin);
  if (!finding.ok || finding.found === null) throw new Error(`No agenda in ${content}`);
  const { start, end, block } = finding.found;
  return { ...block, source: content.slice(start, end), without: content.slice(0, start) + content.slice(end) };
}

for (const bodyType of ["html", "text"] as const) {
  test(`the agenda goes to the top of a ${bodyType} appointment that nobody has saved, once, and one click makes it a session`, async ({
    context,
    page,
    tenant,
  }) => {
    await page.close();
    const open = appointment(tenant.clock.now(), bodyType);
    const pane = await openPane(context, tenant, { person: participant, appointment: open });
    await expect(pane.getByRole("heading", { name: "Agenda for this appointment" })).toBeVisible({ timeout: 40_000 });
    await expect(pane.getByText(`With ${partner.displayName}: `, { exact: false })).toContainText("50 minutes");

    await pane.getByLabel("Format").selectOption("Mentoring");
    await pane.getByLabel("Agenda", { exact: true }).selectOption("mentoring-45");
    const preview = pane.getByRole("region", { name: "What the meeting will carry" });
    await expect(preview).toContainText("Mentoring conversation (50 min)");
    const promised = await preview.getByRole("listitem").allInnerTexts();
    await expect.poll(() => accessibilityProblems(pane)).toEqual([]);
    await look(pane, `outlook-compose-${bodyType}`);
    await pane.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => accessibilityProblems(pane)).toEqual([]);
    await look(pane, `outlook-compose-${bodyType}-dark`);
    await pane.emulateMedia({ colorScheme: "light" });
    const insert = pane.getByRole("button", { name: "Insert the agenda" });
    await insert.focus();
    await pane.keyboard.press("Enter");
    await expect(pane.getByText("The agenda stands at the top of the text.", { exact: false })).toBeVisible();
    const first = await bodyInForm(pane);
    const agenda = agendaIn(bodyType, first);
    const lines = agenda.segments.map(
      ({ title, minutes, prompt }) => `${title} (${minutes} min)${prompt ? `: ${prompt}` : ""}`,
    );
    expect(lines).toEqual(promised);
    expect(agenda.without).toBe(rest[bodyType]);
    expect(agenda.source).not.toContain("teams.microsoft.com");
    expect(first.indexOf(agenda.source)).toBeLessThan(first.indexOf("Bring your notes."));
    await look(pane, `outlook-compose-${bodyType}-inserted`);

    // Once more: it is there, and nothing is written.
    const again = pane.getByRole("button", { name: "Update the agenda" });
    await again.press("Enter");
    await expect(pane.getByText("The text shows this agenda already", { exact: false })).toBeVisible();
    expect(await bodyInForm(pane)).toBe(first);

    const eventId = await send(pane, tenant, participant);
    await pane.close();
    const before = JSON.stringify(await eventsOf(tenant, participant));
    // Whoever has organized it gets the form to write in again; elsewhere it opens for reading.
    const mode = bodyType === "html" ? "read" : "compose";
    const reading = { ...open, mode, body: first, itemId: eventId } as const;
    const read = await openPane(context, tenant, { person: participant, appointment: reading });
    await expect(read.getByRole("heading", { name: "This meeting can become a session" })).toBeVisible();
    const atHand = read.getByRole("region", { name: "This meeting can become a session" });
    await look(read, `outlook-compose-${bodyType}-saved`);
    await atHand.getByRole("button", { name: /^Make it a session/ }).click();
    await expect(read.getByRole("heading", { name: "Agenda" })).toBeVisible();
    await expect(read.getByRole("heading", { name: "Mentoring", level: 1 })).toBeVisible();
    await expect(read.getByText("The invitation shows this agenda.")).toBeVisible();
    await look(read, `outlook-compose-${bodyType}-session`);
    expect(JSON.stringify(await eventsOf(tenant, participant))).toBe(before);
  });
}

test("an agenda that is there is updated where it stands, only when it alone is selected", async ({
  context,
  page,
  tenant,
}) => {
  await page.close();
  const open = appointment(tenant.clock.now(), "html");
  const pane = await openPane(context, tenant, { person: participant, appointment: open });
  await pane.getByRole("button", { name: "Insert the agenda" }).click({ timeout: 40_000 });
  await expect(pane.getByText("The agenda stands at the top of the text.", { exact: false })).toBeVisible();
  const first = agendaIn("html", await bodyInForm(pane));

  // The appointment becomes shorter.
  await inForm(pane, { end: new Date(Date.parse(open.start) + 30 * 60_000).toISOString() });
  await pane.getByRole("button", { name: "Look again" }).click();
  await expect(pane.getByText("An agenda is in the text already. You can update it.")).toBeVisible();
  const update = pane.getByRole("button", { name: "Update the agenda" });
  const whole = await bodyInForm(pane);
  for (const selected of ["", first.source.slice(20), whole.slice(whole.indexOf(first.source))]) {
    await inForm(pane, { selected });
    await update.click();
    await expect(pane.getByText("Nothing was changed. Select the whole agenda", { exact: false })).toBeVisible();
    expect(await bodyInForm(pane)).toBe(whole);
    await pane.getByRole("button", { name: "Look again" }).click();
    await expect(pane.getByText("Nothing was changed. Select the whole", { exact: false })).toHaveCount(0);
  }
  await look(pane, "outlook-compose-update");
  await inForm(pane, { selected: first.source });
  await update.click();
  await expect(pane.getByText("The agenda in the text was updated.", { exact: false })).toBeVisible();
  const second = agendaIn("html", await bodyInForm(pane));
  expect([second.sessionId, second.minutes, second.without]).toEqual([first.sessionId, 30, rest.html]);
});

test("what stands in the way is told in plain words", async ({ context, page, tenant }) => {
  await page.close();
  const open = appointment(tenant.clock.now(), "html");
  const pane = await openPane(context, tenant, { person: participant, appointment: { ...open, people: [] } });
  await expect(pane.getByText("Nobody else is invited to this meeting.", { exact: false })).toBeVisible({
    timeout: 40_000,
  });
  const again = pane.getByRole("button", { name: "Look again" });
  await inForm(pane, { people: open.people, refused: ["prependAsync"] });
  await again.click();
  await pane.getByRole("button", { name: "Insert the agenda" }).click();
  await expect(pane.getByText("Outlook did not take the agenda.", { exact: false })).toBeVisible();
  expect(await bodyInForm(pane)).toBe(rest.html);
  await inForm(pane, { refused: ["getAsync"] });
  await again.click();
  await expect(pane.getByText("Outlook did not show this appointment to Turnabout.", { exact: false })).toBeVisible();
  await inForm(pane, { refused: [], end: new Date(Date.parse(open.start) + 2 * 60_000).toISOString() });
  await again.click();
  await expect(pane.getByText("This agenda does not fit into 2 minutes.", { exact: false })).toBeVisible();
  await expect(pane.getByRole("button", { name: "Insert the agenda" })).toHaveCount(0);
  await expect.poll(() => accessibilityProblems(pane)).toEqual([]);
  const sideways = await pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(sideways).toBeLessThanOrEqual(0);
});
