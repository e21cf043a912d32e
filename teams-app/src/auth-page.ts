import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** The page the sign-in window comes back to. It hands the answer to the window that asked and shows nothing of it. */
broadcastResponseToMainFrame().catch(() => {
  const status = document.getElementById("status");
  if (status) status.textContent = "This page finishes a sign-in that was started in Turnabout. You can close it.";
});
