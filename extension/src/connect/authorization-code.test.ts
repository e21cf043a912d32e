import { describe, expect, it } from "vitest";
import { authorizationCode } from "./authorization-code.ts";
import { reasonOf } from "./sign-in-error.ts";

const page = "https://mokhooehhdkoecfaphfcpanhgnbahneh.chromiumapp.org/";

describe("authorizationCode", () => {
  it("returns the code of the answer to our own question", () => {
    expect(authorizationCode(`${page}#code=0.AX&state=s1&session_state=x`, "s1")).toBe("0.AX");
  });

  it.each([
    ["failed", "an answer to somebody else's question", "#code=0.AX&state=s2"],
    ["failed", "an answer without state", "#code=0.AX"],
    ["failed", "a code in the query, which a server would see", "?code=0.AX&state=s1"],
    ["failed", "neither code nor error", "#state=s1"],
    ["failed", "an error of our request", "#error=invalid_request&state=s1"],
    ["cancelled", "a no of the person", "#error=access_denied&error_description=AADSTS65004%3A+declined&state=s1"],
    ["needs-approval", "an approval missing", "#error=access_denied&error_description=AADSTS90094%3A+admin&state=s1"],
    ["needs-click", "no session in this browser", "#error=login_required&state=s1"],
    ["needs-consent", "consent still to be given", "#error=consent_required&error_description=AADSTS65001&state=s1"],
  ])("gives the reason %s for %s", (reason, _name, fragment) => {
    const read = () => authorizationCode(`${page}${fragment}`, "s1");
    expect(read).toThrow("No token");
    expect(thrownBy(read)).toBe(reason);
  });
});

function thrownBy(read: () => string): string {
  try {
    return read();
  } catch (thrown) {
    return reasonOf(thrown);
  }
}
