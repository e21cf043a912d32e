import type { DirectoryUser } from "../exchange.ts";

/** Members Graph answers without $select, https://learn.microsoft.com/graph/api/resources/user#properties */
const usual = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
];

/** Members of others under User.ReadBasic.All, https://learn.microsoft.com/graph/permissions-reference#userreadbasicall */
const basic = ["displayName", "givenName", "surname", "mail", "userPrincipalName", "id", "userType"];

/** A directory entry with the selected members; null when Graph has no such member. */
export function presentUser(
  user: DirectoryUser,
  select: string | null,
  basicOnly = false,
): Record<string, unknown> | null {
  const [givenName = "", ...rest] = user.displayName.split(" ");
  const whole: Record<string, unknown> = {
    id: user.id,
    displayName: user.displayName,
    givenName,
    surname: rest.join(" "),
    mail: user.mail,
    userPrincipalName: user.userPrincipalName,
    jobTitle: user.jobTitle,
    userType: user.userType,
    accountEnabled: true,
    businessPhones: [],
    department: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
  };
  const names = select === null ? usual : select.split(",").map((name) => name.trim());
  if (names.some((name) => !(name in whole))) return null;
  const shown = names.map((name) => [
    name,
    basicOnly && !basic.includes(name) && !Array.isArray(whole[name]) ? null : whole[name],
  ]);
  return Object.fromEntries(shown) as Record<string, unknown>;
}
