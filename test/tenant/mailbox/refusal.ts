import { graphError, type TenantAnswer } from "../exchange.ts";

/** Ends a handler early with one of Graph's error answers. */
export class Refusal extends Error {
  readonly answer: TenantAnswer;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.answer = graphError(status, code, message);
  }
}
