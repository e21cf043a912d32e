import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { operationFinder } from "./find-operation.ts";
import { type GraphContract, type Operation, readGraphContract } from "./graph-contract.ts";
import { soften } from "./soften.ts";

export interface Exchange {
  readonly method: string;
  /** Absolute, or relative to `/v1.0`; with its query. */
  readonly url: string;
  readonly requestBody?: unknown;
  /** Left out: only the request is checked. */
  readonly status?: number;
  readonly responseBody?: unknown;
}

interface ExchangeVerdict {
  /** The operation's id; null when Graph's description has none. */
  readonly operation: string | null;
  readonly errors: readonly string[];
}

export interface CheckOptions {
  /** As tolerant as the service is on input: enumerations and option names in any case, `$` optional. */
  readonly lenient?: boolean;
  /** Whether the product calls: it may call nothing that is described for reference only. True where absent. */
  readonly product?: boolean;
}

export type CheckExchange = (exchange: Exchange, options?: Pick<CheckOptions, "product">) => ExchangeVerdict;

/**
 * Checks exchanges against the description of Microsoft Graph beside the project; null where it is not there.
 * Answers are closed: a member that Graph does not describe is an error.
 */
export function exchangeChecker({ lenient = false }: CheckOptions = {}): CheckExchange | null {
  const contract = readGraphContract();
  if (!contract) return null;
  if (lenient) soften(contract.components);
  const find = operationFinder(contract);
  const validate = validator(contract);

  return ({ method, url, requestBody, status, responseBody }, { product = true } = {}) => {
    const found = find(method, url);
    if (!found) return { operation: null, errors: [`Graph's description has no operation ${method} ${url}`] };
    const { operation } = found;
    const base = `/paths/${escaped(found.path)}/${found.method}`;
    const errors = queryErrors(operation, url, lenient);
    if (product && operation["x-for"] === "reference") {
      errors.push(`${operation.operationId} is described for reference: the product may not call it`);
    }
    if (requestBody !== undefined) {
      if (!operation.requestBody) errors.push(`${operation.operationId} takes no request body`);
      else if (operation.requestBody.content?.["application/json"]?.schema) {
        const at = `${base}/requestBody/content/${escaped("application/json")}/schema`;
        errors.push(...validate(at, requestBody).map((error) => `request${error}`));
      }
    }
    if (status === undefined) return { operation: operation.operationId, errors };
    const key = statusKey(operation, status);
    if (key === null && status !== 304) errors.push(`status ${status} is not described for ${operation.operationId}`);
    else if (key !== null && responseBody !== undefined) {
      const content = operation.responses[key]?.content;
      if (content?.["application/json"]?.schema) {
        const at = `${base}/responses/${key}/content/${escaped("application/json")}/schema`;
        errors.push(...validate(at, responseBody).map((error) => `response${error}`));
      }
    }
    return { operation: operation.operationId, errors };
  };
}

function statusKey(operation: Operation, status: number): string | null {
  if (operation.responses[String(status)]) return String(status);
  if (status < 400) return null;
  return status < 500 ? "4XX" : "5XX";
}

/** A plus sign in a query means itself here: product code has to encode spaces as %20. */
function queryErrors({ parameters, operationId }: Operation, url: string, lenient: boolean): string[] {
  const bare = (name: string): string => (lenient ? name.toLowerCase().replace(/^\$/, "") : name);
  const query = new URLSearchParams((url.split("?")[1] ?? "").replaceAll("+", "%2B"));
  const sent = new Set([...query.keys()].map(bare));
  const described = parameters.filter((parameter) => parameter.in === "query");
  const known = new Set(described.map(({ name }) => bare(name)));
  const follows = query.has("$skiptoken") || query.has("$deltatoken");
  return [
    ...[...sent].filter((name) => !known.has(name)).map((name) => `query option ${name} is not for ${operationId}`),
    ...described
      .filter(({ name, required }) => required && !sent.has(bare(name)) && !follows)
      .map(({ name }) => `query option ${name} is missing for ${operationId}`),
  ];
}

function escaped(pointer: string): string {
  return encodeURIComponent(pointer.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** Schemas are compiled when first met and kept. */
function validator(contract: GraphContract): (pointer: string, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  // Graph's times may carry seven digits after the second and always carry a zone.
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addSchema({ $id: "graph", ...contract });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `graph#${pointer}` });
    compiled.set(pointer, check);
    return check(value) ? [] : (check.errors ?? []).filter(tellsSomething).slice(0, 12).map(sentence);
  };
}

function tellsSomething({ keyword }: ErrorObject): boolean {
  return !["anyOf", "if", "$ref"].includes(keyword);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const detail = (params["additionalProperty"] ?? params["allowedValues"]) as unknown;
  return `${instancePath || "/"} ${message}${detail === undefined ? "" : ` ${JSON.stringify(detail)}`}`;
}
