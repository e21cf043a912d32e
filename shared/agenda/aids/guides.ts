import type { Guide, GuideId } from "./guide-schema.ts";
import data from "./guides.json";

/** All short guides, by what they are about. The file ships with the product, so its schema is checked by the test, not again by every reader. */
export const guides: Readonly<Record<GuideId, Guide>> = data;
