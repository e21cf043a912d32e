/** Whom to ask, by the programme's own words; without them the coordinator. */
export function askWhomText(contact: string): string {
  const whom = contact.trim();
  return whom === "" ? "Ask the coordinator of your programme." : `Ask ${whom}.`;
}
