import { afterAll, describe, expect, it } from "vitest";
import type { PersonId } from "shared/circles/person.ts";
import { listSessions } from "shared/flows/sessions/list-sessions.ts";
import { knowCircles } from "shared/flows/circles/know-circles.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { ownReflections } from "shared/flows/reflection/reflect-on-session.ts";
import { startParticipant } from "shared/flows/setup/start-participant.ts";
import { signCard } from "shared/sealing/card.ts";
import { newRowId } from "shared/sealing/new-row-id.ts";
import { sealRow } from "shared/sealing/seal-row.ts";
import { cardTag, circleTag, homeTag, inboxTag, sessionTag } from "shared/sealing/tags.ts";
import { facilitator } from "../sample/people.ts";
import { newHistory, newPair, type Seat, storyteller, tellPairStory } from "./story.ts";
import { newDevice, newWorld, stopWorlds, visitorIn, type World } from "./story-client.ts";

afterAll(stopWorlds);

const monday = Date.UTC(2026, 10, 2, 3, 15);

async function started(world: World, { user, device }: Seat): Promise<Participant> {
  const start = await startParticipant(await visitorIn(world, user, device));
  if (start.state !== "ready") throw new Error(JSON.stringify(start));
  return start.participant;
}

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

/** Everything somebody sees, without what only counts rows or orders them. */
async function seenBy(me: Participant, sessionIds: readonly string[]) {
  const views = [];
  for (const id of sessionIds) {
    const { seen: _, invalid: __, rows: ___, ...view } = value(await openSession(me, id))!;
    views.push(view);
  }
  const circles = value(await knowCircles(me)).map(({ circle, namelessKey }) => ({ circle, namelessKey }));
  return { views, circles, ...value(await listSessions(me)), reflections: [...value(await ownReflections(me))] };
}

interface Scene {
  readonly maya: Participant;
  readonly tomas: Participant;
  readonly outsider: Participant;
  readonly sessionId: string;
  /** Every tag the pair uses, and another one of them to take rows from. */
  readonly tags: readonly string[];
}

type Row = { readonly tag: string; readonly body: string };

/** Seals what the attacker likes to say to everybody of the pair, in whoever's name. */
async function sealed(
  { maya, tomas }: Scene,
  by: Participant,
  row: { tag: string; kind: string; author: PersonId; content: unknown },
) {
  const { tag, kind, author, content } = row;
  const recipients = [maya, tomas].map(({ keys }) => keys.sealing.publicJwk);
  const result = await sealRow({
    place: { tag, kind, author, revision: 99, rowId: newRowId() },
    content,
    keys: by.keys,
    recipients,
  });
  if (!result.ok) throw new Error(result.why);
  return { tag, body: result.body };
}

const contents = (sessionId: string, organizer: PersonId) => ({
  entry: {
    sessionId,
    topics: [{ id: "x", segmentId: null, text: "FORGED", at: monday }],
    notes: [],
    commitments: [],
    presentAt: monday,
  },
  session: {
    id: sessionId,
    circleId: sessionId.split(".")[0],
    phase: "cancelled",
    start: monday,
    end: monday + 1,
    timeZone: "Asia/Kathmandu",
    organizer,
    format: "peer-coaching-pair",
    templateId: "peer-pair-45",
    event: { id: null, iCalUId: null, joinUrl: "https://evil.example/" },
  },
  reflection: { sessionId, formId: "session-2min", answers: { insight: "FORGED" }, at: monday },
});

const attacks: Readonly<Record<string, (scene: Scene) => Promise<readonly Row[]>>> = {
  "text that is no row": async ({ tags }) =>
    tags.flatMap((tag) => ["", "{}", "[]", "null", "<script>", '{"protected":1}'].map((body) => ({ tag, body }))),
  "rows cut or changed": async ({ maya, tags }) =>
    (await rowsUnder(maya, tags)).flatMap(({ tag, body }) => [
      { tag, body: body.slice(0, -20) },
      { tag, body: body.replace(/"ciphertext":"..../, '"ciphertext":"AAAA') },
    ]),
  "rows copied under their own tag": ({ maya, tags }) => rowsUnder(maya, tags),
  "rows moved to every other tag": async ({ maya, tags }) =>
    (await rowsUnder(maya, tags)).flatMap(({ tag, body }) =>
      tags.filter((other) => other !== tag).map((other) => ({ tag: other, body })),
    ),
  "rows in a member's name with another signature": async (scene) => {
    const all = contents(scene.sessionId, scene.maya.person.id);
    return Promise.all(
      scene.tags.flatMap((tag) =>
        Object.entries(all).flatMap(([kind, content]) =>
          [scene.maya, scene.tomas].map(({ person }) =>
            sealed(scene, scene.outsider, { tag, kind, author: person.id, content }),
          ),
        ),
      ),
    );
  },
  "rows of an outsider in the own name": async (scene) => {
    const author = scene.outsider.person.id;
    return Promise.all(
      scene.tags.flatMap((tag) =>
        Object.entries(contents(scene.sessionId, author)).map(([kind, content]) =>
          sealed(scene, scene.outsider, { tag, kind, author, content }),
        ),
      ),
    );
  },
  "rows of a member that are not what their kind is": async (scene) => {
    const { tomas, maya, tags, sessionId } = scene;
    const author = tomas.person.id;
    const { session, reflection } = contents(sessionId, maya.person.id);
    return Promise.all(
      tags.flatMap((tag) => [
        sealed(scene, tomas, { tag, kind: "entry", author, content: { sessionId, topics: "FORGED" } }),
        sealed(scene, tomas, {
          tag,
          kind: "entry",
          author,
          content: { ...contents(sessionId, author).entry, sessionId: `${"A".repeat(22)}.${"A".repeat(11)}` },
        }),
        // The booking of somebody else, and a reflection in another's home.
        sealed(scene, tomas, { tag, kind: "session", author, content: session }),
        ...(tag === tags[0] ? [] : [sealed(scene, tomas, { tag, kind: "unheard-of", author, content: reflection })]),
      ]),
    );
  },
  "an invitation to a circle of which the sender or the receiver is no member": async (scene) => {
    const { outsider, maya, tomas } = scene;
    const [mine] = value(await knowCircles(maya));
    if (!mine) throw new Error("no circle");
    const circle = { ...mine.circle, secret: "A".repeat(43), name: "FORGED" };
    const alone = { ...circle, id: "A".repeat(22), members: [outsider.person] };
    return Promise.all(
      [maya, tomas].flatMap(({ person }) =>
        [circle, alone].map(async (forged) =>
          sealed(scene, outsider, {
            tag: await inboxTag(person.id),
            kind: "invitation",
            author: outsider.person.id,
            content: { circle: forged },
          }),
        ),
      ),
    );
  },
  "another card in a member's name": async ({ maya, tomas, outsider }) =>
    Promise.all(
      [maya, tomas].map(async ({ person, timeZone }) => {
        const card = { person, wants: [], offers: [], languages: [], minutesPerWeek: null, timeZone };
        const signed = await signCard({ card, keys: outsider.keys, revision: 99, rowId: newRowId() });
        if (!signed.ok) throw new Error(signed.why);
        return { tag: await cardTag(person.id), body: signed.body };
      }),
    ),
};

async function rowsUnder(by: Participant, tags: readonly string[]): Promise<Row[]> {
  const rows = [];
  for (const tag of tags) rows.push(...value(await by.records.readTag(tag)).map(({ body }) => ({ tag, body })));
  return rows;
}

describe("hostile rows change nothing that anybody sees", () => {
  it.each(Object.entries(attacks))("%s", async (name, attack) => {
    const world = await newWorld({ now: monday });
    const pair = newPair();
    const { bookings } = await tellPairStory(world, pair);
    const sessionIds = bookings.map(({ sessionId }) => sessionId);
    const sessionId = sessionIds[0] ?? "";
    const maya = await started(world, pair.maya);
    const tomas = await started(world, pair.tomas);
    const outsider = await started(world, { user: facilitator, device: newDevice() });
    const [keyring] = value(await knowCircles(maya));
    const secret = keyring?.circle.secret ?? "";
    const homes = [maya, tomas].map(({ keys }) => homeTag(keys.personalSecret));
    const tags = await Promise.all([sessionTag(secret, sessionId), circleTag(secret), ...homes]);
    const look = async () => [await seenBy(maya, sessionIds), await seenBy(tomas, sessionIds)];
    await look();
    world.tenant.clock.advance(120_000);
    const before = await look();

    const rows = await attack({ maya, tomas, outsider, sessionId, tags });
    expect(rows.length).toBeGreaterThan(0);
    // What an empty body is to the service is for the service to say; everything else lies there now.
    for (const row of rows) if (row.body !== "") value(await outsider.records.append(row));
    world.tenant.clock.advance(120_000);

    expect(await look()).toEqual(before);
    // First use of a card is trust: a device that has met nobody yet is left out where cards are forged.
    if (name === "another card in a member's name") {
      expect((await started(world, { user: pair.maya.user, device: newDevice() })).keys.signing.publicJwk).toEqual(
        maya.keys.signing.publicJwk,
      );
      return;
    }
    const anew = await seenBy(await started(world, { user: pair.maya.user, device: newDevice() }), sessionIds);
    expect(anew).toEqual(before[0]);
  });

  it("an outsider's row beside what somebody wrote while waiting for the circle's secret", async () => {
    const world = await newWorld({ now: monday });
    const pair = newPair();
    const tell = storyteller(world, newHistory());
    const sessionId = (await tell.book(pair.maya, pair.tomas.user, monday + 7 * 86_400_000)) ?? "";
    await tell.write(pair.tomas, sessionId, "Mine", { do: "add-note", segmentId: null, text: "Mine" });
    const maya = await started(world, pair.maya);
    const tomas = await started(world, pair.tomas);
    const outsider = await started(world, { user: facilitator, device: newDevice() });
    const before = value(await openSession(tomas, sessionId))?.agenda;
    expect(JSON.stringify(before)).toContain("Mine");

    const tag = await sessionTag(tomas.keys.personalSecret, sessionId);
    const author = outsider.person.id;
    const { entry } = contents(sessionId, author);
    const scene = { maya, tomas, outsider, sessionId, tags: [tag] };
    value(await outsider.records.append(await sealed(scene, outsider, { tag, kind: "entry", author, content: entry })));
    world.tenant.clock.advance(120_000);
    expect(value(await openSession(tomas, sessionId))?.agenda).toEqual(before);
  });
});
