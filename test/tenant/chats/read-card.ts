import { Refusal } from "../mailbox/refusal.ts";

const bad = (message: string): never => {
  throw new Refusal(400, "BadRequest", message);
};

const members = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Every action of a card, wherever it stands: in `actions`, in an ActionSet, as a `selectAction`. */
function actionsIn(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  const own = members(value);
  const type = own["type"];
  const isAction = typeof type === "string" && type.startsWith("Action.");
  return [...(isAction ? [own] : []), ...Object.values(own).flatMap(actionsIn)];
}

/**
 * An Adaptive Card as a message of a person takes it: JSON of type AdaptiveCard with a version and a body
 * (https://adaptivecards.io/explorer/AdaptiveCard.html). Of its actions only one that opens an address: everything else answers a bot,
 * and there is none (microsoft-graph-docs-contrib#8955). What the service answers to others is not documented; here they are refused.
 */
export function readCard(content: string): void {
  const card = parsed(content);
  if (card["type"] !== "AdaptiveCard") return bad("The card is not of type AdaptiveCard.");
  if (typeof card["version"] !== "string" || !/^1\.[0-5]$/.test(card["version"]))
    return bad("The card has no version from 1.0 to 1.5.");
  if (!Array.isArray(card["body"]) || card["body"].length === 0) return bad("The card has no body.");
  for (const { type, url } of actionsIn(card)) {
    if (type !== "Action.OpenUrl") return bad(`A message of a person carries no ${String(type)}.`);
    if (typeof url !== "string" || !/^https?:\/\//.test(url)) return bad("Action.OpenUrl needs an address.");
  }
  return undefined;
}

function parsed(content: string): Record<string, unknown> {
  try {
    return members(JSON.parse(content));
  } catch {
    return bad("The content of a card is no JSON.");
  }
}
