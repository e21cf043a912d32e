import * as z from "zod";

import { personId, type Person } from "../circles/person.ts";
import { sendBatch } from "./batch.ts";
import type { GraphClient } from "./graph-client.ts";
import { answered, type GraphAnswer } from "./graph-error.ts";
import { encodeValue, query } from "./query.ts";
import { pageSchema, readAnswerPages } from "./read-answer-pages.ts";

/** Somebody in the directory. A guest of the organisation is flagged: guests are not admitted by default. */
export interface DirectoryPerson extends Person {
  readonly isGuest: boolean;
}

export interface People {
  me(): Promise<GraphAnswer<DirectoryPerson>>;
  /** People whose name or address begins like the text, best first, at most 15; results may lag behind the directory. */
  searchPeople(text: string): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
  /** People by their directory object ids, up to twenty per request; somebody who has left is left out. */
  peopleByIds(objectIds: readonly string[]): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
  directReports(): Promise<GraphAnswer<readonly DirectoryPerson[]>>;
}

const select = "id,displayName,mail,userPrincipalName,userType";
const mostFound = 15;
const mostReports = 500;

const userSchema = z.looseObject({
  id: z.string().min(1),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
});

/** The directory of one organisation. People are known by tenant and object id, never by an address. */
export function createPeople(client: GraphClient, { tenantId }: { readonly tenantId: string }): People {
  const basic = { area: "directory", scopes: ["User.ReadBasic.All"] } as const;
  const own = { area: "directory", scopes: ["User.Read"] } as const;
  const personSchema = userSchema.transform((user): DirectoryPerson => {
    const address = user.mail || user.userPrincipalName || "";
    const isGuest = user.userType?.toLowerCase() === "guest" || address.includes("#EXT#");
    return { id: personId(tenantId, user.id), name: user.displayName || address, address, isGuest };
  });

  return {
    me: () =>
      client.ask({
        ...own,
        kind: "read",
        method: "GET",
        path: `/me${query({ $select: select })}`,
        schema: personSchema,
      }),

    async searchPeople(text) {
      const term = text.trim();
      if (term === "") return answered([]);
      const page = await client.ask({
        ...basic,
        kind: "read",
        method: "GET",
        path: `/users${query({ $search: searchClause(term), $select: select, $top: String(mostFound) })}`,
        headers: { ConsistencyLevel: "eventual" },
        schema: pageSchema(personSchema),
      });
      return page.ok ? answered(page.value.value.filter(({ address }) => address !== "")) : page;
    },

    async peopleByIds(objectIds) {
      const parts = [...new Set(objectIds)].map((id) => ({
        path: `/users/${encodeValue(id)}${query({ $select: select })}`,
        schema: personSchema,
      }));
      const found: DirectoryPerson[] = [];
      for (const answer of await sendBatch(client, { ...basic, parts })) {
        if (answer.ok) found.push(answer.value);
        else if (answer.problem.kind !== "not-found") return answer;
      }
      return answered(found);
    },

    directReports: () =>
      readAnswerPages(client, {
        ...own,
        path: `/me/directReports${query({ $select: select })}`,
        item: personSchema,
        most: mostReports,
      }),
  };
}

/** Quotes and backslashes end or escape a search clause of the directory: both are escaped. */
function searchClause(term: string): string {
  const safe = term.replaceAll(/["\\]/g, String.raw`\$&`);
  return `"displayName:${safe}" OR "mail:${safe}"`;
}
