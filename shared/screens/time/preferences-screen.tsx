import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Participant } from "../../flows/participant.ts";
import { type Preferences, usualPreferences } from "../../scheduling/preferences.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { DayTicks } from "../../ui/fields/day-ticks.tsx";
import { blockText, KeptFreeList } from "../../ui/time/kept-free-list.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { AroundFields, DayFields, SearchFields } from "../../ui/time/preference-fields.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { SavedLine, type SavedState } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { ProblemCard } from "../problem-card.tsx";
import { usePreferences } from "./use-preferences.ts";

const onlyYou = "Only you can read this.";
const whenNotWhy = "Members of your circles see only when you are available, not why.";

interface PreferencesScreenProps {
  readonly participant: Participant;
  readonly back: () => void;
}

/** How somebody wants to meet: each change is kept at once, and each part says who can read it. */
export function PreferencesScreen({ participant, back }: PreferencesScreenProps) {
  const { preferences, problem, again, stateOf, keep } = usePreferences(participant);
  return (
    <Page title="Your preferences" back={back}>
      <Line>They hold in your own searches, and in those of the members of your circles.</Line>
      {problem !== null && <ProblemCard problem={problem} again={again} />}
      {preferences === null && problem === null && <Waiting what="Your preferences" lines={5} />}
      {preferences !== null && <Parts {...{ preferences, stateOf, keep }} />}
    </Page>
  );
}

interface PartsProps {
  readonly preferences: Preferences;
  readonly stateOf: (part: string) => SavedState;
  readonly keep: (part: string, next: Preferences) => void;
}

/** What was there before the last removal or reset, to be put back. */
interface Undo {
  readonly what: string;
  readonly part: string;
  readonly before: Preferences;
}

function Parts({ preferences, stateOf, keep }: PartsProps) {
  const [undo, setUndo] = useState<Undo | null>(null);
  const change = (part: string, changed: Partial<Preferences>) => {
    setUndo(null);
    keep(part, { ...preferences, ...changed });
  };
  const replace = (what: string, part: string, next: Preferences) => {
    setUndo({ what, part, before: preferences });
    keep(part, next);
  };
  const undoOf = (part: string) =>
    undo?.part === part && (
      <Actions>
        <Line>{undo.what}</Line>
        <Button
          size="small"
          onClick={() => {
            setUndo(null);
            keep(part, undo.before);
          }}
        >
          Undo
        </Button>
      </Actions>
    );
  const { noMeetingBlocks, preferredDays } = preferences;
  return (
    <>
      <Part title="Your day" readers={whenNotWhy} state={stateOf("day")}>
        <DayFields preferences={preferences} onChange={(changed) => change("day", changed)} />
      </Part>
      <Part title="Time kept free of meetings" readers={`${whenNotWhy} Reasons: only you.`} state={stateOf("free")}>
        <KeptFreeList
          blocks={noMeetingBlocks}
          onBlocks={(blocks) => change("free", { noMeetingBlocks: blocks })}
          onRemove={(block) =>
            replace(`Removed: ${blockText(block)}.`, "free", {
              ...preferences,
              noMeetingBlocks: noMeetingBlocks.filter((one) => one !== block),
            })
          }
        />
        {undoOf("free")}
      </Part>
      <Part
        title="Around your sessions"
        readers="Members of your circles see how much free time you want around a session, and on which days you take no further one."
        state={stateOf("around")}
      >
        <AroundFields preferences={preferences} onChange={(changed) => change("around", changed)} />
      </Part>
      <Part title="When you look for a time" readers={onlyYou} state={stateOf("search")}>
        <SearchFields preferences={preferences} onChange={(changed) => change("search", changed)} />
        <DayTicks
          label="Days you prefer"
          days={preferredDays}
          onDays={(days) => change("search", { preferredDays: days })}
        />
      </Part>
      <Part title="Back to what is usual" readers={null} state={stateOf("all")}>
        <Actions>
          <Button onClick={() => replace("What is usual holds again.", "all", usualPreferences)}>
            Use what is usual
          </Button>
        </Actions>
        {undoOf("all")}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly readers: string | null;
  readonly state: SavedState;
  readonly children: ReactNode;
}

function Part({ title, readers, state, children }: PartProps) {
  return (
    <Section title={title}>
      {readers !== null && <ReaderLine text={readers} />}
      {children}
      <SavedLine state={state} />
    </Section>
  );
}
