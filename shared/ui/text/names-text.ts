/** Names as people say them: `Ana`, `Ana and Ben`, `Ana, Ben and Chen`; empty for nobody. */
export function namesText(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
