import * as z from "zod/mini";

import { programmeSchema } from "../privacy/programme.ts";
import { storeScopes } from "./scopes.ts";

const guid = z.guid();
const origin = z.string().check(z.refine(isOrigin));
const text = z.string().check(z.trim(), z.minLength(1));

/** What a tenant's administrator fills in once: `configuration.json` beside the app, or built into the extension. */
const configurationSchema = z.looseObject({
  tenantId: guid,
  clientId: guid,
  /** `https://graph.microsoft.com`, or the one of a national cloud. */
  graphOrigin: origin,
  /** Where people sign in: `https://login.microsoftonline.com`. */
  authority: origin,
  /** Where the app's files lie; links in invitations go there. */
  appOrigin: origin,
  recordsSiteId: text,
  /** Id or title of the list. */
  recordsList: text,
  summariesSiteId: text,
  summariesList: text,
  storeScope: z.enum(storeScopes),
  /** What the organisation's programme sets for everybody. */
  programme: programmeSchema,
  /** Origins of Outlook and Teams where they are not Microsoft's usual ones. */
  hostOrigins: z.optional(z.array(origin)),
});

export type ProductConfiguration = z.infer<typeof configurationSchema>;

export type ConfigurationReading =
  | { readonly ok: true; readonly configuration: ProductConfiguration }
  | { readonly ok: false; readonly missing: readonly string[] };

const needs: Readonly<Record<string, string>> = {
  tenantId: "the id of your Microsoft 365 tenant (a GUID, on the overview page of the app registration)",
  clientId: "the application id of the app registration (a GUID)",
  graphOrigin: "the address of Microsoft Graph, usually https://graph.microsoft.com",
  authority: "the address of the sign-in page, usually https://login.microsoftonline.com",
  appOrigin: "the address where the app's files lie, like https://turnabout.example.com",
  recordsSiteId: "the id of the site Turnabout (host,guid,guid)",
  recordsList: "the id or title of the list Records",
  summariesSiteId: "the id of the site Turnabout summaries (host,guid,guid)",
  summariesList: "the id or title of the list Summaries",
  storeScope: `which permission opens the lists: ${storeScopes.join(", ")}`,
  programme:
    "the programme, with its id (small letters, digits, hyphens), its name, k (5 to 15 people behind a figure), readers (object ids of everybody who reads summaries) and contact (whom to ask)",
  hostOrigins: "a list of addresses like https://outlook.office.com, or nothing at all",
};

/** The names an administrator has to give, in the order of the setup guide. */
export const configurationMembers: readonly { readonly name: string; readonly need: string }[] = Object.entries(
  needs,
).map(([name, need]) => ({ name, need }));

/**
 * Reads a configuration; `json` is the text of the file or what it parsed to. What is missing or unusable comes as one
 * readable line each, all at once, so that nobody has to start five times.
 */
export function readConfiguration(json: unknown): ConfigurationReading {
  const value = typeof json === "string" ? parsed(json) : json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, missing: ["The configuration is not a JSON object: check the file configuration.json."] };
  }
  const reading = configurationSchema.safeParse(value);
  if (reading.success) return { ok: true, configuration: reading.data };
  const wrong = new Set(reading.error.issues.map(({ path }) => String(path[0])));
  return { ok: false, missing: configurationMembers.filter(({ name }) => wrong.has(name)).map(line) };

  function line({ name, need }: { readonly name: string; readonly need: string }): string {
    const given = (value as Record<string, unknown>)[name];
    const absent = given === undefined || given === null || given === "";
    return `${name} ${absent ? "is missing" : "cannot be used"}: ${need}.`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An https origin without a path; http only where a browser trusts it, on the own machine. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.origin === text && (url.protocol === "https:" || (url.protocol === "http:" && loopback));
}
