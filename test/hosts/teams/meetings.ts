import type { MailboxEvent } from "../common/mailbox.ts";
import { eventsBetween } from "../common/mailbox.ts";
import type { Persona } from "../common/personas.ts";
import { tenantNow } from "../common/tenant-now.ts";
import { chatOf, meetingIdOf } from "./stage.ts";

const month = 31 * 86_400_000;

/** One meeting of the persona, by the chat that belongs to it. */
export interface Meeting {
  readonly chatId: string;
  readonly event: MailboxEvent;
}

/** The persona's Teams meetings a month back and two ahead, by the tenant's clock. */
export async function meetings(persona: Persona): Promise<readonly Meeting[]> {
  const now = (await tenantNow()).getTime();
  const events = await eventsBetween(persona, new Date(now - month), new Date(now + 2 * month));
  return events.flatMap((event) => {
    const chatId = chatOf(event.onlineMeeting?.joinUrl ?? "");
    return chatId === null ? [] : [{ chatId, event }];
  });
}

/** What Teams tells an app about its meeting, https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis */
export function meetingDetails({ chatId, event }: Meeting, tenantId: string): object {
  return {
    details: {
      id: meetingIdOf(chatId),
      title: event.subject,
      type: "Scheduled",
      scheduledStartTime: `${event.start.dateTime}Z`,
      scheduledEndTime: `${event.end.dateTime}Z`,
      joinUrl: event.onlineMeeting?.joinUrl ?? "",
    },
    conversation: { id: chatId },
    organizer: { id: event.organizer.emailAddress.address, tenantId },
  };
}
