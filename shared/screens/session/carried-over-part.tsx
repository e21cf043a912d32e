import type { MergedCommitment } from "../../agenda/entry/merge-entries.ts";
import type { Commitment } from "../../agenda/entry/entry.ts";
import { CommitmentList } from "../../ui/session/commitment-list.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { commitmentAlone } from "./commitments-part.tsx";
import type { SessionWords } from "./session-words.ts";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

interface CarriedOverPartProps {
  /** Open from the sessions before. */
  readonly left: readonly MergedCommitment[];
  /** What this session has already. */
  readonly commitments: readonly MergedCommitment[];
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** What is still open from the sessions before: kept in this one, done or dropped. Nothing when nothing is. */
export function CarriedOverPart({ left, commitments, words, change }: CarriedOverPartProps) {
  const [saved, save] = useSaving();
  const here = new Set(commitments.map(({ owner, id }) => `${owner} ${id}`));
  const open = left.filter(({ owner, id }) => !here.has(`${owner} ${id}`));
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
