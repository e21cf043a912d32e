import type { TenantState } from "../exchange.ts";
import { changeKey } from "./opaque.ts";
import type { StoredCalendar } from "./stored-calendar.ts";

/** A calendar as Graph shows it. https://learn.microsoft.com/graph/api/resources/calendar */
export function presentCalendar(
  calendar: StoredCalendar,
  userId: string,
  tenant: TenantState,
): Record<string, unknown> {
  const owner = tenant.user(userId);
  return {
    id: calendar.id,
    name: calendar.name,
    color: calendar.color,
    hexColor: "",
    isDefaultCalendar: calendar.isDefault,
    changeKey: changeKey(calendar.id, calendar.version),
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ["teamsForBusiness"],
    defaultOnlineMeetingProvider: "teamsForBusiness",
    isTallyingResponses: calendar.isDefault,
    isRemovable: !calendar.isDefault,
    owner: { name: owner?.displayName ?? "", address: owner?.mail ?? owner?.userPrincipalName ?? "" },
  };
}
