export type TokenRefusalReason = "not-signed-in" | "permission-missing" | "offline";

/** What a host's `getToken` rejects with; anything else it throws counts as not signed in. */
export class TokenRefusal extends Error {
  readonly reason: TokenRefusalReason;

  constructor(reason: TokenRefusalReason) {
    super(`No access token: ${reason}`);
    this.name = "TokenRefusal";
    this.reason = reason;
  }
}
