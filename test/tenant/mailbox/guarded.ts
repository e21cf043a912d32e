import type { Route } from "../exchange.ts";
import { Refusal } from "./refusal.ts";

/** A caller without a mailbox gets Exchange's 404; a refusal anywhere below becomes its answer. */
export function guarded(handle: Route["handle"]): Route["handle"] {
  return (request, ids, tenant) => {
    try {
      if (!tenant.user(request.caller.userId)?.hasMailbox)
        throw new Refusal(
          404,
          "MailboxNotEnabledForRESTAPI",
          "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
        );
      return handle(request, ids, tenant);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  };
}
