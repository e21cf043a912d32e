import { readKeysCopy, saveKeysCopy } from "../device/keys-copy.ts";
import type { GraphProblem } from "../graph/graph-error.ts";
import { createMailboxKey, type MailboxKeyState } from "../graph/mailbox-key.ts";
import { exportOwnKeys } from "../sealing/export-own-keys.ts";
import { importOwnKeys } from "../sealing/import-own-keys.ts";
import { makeOwnKeys, type OwnKeys } from "../sealing/own-keys.ts";
import { drainOutbox } from "./drain-outbox.ts";
import type { Participant, Visitor } from "./participant.ts";
import { showCard } from "./show-card.ts";

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
  /** `unreadable`: the key was lost or damaged and no device has a copy. `shared`: somebody else can read the key's calendar. */
  | { readonly state: "no-key"; readonly why: "unreadable" | "shared"; readonly calendarId: string }
  | { readonly state: "problem"; readonly problem: GraphProblem };

/**
 * Gets a visitor's keys and card ready. Keys come from the copy on this device at once, else from the own mailbox; at a first sign-in
 * they are made and kept there. What an earlier start could not send is sent now.
 */
export async function startParticipant(visitor: Visitor): Promise<Start> {
  const copy = await readKeysCopy(visitor.device);
  if (copy !== null) return ready(visitor, copy, null);
  const mailbox = createMailboxKey(visitor.client);
  let state = await mailbox.find();
  let notice: KeyNotice | null = null;
  if (state.state === "missing") {
    state = await mailbox.create(await exportOwnKeys(await makeOwnKeys()));
    notice = "made";
  }
  return fromMailbox(visitor, state, notice);
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

/** New keys after a confirmed loss: nothing sealed to the lost ones opens again. */
export async function replaceLostKey(visitor: Visitor, calendarId: string): Promise<Start> {
  const keys = await makeOwnKeys();
  const state = await createMailboxKey(visitor.client).replace(calendarId, await exportOwnKeys(keys));
  return fromMailbox(visitor, state, "made");
}

async function fromMailbox(visitor: Visitor, state: MailboxKeyState, notice: KeyNotice | null): Promise<Start> {
  switch (state.state) {
    case "found":
    case "created": {
      const keys = await importOwnKeys(state.text);
      if (keys === null) return { state: "no-key", why: "unreadable", calendarId: state.calendarId };
      await saveKeysCopy(visitor.device, keys);
      return ready(
        visitor,
        keys,
        state.state === "created" ? notice : state.sharing === "unchecked" ? "unchecked" : null,
      );
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
  await drainOutbox(participant);
  const store = await showCard(participant);
  return { state: "ready", participant, notice, store };
}
