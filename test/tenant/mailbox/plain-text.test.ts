import { describe, expect, it } from "vitest";
import { htmlOfText, plainText } from "./plain-text.ts";

describe("plainText", () => {
  it.each([
    ["<p>a</p><p>b&nbsp;&amp; c</p>", "a\r\nb\u00a0& c"],
    ["<head><title>t</title></head><body>a<br>b</body>", "a\r\nb"],
    ['Join <a href="https://x/?a=1&amp;b=2">here\r\n now</a>.', "Join here now<https://x/?a=1&b=2>."],
    ["<style>p { color: red }</style>&#65;&#x42;", "AB"],
  ])("turns %j into %j", (html, text) => expect(plainText(html, { links: true })).toBe(text));

  it("leaves addresses out when asked to", () => {
    expect(plainText('<a href="https://x">here</a>', { links: false })).toBe("here");
  });

  it.each(["a < b & c", "one\r\ntwo"])("gives back the text %j", (text) => {
    expect(plainText(htmlOfText(text), { links: true })).toBe(text);
  });
});
