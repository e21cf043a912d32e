import type { DirectoryUser } from "./exchange.ts";

/** SharePoint's permission levels as far as they matter here; `contribute` adds and changes items, never lists. */
export type SiteRight = "none" | "read" | "contribute" | "owner";

/** Roles of an application on a site or list, https://learn.microsoft.com/graph/permissions-selected-overview#roles */
export type AppRole = "read" | "write" | "manage" | "owner" | "fullcontrol";

export interface AppGrant {
  /** Client id of the application. */
  readonly appId: string;
  readonly roles: readonly AppRole[];
}

export interface ColumnSeed {
  readonly name: string;
  readonly indexed?: boolean;
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** Characters of a single-line column, at most and by default 255. */
  readonly maxLength?: number;
}

export interface ListSeed {
  readonly id?: string;
  readonly displayName: string;
  readonly hidden?: boolean;
  readonly columns: readonly ColumnSeed[];
  /** List setting "Create items and edit items that were created by the user" (WriteSecurity 2). */
  readonly ownItemsOnly?: boolean;
  /** Grants for Lists.SelectedOperations.Selected. */
  readonly grants?: readonly AppGrant[];
}

export interface SiteSeed {
  /** `host,guid,guid`; made from host and path where absent. */
  readonly id?: string;
  readonly hostname: string;
  /** `/sites/turnabout` */
  readonly path: string;
  readonly displayName: string;
  /** Rights by user id; `everyone` applies to those not named. */
  readonly rights: Readonly<Record<string, SiteRight>>;
  readonly everyone?: SiteRight;
  /** Grants for Sites.Selected. */
  readonly grants?: readonly AppGrant[];
  readonly lists: readonly ListSeed[];
}

interface AppRegistration {
  readonly clientId: string;
  readonly displayName: string;
  /** Redirect addresses of type single-page application. */
  readonly redirectUris: readonly string[];
}

export interface Organization {
  readonly tenantId: string;
  readonly displayName?: string;
  readonly users: readonly DirectoryUser[];
  readonly sites: readonly SiteSeed[];
  /** Registered applications; where absent every client id and redirect address is taken. */
  readonly apps?: readonly AppRegistration[];
  /** Users who may consent for everybody; where absent nobody may. */
  readonly admins?: readonly string[];
}
