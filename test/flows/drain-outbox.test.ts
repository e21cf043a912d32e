import { expect, it, onTestFinished } from "vitest";
import { outbox } from "shared/device/outbox.ts";
import { drainOutbox } from "shared/flows/records/drain-outbox.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant } from "../sample/people.ts";
import { startTenant } from "../tenant/start-tenant.ts";

it("what was carried out is told as sent, also when another window asks for the same meanwhile", async () => {
  const tenant = await startTenant({ organization });
  onTestFinished(() => tenant.stop());
  let meanwhile = async () => {};
  const maya = await participantOn(tenant, participant, {
    fetch: async (...request) => {
      const once = meanwhile;
      meanwhile = async () => {};
      await once();
      return fetch(...request);
    },
  });
  const box = outbox(maya.device);
  const ask = (id: string, rows: readonly { readonly tag: string; readonly body: string }[]) =>
    box.add({
      id,
      account: maya.person.id,
      kind: "append-rows",
      createdAt: maya.client.serviceClock.now(),
      payload: { rows },
      state: "pending",
    });
  await ask("adopt/one", []);
  await ask("another", [{ tag: "tag", body: "{}" }]);
  // By then the first is done, and the second is on its way.
  meanwhile = () => ask("adopt/one", []);

  expect(await drainOutbox(maya)).toEqual(new Map());
  expect((await box.pending()).map(({ id }) => id)).toEqual(["adopt/one"]);
  expect(await drainOutbox(maya)).toEqual(new Map());
  expect(await box.pending()).toEqual([]);
});
