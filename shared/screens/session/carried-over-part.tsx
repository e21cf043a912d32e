import { useCallback, useState } from "react";
import type { MergedCommitment } from "../../agenda/merge-entries.ts";
import type { Commitment } from "../../agenda/entry.ts";
import type { Circle } from "../../circles/circle.ts";
import { carryOver } from "../../flows/sessions/carry-over.ts";
import type { Participant } from "../../flows/participant.ts";
import type { Session } from "../../sessions/session.ts";
import { CommitmentList } from "../../ui/session/commitment-list.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { commitmentAlone } from "./commitments-part.tsx";
import type { SessionWords } from "./session-words.ts";
import { useAnswer } from "../use-answer.ts";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

interface CarriedOverPartProps {
  readonly participant: Participant;
  readonly circle: Circle;
  readonly session: Pick<Session, "id" | "start" | "format">;
  /** What this session has already. */
  readonly commitments: readonly MergedCommitment[];
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/**
 * What is still open from the sessions before: kept in this one, done or dropped. Nothing when nothing is. Asked once, not with every
 * poll; a session that has moved gets a part of its own.
 */
export function CarriedOverPart({ participant, circle, session, commitments, words, change }: CarriedOverPartProps) {
  const [saved, save] = useSaving();
  const [first] = useState({ circle, session });
  const asked = useAnswer(useCallback(() => carryOver(participant, first.circle, first.session), [participant, first]));
  const here = new Set(commitments.map(({ owner, id }) => `${owner} ${id}`));
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
