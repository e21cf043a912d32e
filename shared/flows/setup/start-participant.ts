import { readDeviceKeys } from "../../device/device-keys.ts";
import { readKeysCopy, saveKeysCopy } from "../../device/keys-copy.ts";
import { answered, type GraphAnswer, type GraphProblem } from "../../graph/graph-error.ts";
import { createMailboxKey, type MailboxKeyState } from "../../graph/mailbox-key.ts";
import { openCard } from "../../sealing/card.ts";
import { exportOwnKeys } from "../../sealing/export-own-keys.ts";
import { importOwnKeys } from "../../sealing/import-own-keys.ts";
import { makeOwnKeys, type OwnKeys } from "../../sealing/own-keys.ts";
import { cardTag } from "../../sealing/tags.ts";
import { drainOutbox } from "../records/drain-outbox.ts";
import type { Participant, Visitor } from "../participant.ts";
import { showCard } from "../people/show-card.ts";
import { participantOnDevice } from "./participant-on-device.ts";
import { sealAgain } from "./seal-again.ts";

/** Something about the own key that has to be told, in words on the screen. */
export type KeyNotice = "made" | "restored" | "unchecked";

export type Start =
  | {
      readonly state: "ready";
      readonly participant: Participant;
      readonly notice: KeyNotice | null;
      /** Why the lists cannot be used, though everything that needs none of them works; null as far as is known. */
      readonly store: GraphProblem | null;
    }
  /**
   * `unreadable`: the key was lost or damaged, or another one lies in its place, and this device has no copy; `calendarId` is `null` when
   * its calendar is gone. `shared`: somebody else can read the key's calendar.
   */
  | { readonly state: "no-key"; readonly why: "unreadable" | "shared"; readonly calendarId: string | null }
  | { readonly state: "problem"; readonly problem: GraphProblem };

/**
 * Gets a visitor's keys and card ready. Keys come from the copy on this device at once, else from the own mailbox; at a first sign-in
 * they are made and kept there. Whoever has shown a card had keys before: then none are made without a yes, and only keys that fit a
 * card are taken. What an earlier start could not send is sent now. Whoever has gone on without the mailbox before goes on so as long as
 * it does not answer.
 */
export async function startParticipant(visitor: Visitor): Promise<Start> {
  const copy = await readKeysCopy(visitor.device);
  const start = await (copy === null ? startWithMailbox(visitor) : ready(visitor, copy, null));
  if (start.state !== "problem") return start;
  return onDevice(await participantOnDevice(visitor, { problem: start.problem, make: false })) ?? start;
}

/**
 * Goes on without the mailbox, because nobody has agreed to the calendar permission: with keys of this device, from which nothing is sent
 * until the mailbox has them or others were found in it. No request.
 */
export async function startOnDevice(visitor: Visitor, problem: GraphProblem): Promise<Start> {
  return onDevice(await participantOnDevice(visitor, { problem, make: true })) ?? { state: "problem", problem };
}

function onDevice(participant: Participant | null): Start | null {
  return participant && { state: "ready", participant, notice: null, store: null };
}

async function startWithMailbox(visitor: Visitor): Promise<Start> {
  const mailbox = createMailboxKey(visitor.client);
  const state = await mailbox.find();
  if (state.state !== "found" && state.state !== "missing" && state.state !== "unreadable")
    return fromMailbox(visitor, state, null);
  const shown = await shownKeys(visitor);
  if (!shown.ok) return { state: "problem", problem: shown.problem };
  if (state.state === "found") {
    const keys = await importOwnKeys(state.text);
    const fits = shown.value.length === 0 || (keys !== null && shown.value.includes(keys.signing.publicJwk.x));
    return fits ? fromMailbox(visitor, state, null) : lost(state.calendarId);
  }
  const calendarId = state.state === "unreadable" ? state.calendarId : null;
  if (shown.value.length > 0) return lost(calendarId);
  // The name may be taken by a calendar of the person's own making: it holds no keys, so nothing is overwritten.
  return replaceLostKey(visitor, calendarId);
}

function lost(calendarId: string | null): Start {
  return { state: "no-key", why: "unreadable", calendarId };
}

/**
 * The signing keys of all cards that stand under the own name: anybody could put a newer one there. None before there is one, or
 * without a right to the list: then nothing was sealed yet.
 */
async function shownKeys(visitor: Visitor): Promise<GraphAnswer<readonly string[]>> {
  const tag = await cardTag(visitor.person.id);
  const read = await visitor.records.readTag(tag);
  if (read.ok) {
    const cards = await Promise.all(read.value.map(({ body }) => openCard({ body, tag })));
    return answered(cards.flatMap((opened) => (opened.ok ? [opened.card.signingKey.x] : [])));
  }
  const isClosed = ["permission-missing", "no-access", "not-found", "list-not-ready"].includes(read.problem.kind);
  return isClosed ? answered([]) : read;
}

/**
 * The daily look at the key's calendar behind the screen: still there, whole and private? A lost calendar or a damaged key is restored
 * from the copy on this device without a question. Three requests.
 */
export async function checkOwnKey(participant: Participant): Promise<KeyNotice | "shared" | null> {
  const mailbox = createMailboxKey(participant.client);
  const text = await exportOwnKeys(participant.keys);
  const state = await mailbox.find();
  switch (state.state) {
    case "missing":
      return (await mailbox.create(text)).state === "created" ? "restored" : null;
    case "unreadable":
      return (await mailbox.replace(state.calendarId, text)).state === "found" ? "restored" : null;
    case "shared-not-removable":
      return "shared";
    case "found":
    case "created":
      if ((await importOwnKeys(state.text)) !== null) return state.sharing === "unchecked" ? "unchecked" : null;
      return (await mailbox.replace(state.calendarId, text)).state === "found" ? "restored" : null;
    case "no-permission":
    case "failed":
      return null;
  }
}

/** New keys after a confirmed loss: nothing sealed to the lost ones opens again. Those made for this device before are as good. */
export async function replaceLostKey(visitor: Visitor, calendarId: string | null): Promise<Start> {
  const mailbox = createMailboxKey(visitor.client);
  const text = await exportOwnKeys((await readDeviceKeys(visitor.device)) ?? (await makeOwnKeys()));
  const state = calendarId === null ? await mailbox.create(text) : await mailbox.replace(calendarId, text);
  const isOwn = (state.state === "found" || state.state === "created") && state.text === text;
  return fromMailbox(visitor, state, isOwn ? "made" : null);
}

async function fromMailbox(visitor: Visitor, state: MailboxKeyState, notice: KeyNotice | null): Promise<Start> {
  switch (state.state) {
    case "found":
    case "created": {
      const keys = await importOwnKeys(state.text);
      if (keys === null) return { state: "no-key", why: "unreadable", calendarId: state.calendarId };
      await saveKeysCopy(visitor.device, keys);
      return ready(visitor, keys, notice ?? (state.sharing === "unchecked" ? "unchecked" : null));
    }
    case "missing":
      return { state: "problem", problem: { kind: "not-found", status: null, code: null, requestId: null } };
    case "unreadable":
      return { state: "no-key", why: "unreadable", calendarId: state.calendarId };
    case "shared-not-removable":
      return { state: "no-key", why: "shared", calendarId: state.calendarId };
    case "no-permission":
    case "failed":
      return { state: "problem", problem: state.problem };
  }
}

async function ready(visitor: Visitor, keys: OwnKeys, notice: KeyNotice | null): Promise<Start> {
  await visitor.device.useOwnKeys(keys);
  const participant: Participant = { ...visitor, keys };
  const made = await readDeviceKeys(visitor.device);
  const problem = made === null ? null : await sealAgain(participant, made);
  if (problem !== null) return { state: "problem", problem };
  await drainOutbox(participant);
  const store = await showCard(participant);
  return { state: "ready", participant, notice, store };
}
