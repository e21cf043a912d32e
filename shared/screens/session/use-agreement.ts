import { useEffect, useState } from "react";
import { agreeing, type AgreementPart, agreementOf, rewriting, withHeard } from "../../circles/agreement.ts";
import type { MergedAgenda } from "../../agenda/entry/merge-entries.ts";
import type { Circle } from "../../circles/circle.ts";
import { keepAgreement, type KnownAgreement, readAgreement } from "../../flows/circles/agreement-rows.ts";
import type { Participant } from "../../flows/participant.ts";
import type { Saving } from "../../flows/records/append-row.ts";
import type { ChangeSession } from "./use-session.ts";

/**
 * The ground rules on the screen: what the sessions before told, and each yes that is given in this one, which comes with the session's
 * own polls. They are read again where somebody has said yes to words this device does not know.
 */
export function useAgreement({
  participant,
  circle,
  rules,
  heard,
  change,
}: {
  readonly participant: Participant;
  readonly circle: Circle;
  readonly rules: KnownAgreement;
  readonly heard: MergedAgenda["agreed"];
  readonly change: ChangeSession;
}) {
  const [later, setLater] = useState<KnownAgreement | null>(null);
  const read = later ?? rules;
  const known = { ...read, agreement: withHeard(read.agreement, heard) };
  const { version } = read.agreement;

  useEffect(() => {
    // A read may be stale or fail: as long as these words are not known, each news of the session asks once more.
    if (heard.every((yes) => yes.version <= version)) return;
    void readAgreement(participant, circle).then((answer) => {
      // A read may be older than what this device has just written.
      if (answer.ok) setLater((before) => (answer.value.revision < (before ?? rules).revision ? before : answer.value));
    });
  }, [participant, circle, rules, heard, version]);

  const keep = async (part: AgreementPart): Promise<Saving> => {
    const revision = known.revision + 1;
    const saving = await keepAgreement(participant, circle, { part, revision });
    if (saving.where === "nowhere") return saving;
    const me = participant.person.id;
    const parts = [...known.parts.filter(({ author }) => author !== me), { ...part, author: me }];
    setLater({ agreement: agreementOf(parts), parts, own: part, revision });
    if (part.agreed !== null) await change({ do: "agree", to: { version: part.agreed.version, by: part.agreed.by } });
    return saving;
  };
  const now = () => participant.client.serviceClock.now();
  return {
    known,
    agree: () => keep(agreeing(known.own, known.agreement, now())),
    rewrite: (text: string) => keep(rewriting(known.agreement, { text, me: participant.person.id, at: now() })),
  };
}
