import { startOfficeHost } from "./connect/start-office-host.ts";
import { showPage } from "./show-page.tsx";

void showPage("personal", { start: startOfficeHost });
