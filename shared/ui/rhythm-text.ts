/** How often a circle meets: `every week`, `every 4 weeks`. */
export function rhythmText({ weeks }: { readonly weeks: number }): string {
  return weeks === 1 ? "every week" : `every ${weeks} weeks`;
}
