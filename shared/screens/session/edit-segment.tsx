import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownSegment } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Input } from "../../ui/fields/input.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import { Line } from "../../ui/page/line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { useSaving } from "../use-saving.ts";
import type { ChangeSession } from "./use-session.ts";

const useStyles = makeStyles({ form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "8px" } });

interface EditSegmentProps {
  readonly segment: ShownSegment;
  /** The length of the session in minutes. */
  readonly minutes: number;
  readonly change: ChangeSession;
}

interface Draft {
  readonly segmentId: string;
  readonly title: string;
  readonly minutes: string;
  readonly prompt: string;
  readonly after: string | null;
}

/** Changes one part of this session's agenda, takes it out, or puts a new one after it. The template stays as it is. */
export function EditSegment({ segment, minutes, change }: EditSegmentProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [saved, save] = useSaving();
  const { id, title, prompt } = segment;
  const own: Draft = { segmentId: id, title, minutes: String(segment.minutes), prompt: prompt ?? "", after: null };

  if (draft === null)
    return (
      <Actions>
        <Button size="small" aria-label={`Change this part: ${title}`} onClick={() => setDraft(own)}>
          Change this part
        </Button>
        <Button
          size="small"
          aria-label={`Add a part after: ${title}`}
          onClick={() =>
            setDraft({
              segmentId: `own-${crypto.randomUUID().slice(0, 8)}`,
              title: "",
              minutes: "5",
              prompt: "",
              after: id,
            })
          }
        >
          Add a part
        </Button>
        <SavedLine state={saved} />
      </Actions>
    );

  const length = Number(draft.minutes);
  const isRight = draft.title.trim() !== "" && Number.isInteger(length) && length >= 1 && length <= minutes;
  const keep = (removed: boolean) => {
    const edit = { ...draft, title: draft.title.trim(), minutes: removed ? segment.minutes : length, removed };
    void save(() => change({ do: "edit-plan", edits: [edit] })).then((kept) => kept && setDraft(null));
  };
  return (
    <div className={styles.form}>
      <Field label="What this part is called">
        <Input value={draft.title} maxLength={120} onChange={(_, { value }) => setDraft({ ...draft, title: value })} />
      </Field>
      <Field label="Minutes" hint={`A whole number from 1 to ${minutes}`}>
        <Input
          type="number"
          value={draft.minutes}
          onChange={(_, { value }) => setDraft({ ...draft, minutes: value })}
        />
      </Field>
      <Field label="What it is about">
        <Textarea
          resize="vertical"
          value={draft.prompt}
          maxLength={600}
          onChange={(_, { value }) => setDraft({ ...draft, prompt: value })}
        />
      </Field>
      <Line quiet>
        {`For this session only. All parts together are fitted to ${minutes} minutes, and turns stay equal. The others see it, and it goes into the invitation.`}
      </Line>
      <Actions>
        <Button size="small" appearance="primary" disabled={!isRight || saved === "saving"} onClick={() => keep(false)}>
          Save for this session
        </Button>
        {draft.segmentId === id && (
          <Button size="small" disabled={saved === "saving"} onClick={() => keep(true)}>
            Take it out
          </Button>
        )}
        <Button size="small" onClick={() => setDraft(null)}>
          Cancel
        </Button>
        <SavedLine state={saved} />
      </Actions>
    </div>
  );
}
