import { Button, makeStyles, Subtitle2, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { MergedItem, MergedSegment } from "../../agenda/entry/merge-entries.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { AddEntry } from "../../ui/session/add-entry.tsx";
import { AidVagueness } from "../../ui/session/aid-vagueness.tsx";
import { EntryList } from "../../ui/session/entry-list.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine, type SavedState } from "../../ui/page/saved-line.tsx";
import type { SessionWords } from "./session-words.ts";
import { useDraft } from "../use-draft.ts";
import { type Save, useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

const useStyles = makeStyles({
  segment: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" },
  heading: { margin: 0 },
});

interface SegmentPartProps {
  readonly participant: Participant;
  readonly sessionId: string;
  readonly title: string;
  readonly minutes: number | null;
  readonly prompt: string | null;
  /** What it asks of people besides; empty when nothing. */
  readonly hint: string;
  /** What the members have added; `null` where nothing can be added. */
  readonly merged: MergedSegment | null;
  readonly words: SessionWords;
  readonly change: ChangeSession;
  /** What else can be done with the segment. */
  readonly children?: ReactNode;
}

type Removed = { readonly item: MergedItem; readonly kind: "add-topic" | "add-note" };

/** One segment of the agenda, or the session as a whole: what it is about, what everybody has added, and a field for more. */
export function SegmentPart({
  participant,
  sessionId,
  title,
  minutes,
  prompt,
  hint,
  merged,
  words,
  change,
  children,
}: SegmentPartProps) {
  const styles = useStyles();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [saved, save] = useSaving();

  const list = (kind: Removed["kind"], label: string, items: readonly MergedItem[]) => (
    <EntryList
      kind={label}
      items={items}
      me={participant.person.id}
      nameOf={words.nameOf}
      edit={(item, text) => void save(() => change({ do: "edit-item", id: item.id, text }))}
      remove={(item) => {
        setRemoved({ item, kind });
        void save(() => change({ do: "remove-item", id: item.id }));
      }}
    />
  );
  const putBack = ({ item, kind }: Removed) => {
    setRemoved(null);
    void save(() => change({ do: kind, segmentId: item.segmentId, text: item.text }));
  };

  return (
    <li className={styles.segment}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title} {minutes !== null && <Text weight="regular">· {minutes} min</Text>}
      </Subtitle2>
      {prompt !== null && <Line>{prompt}</Line>}
      {hint !== "" && <Line quiet>{hint}</Line>}
      {merged !== null && (
        <>
          {list("add-topic", "Topics", merged.topics)}
          {list("add-note", "Notes", merged.notes)}
          {removed !== null && (
            <Actions>
              <Line quiet>Removed.</Line>
              <Button size="small" onClick={() => putBack(removed)}>
                Put it back
              </Button>
            </Actions>
          )}
          <Adding {...{ participant, sessionId, title, merged, words, change, saved, save }} />
          {children}
        </>
      )}
    </li>
  );
}

type AddingProps = Pick<SegmentPartProps, "participant" | "sessionId" | "title" | "words" | "change"> & {
  readonly merged: MergedSegment;
  readonly saved: SavedState;
  readonly save: Save;
};

/** The field for one more topic or note; closed until it is wanted, or until something typed earlier is offered back. */
function Adding({ participant, sessionId, title, merged: { segmentId }, words, change, saved, save }: AddingProps) {
  const place = `entry/${sessionId}/${segmentId ?? "whole-session"}`;
  const { value, isKept, put, sent } = useDraft(participant, place, asText);
  const [isOpen, setOpen] = useState(false);
  const text = value ?? "";

  if (!isOpen && value === null)
    return (
      <Actions>
        <Button size="small" aria-label={`Add a topic or note: ${title}`} onClick={() => setOpen(true)}>
          Add a topic or note
        </Button>
        <SavedLine state={saved} />
      </Actions>
    );
  const add = async (kind: "add-topic" | "add-note") => {
    if (await save(() => change({ do: kind, segmentId, text }))) sent(value);
    setOpen(true);
  };
  return (
    <AddEntry
      label={`Your topic or note: ${title}`}
      text={text}
      onText={(typed) => {
        setOpen(true);
        put(typed === "" ? null : typed);
      }}
      readers={words.readers}
      saved={saved}
      add={(kind) => void add(kind)}
      isKept={isKept}
      takesFocus={isOpen}
    >
      <AidVagueness text={text} language={navigator.language} />
    </AddEntry>
  );
}

function asText(kept: unknown): string | null {
  return typeof kept === "string" && kept !== "" ? kept : null;
}
