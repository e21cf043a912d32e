import * as z from "zod/mini";

import { type Guide, guideIds, guideSchema, type GuideId } from "./guide-schema.ts";
import data from "./guides.json";

/** All short guides, by what they are about. */
export const guides: Readonly<Record<GuideId, Guide>> = z.record(z.enum(guideIds), guideSchema).parse(data);
