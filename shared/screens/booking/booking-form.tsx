import { Button, Spinner } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { templatesFor } from "../../agenda/templates/templates.ts";
import { type BookingOutcome, bookSession } from "../../flows/booking/book-session.ts";
import type { Participant } from "../../flows/participant.ts";
import type { BookingPlan, BookingRequest } from "../../flows/booking/plan-booking.ts";
import { proposedTemplate } from "../../flows/booking/proposed-template.ts";
import { freshSessions } from "../../flows/sessions/remembered-sessions.ts";
import { toldInWords } from "../../privacy/told-in-words.ts";
import { sessionSubject } from "../../sessions/session-subject.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { BookingPreview } from "../../ui/time/booking-preview.tsx";
import { Field } from "../../ui/fields/field.tsx";
import { Input } from "../../ui/fields/input.tsx";
import { Line } from "../../ui/page/line.tsx";
import { namesText } from "../../ui/text/names-text.ts";
import { Page } from "../../ui/page/page.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { Waiting } from "../../ui/page/waiting.tsx";
import { BookedStep, type NextTime } from "./booked-step.tsx";
import type { Go } from "../route.ts";
import { useWhenOnline } from "../use-when-online.ts";

export type WantedMeeting = Pick<BookingRequest, "others" | "format" | "start" | "minutes" | "circleId">;

/** A plan, or the sentence that says why there is none. */
export type PlanOrWhy = BookingPlan | string;

interface BookingFormProps {
  readonly participant: Participant;
  readonly wanted: WantedMeeting;
  readonly title: string;
  /** When it is. */
  readonly children: ReactNode;
  /** What is made, `A Teams meeting is made with it`. */
  readonly made: string;
  /** Names of those of whom nobody knows whether they can. */
  readonly unsure: readonly string[];
  /** Plans what is chosen at the moment; wrap it in useCallback. */
  readonly planOf: (request: BookingRequest) => Promise<PlanOrWhy>;
  readonly next: NextTime | null;
  readonly back: () => void;
  readonly go: Go;
}

/** Agenda, subject and preview of a meeting before it exists, exactly as it will be, and the one button that makes it. */
export function BookingForm(props: BookingFormProps) {
  const { participant, wanted, title, children, made, unsure, planOf, next, back, go } = props;
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [subject, setSubject] = useState("");
  const [circleName, setCircleName] = useState("");
  const [outcome, setOutcome] = useState<BookingOutcome | null>(null);
  const [busy, setBusy] = useState(false);
  const booking = useRef(false);
  const plan = usePlan(participant, { ...wanted, templateId, subject, circleName, setTemplateId, planOf });

  const book = async (planned: BookingPlan) => {
    // A second click can come before the button is drawn as disabled.
    if (booking.current) return;
    booking.current = true;
    setBusy(true);
    const came = await bookSession(participant, planned);
    setOutcome(came);
    // Kept with the others on this device: without a network it must be in the list, too.
    if (came.booked !== null) void freshSessions(participant).catch(() => {});
    booking.current = false;
    setBusy(false);
  };

  useWhenOnline(outcome?.saving.where === "device", () => {
    if (typeof plan === "object" && plan !== null) void book(plan);
  });

  if (outcome !== null && typeof plan === "object" && plan !== null)
    return (
      <BookedStep
        {...{ plan, outcome, next, go, back }}
        // Without a key in the mailbox asking for the permission comes first, which stands above.
        busy={busy || participant.keyWaits !== undefined}
        timeZone={participant.timeZone}
        again={() => void book(plan)}
      />
    );

  const { others, format } = wanted;
  const names = namesText(others.map(({ name }) => name));
  return (
    <Page title={title} back={back}>
      {children}
      <Field label="Agenda">
        <Select value={templateId ?? ""} onChange={(_, { value }) => setTemplateId(value)}>
          {templatesFor(format).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Subject (optional)"
        hint={`Without one it is “${sessionSubject(null)}”. Everybody invited and their delegates read it.`}
      >
        <Input value={subject} maxLength={255} onChange={(_, { value }) => setSubject(value)} />
      </Field>
      {others.length > 1 && wanted.circleId === undefined && (
        <Field label="Name of the circle (optional)" hint={`Sealed to you and ${names}.`}>
          <Input value={circleName} maxLength={80} onChange={(_, { value }) => setCircleName(value)} />
        </Field>
      )}
      {plan === null && <Waiting what="The meeting" lines={5} />}
      {typeof plan === "string" && <Line>{plan}</Line>}
      {plan !== null && typeof plan === "object" && (
        <>
          <Line>{`Invited: ${names}. ${made}; the agenda stands in its text:`}</Line>
          <BookingPreview block={plan.block} appOrigin={participant.configuration.appOrigin} />
          <Line quiet>{toldInWords.meeting}</Line>
          <Actions>
            <Button
              appearance={unsure.length === 0 ? "primary" : "secondary"}
              disabled={busy}
              icon={busy ? <Spinner size="tiny" /> : null}
              onClick={() => void book(plan)}
            >
              {busy ? "Booking …" : bookText(unsure)}
            </Button>
          </Actions>
        </>
      )}
    </Page>
  );
}

function bookText(unsure: readonly string[]): string {
  return unsure.length === 0 ? "Book" : `Book without an answer from ${namesText(unsure)}`;
}

interface PlanInput extends WantedMeeting {
  readonly templateId: string | null;
  readonly subject: string;
  readonly circleName: string;
  readonly setTemplateId: (id: string) => void;
  readonly planOf: BookingFormProps["planOf"];
}

/** The plan for what is chosen at the moment; `null` while it is made. A late plan for an earlier choice is dropped. */
function usePlan(participant: Participant, input: PlanInput): PlanOrWhy | null {
  const { others, format, start, minutes, circleId, templateId, subject, circleName, setTemplateId, planOf } = input;
  const [plan, setPlan] = useState<PlanOrWhy | null>(null);

  useEffect(() => {
    let current = true;
    const work = async () => {
      if (templateId === null) {
        const proposed = await proposedTemplate(participant, { others, format, minutes });
        if (current) setTemplateId(proposed);
        return;
      }
      const own = subject.trim() === "" ? null : subject;
      const made = await planOf({
        others,
        format,
        templateId,
        start,
        minutes,
        subject: own,
        circleName,
        ...(circleId !== undefined && { circleId }),
      });
      if (current) setPlan(made);
    };
    void work();
    return () => {
      current = false;
    };
  }, [participant, others, format, start, minutes, circleId, templateId, subject, circleName, setTemplateId, planOf]);

  return plan;
}
