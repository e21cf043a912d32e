import { describe, expect, it, onTestFinished } from "vitest";
import { formsFor } from "shared/reflection/forms.ts";
import { finishReflection } from "shared/flows/reflection/finish-reflection.ts";
import { keepDraft, keptDraft } from "shared/flows/reflection/keep-draft.ts";
import { ownReflections } from "shared/flows/reflection/reflect-on-session.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant } from "../sample/people.ts";
import { startTenant } from "../tenant/start-tenant.ts";

const sessionId = "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBB";
/** 23:30 in Kathmandu. */
const lateEvening = Date.UTC(2026, 10, 2, 17, 45);

async function mayaAt(now: number) {
  const tenant = await startTenant({ organization, now });
  onTestFinished(() => tenant.stop());
  return { tenant, maya: await participantOn(tenant, participant) };
}

describe("a reflection", () => {
  it("is kept for its author, gives its next step once and replaces the earlier one", async () => {
    const { maya } = await mayaAt(lateEvening);
    const [offered] = formsFor("peer-coaching-pair");
    const form = offered!.form;
    const answers = { progress: 3, next: { text: "Write to Ana", due: "2026-11-20" } };
    const first = (await finishReflection(maya, { form, sessionId, answers, earlier: null }))!;
    const second = (await finishReflection(maya, {
      form,
      sessionId,
      answers: { ...answers, progress: 4 },
      earlier: first.kept,
    }))!;
    expect([first.saving, second.saving]).toEqual([{ where: "service" }, { where: "service" }]);
    expect(second.commitments.map(({ id }) => id)).toEqual(first.commitments.map(({ id }) => id));
    const own = await ownReflections(maya);
    expect(own.ok && own.value.get(sessionId)).toMatchObject({ reflection: { answers: { progress: 4 } }, revision: 2 });
  });

  it("is refused as a whole when an answer does not fit the form", async () => {
    const { maya } = await mayaAt(lateEvening);
    const [offered] = formsFor("peer-coaching-pair");
    const answers = { progress: 17 };
    expect(await finishReflection(maya, { form: offered!.form, sessionId, answers, earlier: null })).toBeNull();
  });

  it("is offered back as it was typed, and forgotten when nothing is left of it", async () => {
    const { maya } = await mayaAt(lateEvening);
    await keepDraft(maya, `reflection/${sessionId}`, { insight: "half a sentence" });
    expect(await keptDraft(maya, `reflection/${sessionId}`)).toEqual({ insight: "half a sentence" });
    await keepDraft(maya, `reflection/${sessionId}`, null);
    expect(await keptDraft(maya, `reflection/${sessionId}`)).toBeNull();
  });
});
