import { Button } from "@fluentui/react-components";
import type { Participant } from "../../flows/participant.ts";
import type { SessionView } from "../../flows/sessions/session-view.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { PlainList } from "../../ui/page/plain-list.tsx";
import { SavedLine } from "../../ui/page/saved-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { observationText } from "../../ui/text/observation-text.ts";
import { useSaving } from "../use-saving.ts";
import type { SessionWords } from "./session-words.ts";
import { useObservations } from "./use-observations.ts";
import type { ChangeSession } from "./use-session.ts";

interface ShownObservationsProps {
  readonly participant: Participant;
  readonly view: SessionView;
  /** The part of the agenda in which they are talked about. */
  readonly segmentId: string;
  readonly words: SessionWords;
  readonly change: ChangeSession;
}

/** After the observation: the own notes, each of which its author can show to the other; nothing is shown by itself. */
export function ShownObservations({ participant, view, segmentId, words, change }: ShownObservationsProps) {
  const { notes } = useObservations(participant, view.sessionId);
  const [saved, save] = useSaving();
  if (notes.length === 0) return null;
  const shared = new Set(
    view.agenda.segments
      .flatMap((segment) => segment.notes)
      .filter(({ author }) => author === participant.person.id)
      .map(({ text }) => text),
  );
  return (
    <Section title="What you noted">
      <Line quiet>{`Only you can read these notes until you show them to ${namesText(words.others)}.`}</Line>
      <PlainList label="What you noted">
        {notes.map((note) => {
          const text = observationText(note);
          return (
            <li key={note.id}>
              <Actions>
                <Line>{text}</Line>
                {shared.has(text) ? (
                  <Line quiet>Shown</Line>
                ) : (
                  <Button
                    size="small"
                    disabled={saved === "saving"}
                    aria-label={`Show: ${note.text}`}
                    onClick={() => void save(() => change({ do: "add-note", segmentId, text }))}
                  >
                    Show
                  </Button>
                )}
              </Actions>
            </li>
          );
        })}
      </PlainList>
      <SavedLine state={saved} />
    </Section>
  );
}
