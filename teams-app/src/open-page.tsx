import { showPage } from "./show-page.tsx";

void showPage("open");
