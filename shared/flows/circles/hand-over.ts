import type { Keyring } from "../../circles/keyring.ts";
import { withLock } from "../../device/with-lock.ts";
import { answered, type GraphAnswer } from "../../graph/graph-error.ts";
import { knownKeyring } from "./know-circles.ts";
import type { Participant } from "../participant.ts";
import { sealToNewcomers } from "../people/seal-to-newcomers.ts";
import { sendOffers } from "./send-offers.ts";
import { tellPeople } from "../people/tell-people.ts";

/**
 * What a member's client owes one circle: invitations that waited for a card go out, whoever has come or said yes gets what is meant for
 * all, and the members are told how everybody stands. Nothing to do is the usual case and costs no request. The keyring afterwards.
 */
export function handOver(participant: Participant, keyring: Keyring): Promise<GraphAnswer<Keyring>> {
  const { id } = keyring.circle;
  const newest = async () => (await knownKeyring(participant, id)) ?? keyring;
  // Several screens and windows may come to it at once: one does it, the others find it done.
  return withLock({ name: `hand-over/${participant.person.id}` }, async () => {
    await sendOffers(participant, await newest());
    const handed = await sealToNewcomers(participant, await newest());
    if (!handed.ok) return handed;
    await tellPeople(participant, await newest());
    return answered(await newest());
  });
}
