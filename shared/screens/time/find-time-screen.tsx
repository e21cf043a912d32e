import { useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import { Page } from "../../ui/page/page.tsx";
import type { Go, Route } from "../route.ts";
import { AskedPart } from "./asked-part.tsx";
import type { AskedTime } from "./asked-time.ts";
import { type Chosen, ChosenStep } from "./chosen-step.tsx";
import { FoundPart } from "./found-part.tsx";
import { useAskedTime } from "./use-asked-time.ts";
import { useBothSearches } from "./use-both-searches.ts";

interface FindTimeScreenProps {
  readonly participant: Participant;
  readonly route: Extract<Route, { readonly screen: "find-time" }>;
  readonly go: Go;
}

/** Whom to meet, how long, when, and booking it: the whole way on one screen, one step after the other. */
export function FindTimeScreen({ participant, route, go }: FindTimeScreenProps) {
  const { circleId = null, standing = false, asked: before = null } = route;
  const [asked, setAsked] = useAskedTime(participant, { circleId, standing, before });
  const search = useBothSearches(participant, circleId);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const change = (next: AskedTime) => {
    setAsked(next);
    search.clear();
  };
  const look = (next: AskedTime, fresh?: boolean) => {
    setAsked(next);
    search.look(next, fresh);
  };

  if (chosen !== null) return <ChosenStep {...{ participant, asked, circleId, chosen, go }} onChoose={setChosen} />;
  return (
    <Page
      title="Find a time"
      wide={asked.view === "week" && search.once.shown !== null}
      back={() => go(circleId === null ? { screen: "home" } : { screen: "circle", circleId })}
    >
      <AskedPart
        {...{ participant, asked }}
        isCircle={circleId !== null}
        onChange={change}
        busy={search.asking}
        onLook={() => look(asked)}
        onPreferences={() => go({ screen: "preferences", back: { ...route, asked } })}
      />
      <FoundPart {...{ participant, asked, circleId, search }} onAsked={setAsked} onLook={look} onChoose={setChosen} />
    </Page>
  );
}
