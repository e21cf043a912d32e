/** What sign-in needs of the organisation's configuration. */
export interface SignInSettings {
  readonly tenantId: string;
  readonly clientId: string;
  /** Origin of the sign-in service. */
  readonly authority: string;
}
