import { participant } from "../sample/people.ts";
import { accessibilityProblems } from "./accessibility.ts";
import { expect, test } from "./fixture.ts";
import { look } from "./look.ts";
import { addTo, bookFirstTime, signedInAt } from "./session-steps.ts";
import { hostControl, openTeams } from "./teams.ts";

test.use({ timezoneId: participant.timeZone });

test("the meeting's side panel opens the session and takes a note, at 280 and at 320 px", async ({ page, tenant }) => {
  const home = await signedInAt(page, participant, { surface: "personal" });
  const { chatId } = await bookFirstTime(home, tenant);
  for (const width of [320, 280]) {
    await page.setViewportSize({ width, height: 1600 });
    const panel = await openTeams(page, { persona: participant.userPrincipalName, surface: "panel", chatId });
    await expect(panel.getByRole("heading", { name: "Agenda" })).toBeVisible();
    await addTo(panel, "Focus for today", { kind: "note", text: `A note at ${width} pixels` });
    await expect(panel.getByText(`A note at ${width} pixels`)).toBeVisible();
    await panel.getByRole("button", { name: "Add a topic or note: For the whole session" }).click();
    for (const theme of ["default", "dark", "contrast"]) {
      await hostControl(page, "setTheme", theme);
      await expect.poll(() => accessibilityProblems(panel)).toEqual([]);
      await look(page, `meeting-panel-${theme}-${width}`);
    }
    // One pixel is the host's line beside the panel.
    const { clientWidth, scrollWidth } = await panel.evaluate(() => {
      const { clientWidth: seen, scrollWidth: whole } = document.documentElement;
      return { clientWidth: seen, scrollWidth: whole };
    });
    expect([clientWidth, scrollWidth]).toEqual([width - 1, width - 1]);
    await hostControl(page, "setTheme", "default");
  }
});
