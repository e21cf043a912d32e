import { chatRoutes } from "./chats/chat-routes.ts";
import { directoryRoutes } from "./directory/directory-routes.ts";
import type { Route } from "./exchange.ts";
import { mailboxRoutes } from "./mailbox/routes.ts";
import { itemRoutes } from "./sites/item-routes.ts";
import { listRoutes } from "./sites/list-routes.ts";
import { permissionRoutes } from "./sites/permission-routes.ts";
import { siteRoutes } from "./sites/site-routes.ts";
import { versionRoutes } from "./sites/version-routes.ts";
import { todoRoutes } from "./todo/todo-routes.ts";

/** Every Graph operation of the tenant. */
export const graphRoutes: readonly Route[] = [
  ...directoryRoutes,
  ...mailboxRoutes,
  ...chatRoutes,
  ...todoRoutes,
  ...siteRoutes,
  ...listRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...permissionRoutes,
];
