import type { DirectoryUser } from "../tenant/exchange.ts";

interface PersonSeed {
  readonly number: number;
  readonly name: string;
  readonly jobTitle: string;
  readonly timeZone: string;
  /** `09:00-17:00` in that zone. */
  readonly hours?: string;
  readonly manager?: DirectoryUser;
}

/** Somebody of the sample organisation with a mailbox and working days Monday to Friday. */
function member({ number, name, jobTitle, timeZone, hours = "09:00-17:00", manager }: PersonSeed): DirectoryUser {
  const address = `${mailName(name)}@contoso.example`;
  const [workStart = "", workEnd = ""] = hours.split("-");
  return {
    id: `0d5c1a70-2f4b-4c36-9a81-5b7e30c9d0${String(number).padStart(2, "0")}`,
    displayName: name,
    mail: address,
    userPrincipalName: address,
    jobTitle,
    userType: "Member",
    managerId: manager?.id ?? null,
    timeZone,
    workStart,
    workEnd,
    workDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    hasMailbox: true,
  };
}

/** `Tomás Ferreira` → `tomas.ferreira` */
function mailName(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/[^A-Za-z ]/g, "");
  return plain.toLowerCase().replaceAll(" ", ".");
}

export const itAdmin = member({
  number: 1,
  name: "Omar Haddad",
  jobTitle: "IT administrator",
  timeZone: "Europe/Berlin",
});
export const coordinator = member({
  number: 2,
  name: "Bea Lindqvist",
  jobTitle: "Programme coordinator",
  timeZone: "Europe/Stockholm",
});
/** Leads the participant and the partner; is in no circle. */
export const manager = member({
  number: 3,
  name: "Renate Vogel",
  jobTitle: "Head of product",
  timeZone: "Europe/Berlin",
});

export const participant = member({
  number: 10,
  name: "Maya Gurung",
  jobTitle: "Product designer",
  timeZone: "Asia/Kathmandu",
  manager,
});
export const partner = member({
  number: 11,
  name: "Tomás Ferreira",
  jobTitle: "Data analyst",
  timeZone: "Europe/Lisbon",
  manager,
});

export const facilitator = member({
  number: 20,
  name: "Ingrid Solheim",
  jobTitle: "Learning lead",
  timeZone: "Europe/Oslo",
});
/** Leads two others of the circle of six and is in it herself. */
export const managerInCircle = member({
  number: 21,
  name: "Hana Kovářová",
  jobTitle: "Engineering manager",
  timeZone: "Europe/Prague",
});
const kofi = member({
  number: 22,
  name: "Kofi Mensah",
  jobTitle: "Engineer",
  timeZone: "Africa/Accra",
  manager: managerInCircle,
});
const priya = member({
  number: 23,
  name: "Priya Raman",
  jobTitle: "Engineer",
  timeZone: "Asia/Kolkata",
  manager: managerInCircle,
});
const wanjiru = member({ number: 24, name: "Wanjiru Kamau", jobTitle: "Support lead", timeZone: "Africa/Nairobi" });

export const circleOfSix = [facilitator, participant, managerInCircle, kofi, priya, wanjiru];

const aroha = member({ number: 30, name: "Aroha Ngata", jobTitle: "Sales engineer", timeZone: "Pacific/Auckland" });
const sefa = member({ number: 31, name: "Sefa Leota", jobTitle: "Account manager", timeZone: "Pacific/Auckland" });
const jack = member({
  number: 32,
  name: "Jack Power",
  jobTitle: "Solutions architect",
  timeZone: "America/St_Johns",
  hours: "10:00-19:00",
});

export const circleOfThree = [aroha, sefa, jack];

/** From another company: in the directory, without a mailbox here and without any right. */
export const guest: DirectoryUser = {
  ...member({ number: 40, name: "Gina Rossi", jobTitle: "Consultant", timeZone: "Europe/Rome" }),
  mail: "gina.rossi@fabrikam.example",
  userPrincipalName: "gina.rossi_fabrikam.example#EXT#@contoso.example",
  userType: "Guest",
  hasMailbox: false,
};

/** Everybody who takes part in peer coaching. */
export const participants = [...new Set([participant, partner, ...circleOfSix, ...circleOfThree])];

export const everybody = [...participants, manager, coordinator, itAdmin, guest];
