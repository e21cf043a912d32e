/** One person of the tenant, as the hosts show and sign in. */
export interface Persona {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
}

/** Everybody who could sit in front of this host. */
export async function personas(): Promise<readonly Persona[]> {
  const answer = await fetch("/_tenant/users");
  if (!answer.ok) throw new Error(`The tenant does not tell its people: ${answer.status}`);
  return (await answer.json()) as readonly Persona[];
}
