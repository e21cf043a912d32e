/** What signing out would lose, counted. */
export function unsentText({ waiting, drafts }: { readonly waiting: number; readonly drafts: number }): string {
  const parts = [
    ...(waiting > 0
      ? [waiting === 1 ? "one thing that is not sent yet" : `${waiting} things that are not sent yet`]
      : []),
    ...(drafts > 0 ? [drafts === 1 ? "one draft" : `${drafts} drafts`] : []),
  ];
  return `Signing out wipes Turnabout from this device, with ${parts.join(" and ")}.`;
}
