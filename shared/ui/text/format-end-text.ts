import { formatById } from "../../circles/format-by-id.ts";
import type { Session } from "../../sessions/session.ts";

/** How a format closes itself with this session; `null` where it goes on, or a date was agreed. */
export function formatEndText({
  format,
  templateId,
  series,
}: Pick<Session, "format" | "templateId" | "series">): string | null {
  switch (formatById(format).ends) {
    case "after-meeting":
      return "This format ends with this meeting: no next one, and nothing is owed.";
    case "agreed-number":
      return series?.number !== undefined && series.number === series.of
        ? `This is the last of the ${series.of} meetings you agreed on. It ends by itself; nobody has to end it.`
        : null;
    case "after-look-back":
      return templateId === "look-back-10" ? "This format ends with the look-back." : null;
    case "after-debrief":
      return "This format ends with the debrief.";
    case "agreed-date":
    case "never":
      return null;
  }
}
