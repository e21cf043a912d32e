/** Where the sign-in service comes back to: tells the Teams page around it what was answered. */
window.parent.postMessage(window.location.search, window.location.origin);
