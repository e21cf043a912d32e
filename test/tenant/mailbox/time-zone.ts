import { IANAZone } from "luxon";
import { acceptedIanaZones } from "./accepted-iana-zones.ts";
import { Refusal } from "./refusal.ts";
import { windowsZones } from "./windows-zones.ts";

const byLowerCase = new Map<string, string>();
for (const name of acceptedIanaZones) byLowerCase.set(name.toLowerCase(), name);
for (const [name, iana] of Object.entries(windowsZones)) byLowerCase.set(name.toLowerCase(), iana);

const canonical = (iana: string): string =>
  IANAZone.isValidZone(iana) ? new Intl.DateTimeFormat("en", { timeZone: iana }).resolvedOptions().timeZone : iana;

const windowsNames = new Map<string, string>();
for (const [name, iana] of Object.entries(windowsZones)) windowsNames.set(canonical(iana), name);

/**
 * The IANA zone of a time zone name in a request. Graph takes the Windows names and 95 IANA names and refuses every
 * other one: https://learn.microsoft.com/graph/api/resources/datetimetimezone; the error as in microsoft-graph-docs#4758.
 */
export function timeZone(name: unknown): string {
  const iana = typeof name === "string" ? byLowerCase.get(name.toLowerCase()) : undefined;
  if (iana) return iana;
  throw new Refusal(
    400,
    "TimeZoneNotSupportedException",
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${typeof name === "string" ? name : ""}'.`,
  );
}

/** The Windows name Exchange keeps for an IANA zone of the directory; the IANA name itself where CLDR maps no other. */
export function windowsNameOf(iana: string): string {
  return windowsNames.get(canonical(iana)) ?? iana;
}
