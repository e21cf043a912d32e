import type { Programme } from "shared/privacy/programme.ts";
import { coordinator, manager, managerInCircle } from "./people.ts";

/** The sample organisation's programme: who reads its summaries, and from how many people on there are figures. */
export const programme: Programme = {
  id: "peer-coaching",
  name: "Peer coaching at Contoso",
  k: 5,
  readers: [manager.id, managerInCircle.id, coordinator.id],
  contact: "Bea Lindqvist, coordinator",
};
