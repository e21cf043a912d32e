/** Said where the chosen agenda has no form of this length. */
export function noAgendaText(minutes: number): string {
  return `This agenda does not fit into ${minutes} minutes. Choose another agenda, or go back and choose another length.`;
}
