import { useCallback } from "react";
import type { MergedCommitment } from "../agenda/merge-entries.ts";
import type { Commitment } from "../agenda/entry.ts";
import { carryOver } from "../flows/carry-over.ts";
import type { Participant } from "../flows/participant.ts";
import type { SessionView } from "../flows/session-view.ts";
import { answered } from "../graph/graph-error.ts";
import { CommitmentList } from "../ui/commitment-list.tsx";
import { SavedLine } from "../ui/saved-line.tsx";
import { Section } from "../ui/section.tsx";
import { commitmentAlone } from "./commitments-part.tsx";
import type { SessionWords } from "./session-words.ts";
import { useAnswer } from "./use-answer.ts";
import { useSaving } from "./use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

interface CarriedOverPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** What is still open from the sessions before: kept in this one, done or dropped. Nothing when nothing is. */
export function CarriedOverPart({ participant, view, words, change }: CarriedOverPartProps) {
  const [saved, save] = useSaving();
  const { circle, session } = view;
  const circleId = circle?.id;
  const start = session?.start;
  const asked = useAnswer(
    useCallback(
      async () => (circle === null || session === null ? answered([]) : carryOver(participant, circle, session)),
      // Asked again when the session moves, not with every poll.
      [participant, circleId, start],
    ),
  );
  const here = new Set(view.agenda.commitments.map(({ owner, id }) => `${owner} ${id}`));
  const open = (asked.value ?? []).filter(({ owner, id }) => !here.has(`${owner} ${id}`));
  if (open.length === 0) return saved === "idle" ? null : <SavedLine state={saved} />;
  const set = (commitment: MergedCommitment, state: Commitment["state"]) =>
    void save(() => change({ do: "set-commitment", commitment: commitmentAlone(commitment), state }));
  return (
    <Section title="Still open from last time">
      <CommitmentList
        label="Still open from last time"
        commitments={open}
        nameOf={words.nameOf}
        set={set}
        isCarriedOver
      />
      <SavedLine state={saved} />
    </Section>
  );
}
