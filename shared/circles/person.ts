/** A participant is known by the directory, never by an address: `<tenant id>.<object id>`, both lower case. */
export type PersonId = string & { readonly brand: "PersonId" };

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Where invitations go: the mail address, or the user principal name where a mailbox has none. */
  readonly address: string;
}

/** The only place that makes a {@link PersonId}. */
export function personId(tenantId: string, objectId: string): PersonId {
  return `${tenantId}.${objectId}`.toLowerCase() as PersonId;
}
