import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Observation, type ObservationKind, observationKinds } from "../../agenda/observation.ts";
import type { Participant } from "../../flows/participant.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Radio, RadioGroup } from "../../ui/fields/radio-group.tsx";
import { Textarea } from "../../ui/fields/textarea.tsx";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { observationText, observationWords } from "../../ui/text/observation-text.ts";
import { useDraft } from "../use-draft.ts";
import { useSaving } from "../use-saving.ts";
import { useObservations } from "./use-observations.ts";

interface ObserverPadProps {
  readonly participant: Participant;
  readonly sessionId: string;
}

/** The pad of somebody who observes a colleague at work: three kinds of notes, for nobody else to read. */
export function ObserverPad({ participant, sessionId }: ObserverPadProps) {
  const { notes, add, keep } = useObservations(participant, sessionId);
  const [about, setAbout] = useState<ObservationKind>("decision");
  const [removed, setRemoved] = useState<Observation | null>(null);
  const { value, put, sent, isKept } = useDraft(participant, `observation/${sessionId}`, asText);
  const [saved, save] = useSaving();
  const text = value ?? "";
  const kindOf = (chosen: string) => observationKinds.find((kind) => kind === chosen) ?? about;
  return (
    <Section title="Your note pad">
      <RadioGroup
        aria-label="What you noted"
        layout="horizontal"
        value={about}
        onChange={(_, { value: chosen }) => setAbout(kindOf(chosen))}
      >
        {observationKinds.map((kind) => (
          <Radio key={kind} value={kind} label={observationWords[kind]} />
        ))}
      </RadioGroup>
      <Field label={observationWords[about]} {...(isKept && { hint: "Typed earlier and not kept yet." })}>
        <Textarea
          resize="vertical"
          value={text}
          maxLength={1000}
          onChange={(_, { value: typed }) => put(typed === "" ? null : typed)}
        />
      </Field>
      <ReaderLine text="Only you can read this. In the debrief you can show single notes." />
      <Actions>
        <Button
          appearance="primary"
          disabled={text.trim() === "" || saved === "saving"}
          onClick={() => void save(() => add(about, text)).then((kept) => kept && sent(value))}
        >
          Note it
        </Button>
        <SavedLine state={saved} />
      </Actions>
      {removed !== null && (
        <Actions>
          <Line quiet>Removed.</Line>
          <Button size="small" onClick={() => void save(() => keep(removed)).then((kept) => kept && setRemoved(null))}>
            Put it back
          </Button>
        </Actions>
      )}
      {notes.length > 0 && (
        <PlainList label="Your notes">
          {notes.map((note) => (
            <li key={note.id}>
              <Actions>
                <Line>{observationText(note)}</Line>
                <Button
                  size="small"
                  aria-label={`Remove: ${note.text}`}
                  onClick={() => void save(() => keep({ ...note, text: "" })).then((kept) => kept && setRemoved(note))}
                >
                  Remove
                </Button>
              </Actions>
            </li>
          ))}
        </PlainList>
      )}
    </Section>
  );
}

function asText(kept: unknown): string | null {
  return typeof kept === "string" && kept !== "" ? kept : null;
}
