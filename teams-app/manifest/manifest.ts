import { personalTabId } from "../src/teams-link.ts";
import { accentColor } from "./icon.ts";

export interface ManifestSettings {
  /** The app registration's client id; it is the app's id in Teams too. */
  readonly clientId: string;
  /** Where the organisation serves the static files, https. */
  readonly appOrigin: string;
}

/** Version of the package, raised with every change of the manifest. */
const version = "0.1.0";

/**
 * The unified app manifest (schema 1.25) for one organisation: tabs in Teams, Outlook and Microsoft 365, the tab of a
 * meeting, and the pane in Outlook's calendar, all served from the app's own origin.
 */
export function manifest({ clientId, appOrigin }: ManifestSettings): object {
  const host = new URL(appOrigin).host;
  const page = (path: string) => `${appOrigin}/${path}`;
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
    manifestVersion: "1.25",
    version,
    id: clientId,
    developer: {
      name: "Turnabout",
      websiteUrl: appOrigin,
      privacyUrl: page("#privacy"),
      termsOfUseUrl: page("#terms"),
    },
    name: { short: "Turnabout", full: "Turnabout: peer coaching in your calendar" },
    description: {
      short: "Peer coaching in the calendar you already have.",
      full: "Find common free time for a peer coaching pair or circle, book the session with its agenda, run it together and reflect afterwards. Everything stays in your organisation's Microsoft 365; what participants write is sealed on their devices.",
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor,
    staticTabs: [
      tab({ entityId: personalTabId, name: "Turnabout", contentUrl: page("index.html"), scopes: ["personal"] }),
      tab({ entityId: "summaries", name: "Summaries", contentUrl: page("index.html#summaries"), scopes: ["personal"] }),
      {
        ...tab({ entityId: "session", name: "Turnabout", contentUrl: page("meeting.html"), scopes: ["groupChat"] }),
        context: ["meetingDetailsTab", "meetingChatTab", "meetingSidePanel"],
      },
    ],
    configurableTabs: [
      { configurationUrl: page("configure.html"), canUpdateConfiguration: false, scopes: ["team", "groupChat"] },
    ],
    validDomains: [host],
    webApplicationInfo: {
      id: clientId,
      resource: `api://${host}/${clientId}`,
      nestedAppAuthInfo: [
        {
          redirectUri: `brk-multihub://${host}`,
          scopes: ["User.Read"],
          claims: '{"access_token":{"xms_cc":{"values":["CP1"]}}}',
        },
      ],
    },
    activities: {
      activityTypes: [
        {
          type: "reflection",
          description: "A session has ended and can be reflected on",
          templateText: "{actor} reminds you: {session} has ended",
        },
      ],
    },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: "OnlineMeeting.ReadBasic.Chat", type: "Delegated" },
          { name: "MailboxItem.ReadWrite.User", type: "Delegated" },
        ],
      },
    },
    extensions: [mailExtension(appOrigin)],
  };
}

function tab(values: { entityId: string; name: string; contentUrl: string; scopes: string[] }): object {
  return { ...values, websiteUrl: values.contentUrl };
}

/** The pane in Outlook beside an appointment: being written by its organizer, or read by who is invited. */
function mailExtension(appOrigin: string): object {
  const icons = [16, 32, 80].map((size) => ({ size, url: `${appOrigin}/icon-${size}.png` }));
  const button = {
    id: "openTurnabout",
    type: "button",
    label: "Turnabout",
    icons,
    supertip: {
      title: "Turnabout",
      description: "Shows the peer coaching session of this meeting, or puts its agenda in.",
    },
    actionId: "openPane",
  };
  return {
    requirements: { scopes: ["mail"], capabilities: [{ name: "Mailbox", minVersion: "1.3" }] },
    runtimes: [
      {
        id: "pane",
        type: "general",
        code: { page: `${appOrigin}/pane.html` },
        lifetime: "short",
        actions: [{ id: "openPane", type: "openPage", view: "pane" }],
      },
    ],
    ribbons: [
      {
        contexts: ["meetingDetailsOrganizer", "meetingDetailsAttendee"],
        tabs: [
          { builtInTabId: "TabDefault", groups: [{ id: "turnabout", label: "Turnabout", icons, controls: [button] }] },
        ],
      },
    ],
  };
}
