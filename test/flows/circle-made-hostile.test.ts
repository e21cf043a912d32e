import { afterAll, describe, expect, it } from "vitest";
import type { Answer } from "shared/circles/answer.ts";
import type { Circle } from "shared/circles/circle.ts";
import { knowCircles, knownKeyring } from "shared/flows/circles/know-circles.ts";
import { ownCircles } from "shared/flows/circles/own-circles.ts";
import type { Participant } from "shared/flows/participant.ts";
import { newId } from "shared/sealing/new-id.ts";
import { newRowId } from "shared/sealing/new-row-id.ts";
import { sealRow } from "shared/sealing/seal-row.ts";
import { circleTag, homeTag, inboxTag } from "shared/sealing/tags.ts";
import { circleOfSix, partner } from "../sample/people.ts";
import { answer, makeCircle, settle, standing, startedAs, type StoredSealed, valueOf } from "./circle-cast.ts";
import { newWorld, stopWorlds } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 8, 0);

interface Scene {
  /** Made the circle. */
  readonly ingrid: Participant;
  /** Has said yes. */
  readonly maya: Participant;
  /** Is asked and has not answered. */
  readonly hana: Participant;
  /** Belongs to nothing. */
  readonly outsider: Participant;
  readonly circle: Circle;
}

async function sealed(
  by: Participant,
  row: {
    readonly tag: string;
    readonly kind: string;
    readonly content: unknown;
    readonly to: readonly Participant[];
    readonly author?: Participant;
  },
): Promise<StoredSealed> {
  const { tag, kind, content, to, author = by } = row;
  const result = await sealRow({
    place: { tag, kind, author: author.person.id, revision: 99, rowId: newRowId() },
    content,
    keys: by.keys,
    recipients: to.map(({ keys }) => keys.sealing.publicJwk),
  });
  if (!result.ok) throw new Error(result.why);
  return { tag, body: result.body };
}

function yes({ circle, ingrid }: Scene, change: Partial<Answer> = {}): Answer {
  return { circleId: circle.id, to: ingrid.person.id, ask: 1, joins: true, at: circle.createdAt, ...change };
}

function withHana({ circle, hana }: Scene): Circle {
  return {
    ...circle,
    members: [...circle.members, hana.person],
    asked: (circle.asked ?? []).map((entry) =>
      entry.person.id === hana.person.id ? { ...entry, state: "joined", answer: 99 } : entry,
    ),
  };
}

const attacks: Readonly<Record<string, (scene: Scene) => Promise<readonly StoredSealed[]>>> = {
  "a yes of somebody who was not asked": async (scene) => [
    await sealed(scene.outsider, {
      tag: await inboxTag(scene.ingrid.person.id),
      kind: "answer",
      content: yes(scene),
      to: [scene.ingrid],
    }),
  ],
  "a yes in the name of somebody who was asked": async (scene) => [
    await sealed(scene.outsider, {
      tag: await inboxTag(scene.ingrid.person.id),
      kind: "answer",
      content: yes(scene),
      to: [scene.ingrid],
      author: scene.hana,
    }),
  ],
  "a no in the name of a member": async (scene) => [
    await sealed(scene.outsider, {
      tag: await inboxTag(scene.ingrid.person.id),
      kind: "answer",
      content: yes(scene, { joins: false }),
      to: [scene.ingrid],
      author: scene.maya,
    }),
  ],
  "answers to another asking, another circle or another person": async (scene) =>
    Promise.all(
      [{ ask: 2 }, { circleId: newId(16) }, { to: scene.outsider.person.id }].map(async (change) =>
        sealed(scene.hana, {
          tag: await inboxTag(scene.ingrid.person.id),
          kind: "answer",
          content: yes(scene, change),
          to: [scene.ingrid],
        }),
      ),
    ),
  "answers that are none": async (scene) =>
    Promise.all(
      [null, {}, { ...yes(scene), joins: "yes" }, { ...yes(scene), ask: 1e300 }].map(async (content) =>
        sealed(scene.hana, {
          tag: await inboxTag(scene.ingrid.person.id),
          kind: "answer",
          content,
          to: [scene.ingrid],
        }),
      ),
    ),
  "a yes in the home of somebody else": async (scene) => [
    await sealed(scene.maya, {
      tag: await homeTag(scene.hana.keys.personalSecret),
      kind: "answer",
      content: yes(scene),
      to: [scene.hana],
    }),
  ],
  "a member's own list of the people": async (scene) => [
    await sealed(scene.maya, {
      tag: await circleTag(scene.circle.secret),
      kind: "circle",
      content: { circle: withHana(scene) },
      to: [scene.ingrid, scene.maya],
    }),
  ],
  "the circle handed by its maker before the yes": async (scene) => [
    await sealed(scene.ingrid, {
      tag: await inboxTag(scene.hana.person.id),
      kind: "invitation",
      content: { circle: withHana(scene) },
      to: [scene.hana],
    }),
  ],
  "a member's copy of the circle, as if nobody had to be asked": async (scene) => {
    const { joining: _, madeBy: __, asked: ___, ...plain } = withHana(scene);
    return [
      await sealed(scene.maya, {
        tag: await inboxTag(scene.hana.person.id),
        kind: "invitation",
        content: { circle: plain },
        to: [scene.hana],
      }),
    ];
  },
  "a circle whose members are not those who said yes": async (scene) => [
    await sealed(scene.ingrid, {
      tag: await circleTag(scene.circle.secret),
      kind: "circle",
      content: { circle: { ...scene.circle, members: [...scene.circle.members, scene.hana.person] } },
      to: [scene.ingrid, scene.maya],
    }),
  ],
  "an invitation in the facilitator's name, and one that is none": async (scene) =>
    Promise.all(
      [
        { offer: { ...offer(scene), from: scene.ingrid.person } },
        { offer: { ...offer(scene), ask: 0 } },
        { offer: { ...offer(scene), name: "x".repeat(10_000) } },
      ].map(async (content) =>
        sealed(scene.outsider, {
          tag: await inboxTag(scene.hana.person.id),
          kind: "invitation",
          content,
          to: [scene.hana],
        }),
      ),
    ),
};

function offer({ circle, outsider }: Scene) {
  const { id, name, format } = circle;
  const shape = { circleId: id, name, purpose: "", format, rhythm: null, size: null };
  return { ...shape, from: outsider.person, people: [], ask: 9, withdrawn: true };
}

describe("hostile rows about a circle that asks change nothing", () => {
  it.each(Object.entries(attacks))("%s", async (_, attack) => {
    const world = await newWorld({ now: monday });
    const [first, second, third] = circleOfSix as [typeof partner, typeof partner, typeof partner];
    const maya = await startedAs(world, second);
    const hana = await startedAs(world, third);
    const ingrid = await startedAs(world, first);
    const outsider = await startedAs(world, partner);
    const circleId = await makeCircle(ingrid);
    await answer(maya, true);
    await settle(world, ingrid, maya, hana);
    const seen = async () => {
      await settle(world, ingrid, maya, hana, outsider);
      return {
        people: [await standing(ingrid, circleId), await standing(maya, circleId)],
        members: [await members(ingrid, circleId), await members(maya, circleId)],
        hana: [await knownKeyring(hana, circleId), await ownCircles(hana)],
        outsider: [valueOf(await knowCircles(outsider)), await ownCircles(outsider)],
      };
    };
    const before = await seen();
    expect(before.hana[0]).toBeNull();
    expect(before.members[1]).toEqual(["Ingrid Solheim", "Maya Gurung"]);

    const circle = (await knownKeyring(ingrid, circleId))!.circle;
    for (const row of await attack({ ingrid, maya, hana, outsider, circle }))
      valueOf(await outsider.records.append(row));

    expect(await seen()).toEqual(before);
  });
});

async function members(person: Participant, circleId: string): Promise<readonly string[]> {
  return ((await knownKeyring(person, circleId))?.circle.members ?? []).map(({ name }) => name);
}
