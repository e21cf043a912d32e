import { type Programme, programmeSchema } from "../../privacy/programme.ts";
import type { Visitor } from "../participant.ts";

/** The organisation's programme, complete and checked; `null` where none is set up. Hosts start before they have checked their settings. */
export function programmeOf({ configuration }: Pick<Visitor, "configuration">): Programme | null {
  const reading = programmeSchema.safeParse(configuration.programme);
  return reading.success ? reading.data : null;
}
