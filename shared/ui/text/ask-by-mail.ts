import type { Person } from "../../circles/person.ts";
import { askText } from "./ask-text.ts";

interface Question {
  readonly to: readonly Pick<Person, "address">[];
  readonly minutes: number;
  /** Times to choose among, already in words; none: the question is open. */
  readonly times: readonly string[];
}

/** A `mailto:` address that asks people whose calendar cannot be read when they can: to be sent by the person, not by us. */
export function askByMail({ to, minutes, times }: Question): string {
  const lines = askText({ minutes, times });
  const addresses = to.map(({ address }) => encodeURIComponent(address).replaceAll("%40", "@")).join(",");
  return `mailto:${addresses}?subject=${encodeURIComponent("A time to meet")}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}
