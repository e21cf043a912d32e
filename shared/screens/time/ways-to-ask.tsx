import { Button, Link, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Person } from "../../circles/person.ts";
import type { Participant } from "../../flows/participant.ts";
import { sendByChat, type SentByChat } from "../../flows/time/send-by-chat.ts";
import { Actions } from "../../ui/fields/actions.tsx";
import { Line } from "../../ui/page/line.tsx";
import { askByMail } from "../../ui/text/ask-by-mail.ts";
import { askText } from "../../ui/text/ask-text.ts";
import { ProblemCard } from "../problem-card.tsx";

interface WaysToAskProps {
  readonly participant: Participant;
  readonly to: readonly Person[];
  readonly asked: { readonly minutes: number; readonly times: readonly string[] };
}

/** Sends the question: in the chat with one click, or as the person's own mail. */
export function WaysToAsk({ participant, to, asked }: WaysToAskProps) {
  const [sent, setSent] = useState<SentByChat | "sending" | null>(null);
  const send = async () => {
    setSent("sending");
    setSent(await sendByChat(participant, { to, text: askText(asked).join("\n") }));
  };
  const outcome = sent === null || sent === "sending" ? null : sent.outcome;
  return (
    <>
      <Actions>
        {outcome !== "sent" && (
          <Button
            disabledFocusable={sent === "sending"}
            icon={sent === "sending" ? <Spinner size="tiny" /> : null}
            onClick={() => void send()}
          >
            {sent === "sending" ? "Sending …" : "Send by chat"}
          </Button>
        )}
        <Link href={askByMail({ to, ...asked })}>Ask by mail</Link>
      </Actions>
      <div role="status">
        {outcome === "sent" && <Line>Sent in Teams, in your chat.</Line>}
        {outcome === "perhaps" && <Line>Perhaps it was sent. Look into the chat before you send it again.</Line>}
        {outcome === "copy" && <Line>It was not sent. Copy the message above instead.</Line>}
      </div>
      {sent !== null && sent !== "sending" && sent.outcome === "copy" && <ProblemCard problem={sent.problem} />}
    </>
  );
}
