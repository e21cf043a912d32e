import type { DirectoryUser, TenantState } from "../exchange.ts";
import { Refusal } from "../mailbox/refusal.ts";
import type { ChatMember } from "./stored-chat.ts";

const bad = (message: string): never => {
  throw new Refusal(400, "BadRequest", message);
};

/** https://learn.microsoft.com/microsoftteams/limits-specifications-teams, "Number of people in a private chat" */
const mostMembers = 250;
const memberType = /^#?microsoft\.graph\.aadUserConversationMember$/;
const binding = /^https:\/\/[^/]+\/(?:v1\.0|beta)\/users(?:\('([^']+)'\)|\/([^/]+))$/;

/** `https://graph.microsoft.com/v1.0/users('…')` by id or user principal name. */
function userOf(bound: unknown, tenant: TenantState): DirectoryUser {
  const [, quoted, segment] = binding.exec(typeof bound === "string" ? bound : "") ?? [];
  const name = quoted ?? segment;
  if (name === undefined) return bad("Invalid user@odata.bind of a chat member.");
  const named = (one: DirectoryUser): boolean => one.userPrincipalName.toLowerCase() === name.toLowerCase();
  const user = tenant.user(name) ?? tenant.users().find(named);
  if (!user) throw new Refusal(404, "NotFound", `User with identity '${name}' was not found.`);
  return user;
}

function readMember(value: unknown, tenant: TenantState): ChatMember {
  const member = (value ?? {}) as Record<string, unknown>;
  const type = member["@odata.type"];
  if (typeof type !== "string" || !memberType.test(type))
    return bad(`The provided '${String(type)}' for 'odata.type' is not valid for this operation.`);
  const user = userOf(member["user@odata.bind"], tenant);
  const roles = Array.isArray(member["roles"]) ? (member["roles"] as unknown[]) : [];
  const [role, ...others] = roles;
  if ((role !== "owner" && role !== "guest") || others.length > 0)
    return bad("Each member must be assigned a role of owner or guest.");
  if ((role === "guest") !== (user.userType === "Guest"))
    return bad("Guest users of the tenant must be assigned the guest role, everybody else the owner role.");
  return { userId: user.id, role };
}

/**
 * The members of a new chat: "every user who will participate in the chat, including the user who initiates the create
 * request, must be specified", each as owner, guests of the tenant as guest. https://learn.microsoft.com/graph/api/chat-post;
 * the sentences for none and for one person twice as seen (msgraph-sdk-python#319).
 */
export function readMembers(
  value: unknown,
  tenant: TenantState,
  { userId, chatType }: { readonly userId: string; readonly chatType: "oneOnOne" | "group" },
): readonly ChatMember[] {
  if (!Array.isArray(value) || value.length === 0) return bad("Chat members cannot be null. (Parameter 'Members')");
  const members = value.map((each) => readMember(each, tenant));
  if (new Set(members.map((member) => member.userId)).size < members.length)
    return bad("Duplicate chat members is specified in the request body.");
  if (!members.some((member) => member.userId === userId))
    return bad("The user who creates the chat must be one of its members.");
  if (chatType === "oneOnOne" && members.length !== 2) return bad("A one-on-one chat needs exactly two members.");
  if (members.length < 2 || members.length > mostMembers)
    return bad(`A group chat needs from 2 to ${mostMembers} members.`);
  return members;
}
