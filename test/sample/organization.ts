import type { Organization, SiteRight, SiteSeed } from "../tenant/organization.ts";
import { coordinator, everybody, itAdmin, manager, participants } from "./people.ts";

export const tenantId = "5e1b7f6a-3c0d-4a57-9f2e-8d1c6b0a4e21";
export const clientId = "8c0f2a9e-6b7d-4e15-b3a8-1f9d5c7e2a60";

export const recordsList = "Records";
export const summariesList = "Summaries";

const columns = [
  { name: "TbTag", indexed: true, maxLength: 255 },
  { name: "TbBody", multiline: true },
];
const grants = [{ appId: clientId, roles: ["write"] as const }];

const takePart: Readonly<Record<string, SiteRight>> = {
  ...Object.fromEntries(participants.map(({ id }) => [id, "contribute" as const])),
  [coordinator.id]: "owner",
};

/** All shared state, sealed. Managers who do not take part have no right here. */
export const records = {
  id: "contoso.sharepoint.example,3f0e7b51-64a2-4d0c-8c1b-7d9a2e5f4101,9b6d2c84-1e57-4f3a-a0d6-2c8b5e7f4102",
  hostname: "contoso.sharepoint.example",
  path: "/sites/turnabout",
  displayName: "Turnabout",
  rights: takePart,
  everyone: "none",
  grants,
  lists: [{ displayName: recordsList, hidden: true, columns, ownItemsOnly: true, grants }],
} satisfies SiteSeed;

/** Published figures in plain text: participants add, managers read. */
export const summaries = {
  id: "contoso.sharepoint.example,5a8c3d92-7f16-4be3-91d4-0e6b7a2c5201,c4e1f7a3-2b98-4d65-8e0f-6a3d9b1c5202",
  hostname: "contoso.sharepoint.example",
  path: "/sites/turnabout-summaries",
  displayName: "Turnabout summaries",
  rights: { ...takePart, [manager.id]: "read" },
  everyone: "none",
  grants,
  lists: [{ displayName: summariesList, hidden: true, columns, ownItemsOnly: true, grants }],
} satisfies SiteSeed;

/** The sample organisation of the journeys: its people, its two sites and who may do what there. */
export const organization: Organization = {
  tenantId,
  displayName: "Contoso",
  users: everybody,
  sites: [records, summaries],
  admins: [itAdmin.id],
};
