import type { EntryChange } from "shared/agenda/entry/change-entry.ts";
import { openSession } from "shared/flows/sessions/open-session.ts";
import type { Participant } from "shared/flows/participant.ts";
import { bookPair } from "../sample/book-pair.ts";
import { participantOn } from "../sample/connect.ts";
import { organization } from "../sample/organization.ts";
import { participant, partner } from "../sample/people.ts";
import { sessionWindows } from "../sample/session-windows.ts";
import { startTenant, type Tenant } from "../tenant/start-tenant.ts";
import { dearestMinute } from "./dearest-minute.ts";
import { atMost, type GoalResult } from "./goal.ts";

const minute = 60_000;
const monday = Date.UTC(2026, 10, 2, 9, 0);
/** How often each of the two adds something while they edit. */
const pace = 20_000;

interface Costs {
  /** Requests to open a session: with an invitation to accept, the first time on another device, and afterwards. */
  readonly invited: number;
  readonly cold: number;
  readonly warm: number;
  /** Requests until a session is on the screen, the circle known: of the lists, and of the own calendar, which may know better. */
  readonly shown: { readonly lists: number; readonly calendar: number };
  /** Resource units of the dearest minute. */
  readonly editing: number;
  readonly quiet: number;
  readonly waiting: number;
  readonly hidden: number;
}

/** Goals 6 and 7 for a pair: requests to open a session, SharePoint resource units a minute while it is open in both their windows. */
export async function measureSession(): Promise<readonly GoalResult[]> {
  const { invited, cold, warm, shown, editing, quiet, waiting, hidden } = await sessionCosts();
  return [
    atMost("requests to accept an invitation and open its session", invited, 4),
    atMost("requests to open a session, first time on the device", cold, 3),
    atMost("requests to open a session, circle known", warm, 1),
    atMost("requests of the lists to show a session, circle known", shown.lists, 1),
    atMost("looks into the own calendar to show a session", shown.calendar, 1),
    atMost("resource units a minute, both edit every 20 s", editing, 48),
    atMost("resource units a minute, quiet for two minutes", quiet, 16),
    atMost("resource units a minute, the partner waits for the secret", waiting, 48),
    atMost("resource units a minute, hidden", hidden, 0),
  ];
}

/** Measured by the tenant's log, on its clock. */
export async function sessionCosts(): Promise<Costs> {
  const tenant = await startTenant({ organization, now: monday });
  try {
    const maya = await participantOn(tenant, participant);
    const sessionId = await bookPair(maya, partner, monday + 4 * minute);
    const tomas = await participantOn(tenant, partner);
    const windows = sessionWindows(tenant);

    // While the inviter's client does not run, the partner's window looks for the secret.
    const early = await windows.open(tomas, sessionId);
    const waiting = await dearestMinute(tenant, 2, () => windows.pass(pace));
    early.watch.stop();

    const mayas = await windows.open(maya, sessionId);
    await windows.pass(minute);
    const invited = await requests(tenant, () => openSession(tomas, sessionId));
    const warm = await requests(tenant, () => openSession(tomas, sessionId));
    const elsewhere = await participantOn(tenant, partner);
    const cold = await requests(tenant, () => openSession(elsewhere, sessionId));
    const unopened = tenant.log().length;
    const tomasWindow = await windows.open(tomas, sessionId);
    const opening = tenant.log().slice(unopened);
    const calendar = opening.filter(({ url }) => url.includes("/me/")).length;
    const shown = { lists: opening.length - calendar, calendar };

    const editing = await dearestMinute(tenant, 3, async () => {
      await mayas.watch.change(note(maya));
      await windows.pass(pace / 2);
      await tomasWindow.watch.change(note(tomas));
      await windows.pass(pace / 2);
    });
    await windows.pass(2.5 * minute);
    const quiet = await dearestMinute(tenant, 5, () => windows.pass(pace));
    mayas.hide();
    tomasWindow.hide();
    await windows.pass(minute);
    const hidden = await dearestMinute(tenant, 1, () => windows.pass(pace));
    return { invited, cold, warm, shown, editing, quiet, waiting, hidden };
  } finally {
    await tenant.stop();
  }
}

function note({ person }: Participant): EntryChange {
  return { do: "add-note", segmentId: null, text: `${person.name} has something to add` };
}

async function requests(tenant: Tenant, task: () => Promise<unknown>): Promise<number> {
  const before = tenant.log().length;
  await task();
  return tenant.log().length - before;
}
