import { records, recordsList, summaries } from "../sample/organization.ts";
import { manager } from "../sample/people.ts";
import { listIdOf } from "../tenant/sites/seed-sites.ts";
import { type Item, itemsOf } from "../tenant/sites/site-tables.ts";
import type { Fault } from "../tenant/faults.ts";
import type { Tenant } from "../tenant/start-tenant.ts";

/** All items of a list as the tenant keeps them. */
export function storedItems(tenant: Tenant, site: typeof records | typeof summaries): readonly Item[] {
  return [...itemsOf(tenant.state, listOf(site)).entries()].map(([, item]) => item);
}

/** The id of a site's only list. */
function listOf(site: typeof records | typeof summaries): string {
  const [list] = site.lists;
  if (!list) throw new Error(`${site.displayName} has no list`);
  return listIdOf(site, list);
}

/** The rows of `Summaries`: tag and body, nothing of the service's own. */
export function summaryRows(tenant: Tenant): readonly { readonly tag: string; readonly body: string }[] {
  return storedItems(tenant, summaries).map(({ versions }) => {
    const { TbTag: tag = "", TbBody: body = "" } = versions.at(-1)?.fields ?? {};
    return { tag, body };
  });
}

/** From now on the list of summaries answers nobody. */
export async function cutSummaries(tenant: Tenant): Promise<void> {
  const fault: Fault = { match: { path: "Summaries|batch" }, times: "always", reset: true };
  const answer = await fetch(`${tenant.origin}/_tenant/faults`, { method: "POST", body: JSON.stringify(fault) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Graph Explorer: an application with which anybody may ask whatever their own rights allow. */
const explorer = { clientId: "14d82eec-204b-4c2f-b7e8-296a70dab67e", scopes: ["Sites.FullControl.All"] };

const graph = "https://graph.microsoft.com/v1.0";

/** What Microsoft Graph answers the manager, on every way to the sealed records: alone, in batches, and to writes. */
export async function crawlRecords(tenant: Tenant): Promise<ReadonlyMap<string, number>> {
  // Thousands of requests in a minute: their limits are not what is asked about.
  tenant.state.table<string>("switches").set("limits", "off");
  const headers = {
    authorization: `Bearer ${tenant.token({ userId: manager.id, ...explorer })}`,
    "content-type": "application/json",
  };
  const found = new Map<string, number>();
  const ask = async (method: string, path: string, body?: unknown) => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await tenant.fetch(graph + path, { method, headers, ...text });
    found.set(`${method} ${path}`, answer.status);
    return answer;
  };
  const paths = readPaths(tenant);
  for (const path of paths) await ask("GET", path);
  for (let first = 0; first < paths.length; first += 20) {
    const requests = paths.slice(first, first + 20).map((url, id) => ({ id: `${id}`, method: "GET", url }));
    const answer = await ask("POST", "/$batch", { requests });
    found.delete("POST /$batch");
    const { responses } = (await answer.json()) as { responses: readonly { id: string; status: number }[] };
    for (const { id, status } of responses) found.set(`batched ${requests[Number(id)]?.url}`, status);
  }
  const list = `/sites/${records.id}/lists/${recordsList}`;
  await ask("POST", `${list}/items`, { fields: { TbTag: "card/x", TbBody: "x" } });
  await ask("PATCH", `${list}/items/1/fields`, { TbBody: "x" });
  await ask("DELETE", `${list}/items/1`);
  return found;
}

function readPaths(tenant: Tenant): string[] {
  const site = `/sites/${records.id}`;
  const list = `${site}/lists/${recordsList}`;
  const items = storedItems(tenant, records).map(({ number }) => `${list}/items/${number}`);
  return [
    site,
    `/sites/${records.hostname}:${records.path}`,
    `${site}/lists`,
    `${site}/permissions`,
    list,
    `${site}/lists/${listOf(records)}`,
    `${list}/columns`,
    `${list}/items`,
    `${list}/items?$expand=fields`,
    `${list}/items/delta`,
    ...items.flatMap((item) => [item, `${item}?$expand=fields`, `${item}/fields`, `${item}/versions`]),
  ];
}
