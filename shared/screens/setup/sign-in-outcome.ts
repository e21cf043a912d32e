/** How an attempt to sign in ended. Only "signed-in" changes anything; every other one is told in a sentence. */
export type SignInOutcome = "signed-in" | "cancelled" | "popup-blocked" | "needs-approval" | "timed-out" | "failed";
