import { Button, Spinner } from "@fluentui/react-components";
import { useRef, useState } from "react";
import * as z from "zod/mini";
import { proposedRhythm, proposedSize } from "../../circles/circle-formats.ts";
import type { FormatId } from "../../circles/format.ts";
import type { Person } from "../../circles/person.ts";
import { createCircle, type MadeCircle } from "../../flows/circles/create-circle.ts";
import { newCircleKey } from "../../flows/circles/new-circle-key.ts";
import type { Participant } from "../../flows/participant.ts";
import { toldInWords } from "../../privacy/told-in-words.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { CircleForm, type CircleWishes } from "../../ui/circle/circle-form.tsx";
import { Line } from "../../ui/page/line.tsx";
import { Page } from "../../ui/page/page.tsx";
import { ReaderLine } from "../../ui/page/reader-line.tsx";
import { Section } from "../../ui/page/section.tsx";
import { CircleNotSaved } from "./circle-not-saved.tsx";
import type { Go } from "../route.ts";
import { ChoosePeople } from "../choose-people.tsx";
import { useDraft } from "../use-draft.ts";

interface CreateCircleScreenProps {
  readonly participant: Participant;
  readonly go: Go;
}

type Words = Pick<CircleWishes, "name" | "purpose">;

const first: FormatId = "peer-coaching-circle";
const noWords: Words = { name: "", purpose: "" };

/** Makes a circle and asks its people. */
export function CreateCircleScreen({ participant, go }: CreateCircleScreenProps) {
  const [key] = useState(newCircleKey);
  const words = useDraft(participant, "create-circle", asWords);
  const [shape, setShape] = useState<Omit<CircleWishes, keyof Words>>(() => shapeOf(first));
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [step, setStep] = useState<number | null>(null);
  const [made, setMade] = useState<MadeCircle | "not-kept" | null>(null);
  const busy = useRef(false);

  const wishes: CircleWishes = { ...shape, ...(words.value ?? noWords) };
  const change = ({ name = wishes.name, purpose = wishes.purpose, ...rest }: Partial<CircleWishes>) => {
    if (name !== wishes.name || purpose !== wishes.purpose)
      words.put(name === "" && purpose === "" ? null : { name, purpose });
    setShape({ ...shape, ...rest });
  };
  const tooMany = people.length + 1 - wishes.size;

  const create = async () => {
    // A second click can come before the button is drawn as disabled.
    if (busy.current) return;
    busy.current = true;
    setMade(null);
    setStep(0);
    try {
      const result = await createCircle(participant, { ...wishes, name: wishes.name.trim(), key, people }, () =>
        setStep((before) => (before ?? 0) + 1),
      );
      if (result.saving.where !== "nowhere") words.put(null);
      setMade(result);
      if (result.saving.where === "service") go({ screen: "circle", circleId: result.circleId });
    } catch {
      setMade("not-kept");
    }
    busy.current = false;
    setStep(null);
  };

  if (made !== null && made !== "not-kept" && made.saving.where === "device")
    return (
      <Page title="Saved on this device">
        <CircleNotSaved problem={made.saving.problem} again={() => void create()} />
        <Actions>
          <Button appearance="primary" onClick={() => go({ screen: "circle", circleId: made.circleId })}>
            Open the circle
          </Button>
        </Actions>
      </Page>
    );

  return (
    <Page title="Create a circle" back={() => go({ screen: "home" })}>
      <CircleForm
        wishes={wishes}
        isKept={words.isKept}
        onChange={change}
        onFormat={(format) => setShape(shapeOf(format))}
      />
      <Section title="Whom to ask">
        <Line>They answer for themselves, and you can book meetings with them meanwhile. You can ask more later.</Line>
        <ChoosePeople participant={participant} chosen={people} most={wishes.size - 1} onChoose={setPeople} />
        {tooMany > 0 && <Line>{`Remove ${tooMany} of them, or choose a larger size.`}</Line>}
      </Section>
      <Section title="Who can read it">
        <ReaderLine text={toldInWords.circle} />
        <ReaderLine text={toldInWords.circleTraces} />
      </Section>
      <Actions>
        <Button
          appearance="primary"
          disabledFocusable={step !== null || wishes.name.trim() === "" || tooMany > 0}
          icon={step !== null ? <Spinner size="tiny" /> : null}
          onClick={() => void create()}
        >
          {step !== null ? "Creating …" : "Create the circle"}
        </Button>
        {wishes.name.trim() === "" && <Line>Give it a name first.</Line>}
      </Actions>
      <div role="status">
        {step !== null && <Line>{`Saving: ${Math.min(step, people.length + 1)} of ${people.length + 1} done.`}</Line>}
        {made === "not-kept" && (
          <Line>Not saved: this device could not keep it. What you entered is still here; try again.</Line>
        )}
        {made !== null && made !== "not-kept" && made.saving.where === "nowhere" && (
          <Line>Not saved: the key of somebody you asked cannot be used. Remove that person and try again.</Line>
        )}
      </div>
    </Page>
  );
}

function shapeOf(format: FormatId): Omit<CircleWishes, keyof Words> {
  return { format, size: proposedSize(format), rhythm: proposedRhythm(format) };
}

const wordsSchema = z.object({ name: z.string(), purpose: z.string() });

function asWords(kept: unknown): Words | null {
  const words = wordsSchema.safeParse(kept);
  return words.success ? words.data : null;
}
