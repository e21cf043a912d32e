import { instant } from "shared/circles/instant.ts";
import type { DraftAtHand } from "shared/screens/draft-at-hand.ts";
import { askedOfOutlook, type ComposedItem } from "./office-library.ts";

/** The form in which an appointment is written, as the screens see it. The whole body is never set: it holds the join information. */
export function formOf(item: ComposedItem): DraftAtHand {
  const { body } = item;
  return {
    async read() {
      const contentType = await askedOfOutlook<"html" | "text">((done) => body.getTypeAsync(done));
      const [required, optional, start, end, content] = await Promise.all([
        askedOfOutlook((done: Parameters<typeof item.requiredAttendees.getAsync>[0]) =>
          item.requiredAttendees.getAsync(done),
        ),
        askedOfOutlook((done: Parameters<typeof item.optionalAttendees.getAsync>[0]) =>
          item.optionalAttendees.getAsync(done),
        ),
        askedOfOutlook<Date>((done) => item.start.getAsync(done)),
        askedOfOutlook<Date>((done) => item.end.getAsync(done)),
        askedOfOutlook<string>((done) => body.getAsync(contentType, done)),
      ]);
      const people = [...required, ...optional].map(({ emailAddress, displayName }) => ({
        address: emailAddress,
        name: displayName || emailAddress,
      }));
      return {
        people,
        start: instant(start.getTime()),
        end: instant(end.getTime()),
        body: { contentType, content },
      };
    },
    async putAtTop({ contentType, content }) {
      await askedOfOutlook<unknown>((done) => body.prependAsync(content, { coercionType: contentType }, done));
    },
    async selected() {
      const asked = askedOfOutlook<{ data: string; sourceProperty: string }>((done) =>
        item.getSelectedDataAsync("text", done),
      );
      // Outlook answers with an error where the cursor stands outside the text.
      const selected = await asked.catch(() => null);
      return selected?.sourceProperty === "body" ? selected.data : "";
    },
    async putOverSelected({ contentType, content }) {
      await askedOfOutlook<unknown>((done) => body.setSelectedDataAsync(content, { coercionType: contentType }, done));
    },
  };
}
