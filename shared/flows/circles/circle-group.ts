import type { Circle } from "../../circles/circle.ts";
import { derivedId } from "../../sealing/derived-id.ts";

/** The opaque name of a circle in `Summaries`: the same for all members, and nobody else can link it to the circle's records. */
export function circleGroup(circle: Circle): Promise<string> {
  return derivedId({ secret: circle.secret, message: "group", bytes: 16 });
}
