import { showPage } from "./show-page.tsx";

// Both static tabs are one page; Teams keeps the fragment of a tab's address.
void showPage(window.location.hash === "#summaries" ? "summaries" : "personal");
