import type { Visitor } from "../participant.ts";

/** Every host Turnabout talks to, with what for. */
export function contactedHosts({
  configuration,
}: Pick<Visitor, "configuration">): readonly { readonly host: string; readonly why: string }[] {
  const { graphOrigin, authority, appOrigin } = configuration;
  return [
    { host: new URL(graphOrigin).host, why: "Microsoft Graph: calendar, directory, the two lists" },
    { host: new URL(authority).host, why: "sign-in" },
    { host: new URL(appOrigin).host, why: "the app's own files" },
    { host: "res.cdn.office.net", why: "Microsoft's library that Teams needs" },
    { host: "appsforoffice.microsoft.com", why: "Microsoft's library that the Outlook pane needs" },
  ];
}
