import { useEffect, useState } from "react";
import { agreeing, type AgreementPart, agreementOf, rewriting } from "../../circles/agreement.ts";
import type { Circle } from "../../circles/circle.ts";
import { keepAgreement, type KnownAgreement, readAgreement } from "../../flows/circles/agreement-rows.ts";
import type { Participant } from "../../flows/participant.ts";
import type { Saving } from "../../flows/records/append-row.ts";

/** How often is looked who has agreed meanwhile, as long as somebody has not. */
const pause = 20_000;

/** The ground rules on the screen: what the sessions before told, kept up to date while somebody's yes is missing and people are looking. */
export function useAgreement({
  participant,
  circle,
  rules,
  isLooking,
}: {
  readonly participant: Participant;
  readonly circle: Circle;
  readonly rules: KnownAgreement;
  readonly isLooking: boolean;
}) {
  const [later, setLater] = useState<KnownAgreement | null>(null);
  const known = later ?? rules;
  const isComplete = known.agreement.agreed.length >= circle.members.length;

  useEffect(() => {
    if (!isLooking || isComplete) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      void readAgreement(participant, circle).then((read) => {
        // A read may be older than what this device has just written.
        if (read.ok) setLater((before) => (read.value.revision < (before ?? rules).revision ? before : read.value));
      });
    }, pause);
    return () => clearInterval(timer);
  }, [participant, circle, rules, isLooking, isComplete]);

  const keep = async (part: AgreementPart): Promise<Saving> => {
    const revision = known.revision + 1;
    const saving = await keepAgreement(participant, circle, { part, revision });
    if (saving.where === "nowhere") return saving;
    const me = participant.person.id;
    const parts = [...known.parts.filter(({ author }) => author !== me), { ...part, author: me }];
    setLater({ agreement: agreementOf(parts), parts, own: part, revision });
    return saving;
  };
  const now = () => participant.client.serviceClock.now();
  return {
    known,
    agree: () => keep(agreeing(known.own, known.agreement, now())),
    rewrite: (text: string) => keep(rewriting(known.agreement, { text, me: participant.person.id, at: now() })),
  };
}
