import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { answerInvitation } from "../../flows/circles/answer-invitation.ts";
import { handOverOwn, type OpenInvitation, ownCircles, type OwnCircles } from "../../flows/circles/own-circles.ts";
import type { Participant } from "../../flows/participant.ts";
import { InvitationCard } from "../../ui/session/invitation-card.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { Go } from "../route.ts";
import { useSaving } from "../use-saving.ts";

const useStyles = makeStyles({
  circles: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface CirclesPartProps {
  readonly participant: Participant;
  readonly go: Go;
  /** Another value after each look at the service. */
  readonly occasion: unknown;
}

/** Invitations to answer, and the circles somebody belongs to; nothing where there are none. */
export function CirclesPart({ participant, go, occasion }: CirclesPartProps) {
  const styles = useStyles();
  const [own, setOwn] = useState<OwnCircles>({ circles: [], invitations: [] });
  const look = useCallback(async () => setOwn(await ownCircles(participant)), [participant]);

  useEffect(() => {
    let current = true;
    void ownCircles(participant).then((found) => {
      if (current) setOwn(found);
    });
    // Whoever has said yes gets the circle from here, too; what fails is tried again at the next look.
    void handOverOwn(participant).catch(() => {});
    return () => {
      current = false;
    };
  }, [participant, occasion]);

  return (
    <>
      {own.invitations.length > 0 && (
        <Section title="Invitations">
          <PlainList>
            {own.invitations.map((invitation) => (
              <Invitation
                key={`${invitation.offer.circleId} ${invitation.offer.from.id}`}
                {...{ participant, invitation, look }}
              />
            ))}
          </PlainList>
        </Section>
      )}
      {own.circles.length > 0 && (
        <Section title="Your circles">
          <ul className={styles.circles}>
            {own.circles.map(({ id, name }) => (
              <li key={id}>
                <Button onClick={() => go({ screen: "circle", circleId: id })}>
                  {name === "" ? "A circle without a name" : name}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface InvitationProps {
  readonly participant: Participant;
  readonly invitation: OpenInvitation;
  readonly look: () => Promise<void>;
}

function Invitation({ participant, invitation: { offer, state }, look }: InvitationProps) {
  const [saved, save] = useSaving();
  const answer = async (joins: boolean) => {
    const { circleId, from, ask } = offer;
    await save(() => answerInvitation(participant, { circleId, to: from.id, ask, joins }));
    await look();
  };
  return <InvitationCard offer={offer} state={state} saved={saved} answer={(joins) => void answer(joins)} />;
}
