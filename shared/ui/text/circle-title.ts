import type { Circle } from "../../circles/circle.ts";
import type { PersonId } from "../../circles/person.ts";
import { namesText } from "./names-text.ts";

/** How a member calls a pair or circle: by its name, a pair and what has none by the others in it. */
export function circleTitle({ name, members }: Pick<Circle, "name" | "members">, me: PersonId): string {
  const others = members.filter(({ id }) => id !== me).map((one) => one.name);
  return name || (others.length === 0 ? "Circle" : `You and ${namesText(others)}`);
}
