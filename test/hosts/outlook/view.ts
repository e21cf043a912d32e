/** What the calendar shows; all of it is in the address, as in Outlook on the web. */
export interface View {
  /** User principal name. */
  readonly persona: string | null;
  /** Any moment in the week shown; null = now by the tenant's clock. */
  readonly at: string | null;
  readonly itemId: string | null;
}

export function viewOf(location: Location): View {
  const query = new URLSearchParams(location.search);
  const item = /^\/calendar\/item\/([^/]+)/.exec(location.pathname)?.[1];
  return {
    persona: query.get("persona"),
    at: query.get("at"),
    itemId: item === undefined ? null : decodeURIComponent(item),
  };
}

/** `/calendar/view/week`, or `/calendar/item/<id>` where an event is open. */
export function addressOf({ persona, at, itemId }: View): string {
  const query = new URLSearchParams();
  if (persona !== null) query.set("persona", persona);
  if (at !== null) query.set("at", at);
  const path = itemId === null ? "/calendar/view/week" : `/calendar/item/${encodeURIComponent(itemId)}`;
  return `${path}?${query}`;
}
