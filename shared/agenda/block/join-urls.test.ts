import { describe, expect, it } from "vitest";

import { joinUrls } from "./join-urls.ts";

const old = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_A%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
const short = "https://teams.microsoft.com/meet/42747673353273?p=VNg1P0ZmVW33YEG84J";
const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(old)}&data=05`;

describe("joinUrls", () => {
  it.each([
    ["a link", `<a href="${old}">Join</a>`, [old]],
    [
      "both of 2026, each once, in order",
      `<a href="${short}">${short}</a><a href='${old}'>System reference</a>`,
      [short, old],
    ],
    ["SafeLinks with the original", `<a href="${safe.replaceAll("&", "&amp;")}" originalsrc="${old}">Join</a>`, [old]],
    ["SafeLinks without it", `<a href="${safe.replaceAll("&", "&amp;")}">Join</a>`, [old]],
    ["an address in the text, with the sentence's full stop", `<p>Come to ${short}.</p>`, [short]],
    [
      "other clouds",
      '<a href="https://gov.teams.microsoft.us/l/meetup-join/1">a</a><a href="https://teams.live.com/meet/2">b</a>',
      ["https://gov.teams.microsoft.us/l/meetup-join/1", "https://teams.live.com/meet/2"],
    ],
    [
      "options, downloads and look-alikes are none",
      '<a href="https://teams.microsoft.com/meetingOptions/?a=b">x</a><a href="https://teams.microsoft.com.evil.net/l/meetup-join/1">y</a><a href="https://aka.ms/JoinTeamsMeeting">z</a>',
      [],
    ],
    ["comments and scripts show nothing", `<!-- ${old} --><script>"${old}"</script>`, []],
    ["a broken escape", '<a href="https://x.safelinks.protection.outlook.com/?url=%E0%A4%A&x=1">x</a>', []],
  ])("%s", (_, content, expected) => {
    expect(joinUrls({ contentType: "html", content })).toEqual(expected);
  });

  it("reads plain text with the address in angle brackets", () => {
    expect(joinUrls({ contentType: "text", content: `Join<${old}>\r\n(${short})` })).toEqual([old, short]);
  });
});
