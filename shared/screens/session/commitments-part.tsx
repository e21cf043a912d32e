import { useMemo } from "react";
import * as z from "zod/mini";
import type { Commitment } from "../../agenda/entry/entry.ts";
import type { MergedCommitment } from "../../agenda/entry/merge-entries.ts";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { CommitmentForm, type CommitmentDraft } from "../../ui/session/commitment-form.tsx";
import { CommitmentList } from "../../ui/session/commitment-list.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import type { SessionWords } from "./session-words.ts";
import { useDraft } from "../use-draft.ts";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

interface CommitmentsPartProps {
  readonly participant: Participant;
  readonly view: SessionView;
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** What was agreed: the list for all members, by person, the own ones first, and a form for one more. */
export function CommitmentsPart({ participant, view, words, change }: CommitmentsPartProps) {
  const [saved, save] = useSaving();
  const { commitments } = view.agenda;
  const places = [participant.person, ...(view.circle?.members ?? [])].map(({ id }) => id);
  const placeOf = ({ owner }: MergedCommitment) => (places.includes(owner) ? places.indexOf(owner) : places.length);
  const byPerson = commitments.toSorted((a, b) => placeOf(a) - placeOf(b));
  const set = (commitment: MergedCommitment, state: Commitment["state"]) =>
    void save(() => change({ do: "set-commitment", commitment: commitmentAlone(commitment), state }));
  return (
    <Section title="Commitments">
      {commitments.length === 0 ? (
        <Line>None yet. Write down who does what by when.</Line>
      ) : (
        <CommitmentList label="Commitments" commitments={byPerson} nameOf={words.nameOf} set={set} />
      )}
      <SavedLine state={saved} />
      <AddCommitment {...{ participant, view, words, change }} />
    </Section>
  );
}

/** A commitment without the marks of the merge, as it is written. */
export function commitmentAlone({ author: _author, merged: _merged, ...commitment }: MergedCommitment): Commitment {
  return commitment;
}

const draftSchema = z.object({
  text: z.string().check(z.minLength(1)),
  owner: z.string(),
  due: z.string(),
  confidence: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])),
});

function AddCommitment({ participant, view, words, change }: CommitmentsPartProps) {
  const { person } = participant;
  const members = useMemo(
    () => [person, ...(view.circle?.members ?? []).filter(({ id }) => id !== person.id)],
    [person, view.circle],
  );
  const { value, put, sent } = useDraft(participant, `commitment/${view.sessionId}`, asDraft);
  const [saved, save] = useSaving();
  const draft = value ?? { text: "", owner: person.id, due: "", confidence: null };

  const add = async () => {
    const { text, owner, due, confidence } = draft;
    const isMember = members.some(({ id }) => id === owner);
    const kept = await save(() =>
      change({ do: "add-commitment", text, owner: isMember ? owner : person.id, due: due || null, confidence }),
    );
    if (kept) sent(value);
  };
  return (
    <CommitmentForm
      draft={draft}
      onDraft={(next) => put(next.text === "" ? null : next)}
      members={members}
      readers={words.readers}
      saved={saved}
      add={() => void add()}
    />
  );
}

function asDraft(kept: unknown): CommitmentDraft | null {
  const draft = draftSchema.safeParse(kept);
  return draft.success ? (draft.data as CommitmentDraft) : null;
}
