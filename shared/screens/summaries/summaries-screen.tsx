import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Participant, Visitor } from "../../flows/participant.ts";
import { programmeOf } from "../../flows/summaries/programme-of.ts";
import { rememberTold, wasTold } from "../../flows/summaries/remembered-summaries.ts";
import type { Programme } from "../../privacy/programme.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { askWhomText } from "../../ui/text/ask-whom-text.ts";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { WhatManagersSee } from "../../ui/circle/what-managers-see.tsx";
import type { Go } from "../route.ts";
import { SummariesFigures } from "./summaries-figures.tsx";

interface SummariesScreenProps {
  /** A manager who takes no part has no key and needs none. */
  readonly visitor: Visitor | Participant;
  /** Where there are other screens to go to. */
  readonly go?: Go;
  readonly account?: ReactNode;
}

/** What managers read: first in plain words what they will and will never see, then the circles' figures. */
export function SummariesScreen({ visitor, go, account }: SummariesScreenProps) {
  const programme = useMemo(() => programmeOf(visitor), [visitor]);
  const back = go && { back: () => go({ screen: "home" }) };
  if (programme === null)
    return (
      <Page title="Summaries" {...back}>
        <Line>{`No programme is set up here yet, so there are no summaries. ${askWhomText("")}`}</Line>
        {account}
      </Page>
    );
  return <Told {...{ visitor, programme, back, account }} />;
}

interface ToldProps {
  readonly visitor: Visitor | Participant;
  readonly programme: Programme;
  readonly back: { readonly back: () => void } | undefined;
  readonly account: ReactNode;
}

function Told({ visitor, programme, back, account }: ToldProps) {
  const [told, setTold] = useState<boolean | null>(null);

  useEffect(() => {
    let current = true;
    void wasTold(visitor, programme).then((was) => current && setTold(was));
    return () => {
      current = false;
    };
  }, [visitor, programme]);

  const show = () => {
    setTold(true);
    void rememberTold(visitor, programme);
  };

  if (told === null)
    return (
      <Page title="Summaries" {...back}>
        <Waiting what="Summaries" />
      </Page>
    );
  if (!told)
    return (
      <Page title="What summaries show" {...back}>
        <WhatManagersSee k={programme.k} />
        <Actions>
          <Button appearance="primary" onClick={show}>
            Show summaries
          </Button>
        </Actions>
        {account}
      </Page>
    );
  return (
    <Page title="Summaries" {...back}>
      <SummariesFigures visitor={visitor} programme={programme} />
      <Actions>
        <Button onClick={() => setTold(false)}>What summaries show</Button>
      </Actions>
      {account}
    </Page>
  );
}
