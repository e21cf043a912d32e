/** Now, by the tenant's own clock. */
export async function tenantNow(): Promise<Date> {
  const answer = await fetch("/_tenant/clock");
  const { now } = (await answer.json()) as { now: string };
  return new Date(now);
}
