import type { Persona } from "../common/personas.ts";
import type { Stage } from "./stage.ts";
import { meetingIdOf, surfaces } from "./stage.ts";

/** What the host supports; nested sign-in works only where teams-js reads this as the fourth element of its answer. */
export const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { config: {} },
    meeting: {},
    calendar: {},
    chat: {},
    dialog: { url: {}, update: {} },
    nestedAppAuth: {},
  },
});

/** The flat context Teams answers `getContext` with, for a person on a stage. */
export function contextOf({ stage, persona, tenantId }: { stage: Stage; persona: Persona; tenantId: string }): object {
  const { frameContext, entityId } = surfaces[stage.surface];
  return {
    theme: stage.theme,
    locale: "en-us",
    frameContext,
    entityId: stage.entityId ?? entityId,
    subEntityId: stage.subEntityId ?? "",
    hostName: "Teams",
    hostClientType: "web",
    userObjectId: persona.id,
    userPrincipalName: persona.userPrincipalName,
    loginHint: persona.userPrincipalName,
    tid: tenantId,
    ...(stage.chatId === null ? {} : { chatId: stage.chatId, meetingId: meetingIdOf(stage.chatId) }),
  };
}
