import { sendBatch } from "./batch.ts";
import { directoryPersonSchema, personSelect, type DirectoryPerson } from "./directory-person.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";
import { leftOutWhenUnreadable, pageSchema, readAnswerPages } from "./read-answer-pages.ts";

export interface People {
  me(): Promise<GraphAnswer<DirectoryPerson>>;
  /** People whose name or address begins like the text, best first, at most 15; results may lag behind the directory. */
  searchPeople(text: string): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
  /** People by their directory object ids, up to twenty per request; somebody who has left is left out. */
  peopleByIds(objectIds: readonly string[]): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
  directReports(): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
}

const mostFound = 15;
const mostReports = 500;

/** The directory of one organisation. People are known by tenant and object id, never by an address. */
export function createPeople(client: GraphClient, { tenantId }: { readonly tenantId: string }): People {
  const basic = { area: "directory", scopes: ["User.ReadBasic.All"] } as const;
  const own = { area: "directory", scopes: ["User.Read"] } as const;
  const personSchema = directoryPersonSchema(tenantId);
  const listed = leftOutWhenUnreadable(personSchema);

  return {
    me: () =>
      client.ask({
        ...own,
        kind: "read",
        method: "GET",
        path: `/me${query({ $select: personSelect })}`,
        schema: personSchema,
      }),

    async searchPeople(text) {
      const term = text.trim();
      if (term === "") return answered([]);
      const page = await client.ask({
        ...basic,
        kind: "read",
        method: "GET",
        path: `/users${query({ $search: searchClause(term), $select: personSelect, $top: String(mostFound) })}`,
        headers: { ConsistencyLevel: "eventual" },
        schema: pageSchema(listed),
      });
      return page.ok ? answered(reachable(page.value.value)) : page;
    },

    async peopleByIds(objectIds) {
      const parts = [...new Set(objectIds)].map((id) => ({
        path: `/users/${encodeValue(id)}${query({ $select: personSelect })}`,
        schema: personSchema,
      }));
      const found: DirectoryPerson[] = [];
      for (const answer of await sendBatch(client, { ...basic, kind: "read", parts })) {
        if (answer.ok) found.push(answer.value);
        else if (answer.problem.kind !== "not-found") return answer;
      }
      return answered(found);
    },

    async directReports() {
      const reports = await readAnswerPages(client, {
        ...own,
        path: `/me/directReports${query({ $select: personSelect })}`,
        item: listed,
        most: mostReports,
      });
      return reports.ok ? answered(reachable(reports.value)) : reports;
    },
  };
}

/** Who has no address cannot be invited. */
function reachable(people: readonly (DirectoryPerson | null)[]): DirectoryPerson[] {
  return people.filter((person) => person !== null).filter(({ address }) => address !== "");
}

/** Quotes and backslashes end or escape a search clause of the directory: both are escaped. */
function searchClause(term: string): string {
  const safe = term.replaceAll(/["\\]/g, String.raw`\$&`);
  return `"displayName:${safe}" OR "mail:${safe}"`;
}
