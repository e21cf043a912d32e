import { describe, expect, it } from "vitest";
import { agendaInEvent } from "./agenda-in-event.ts";
import { isBlockAlone } from "./is-block-alone.ts";
import { renderAgendaBlock } from "./render-agenda-block.ts";
import { templates } from "../templates/templates.ts";

const appOrigin = "https://turnabout.contoso.example";
const sessionId = "Q0lSQ0xFLW9mLXNpeC0xMg.c2Vzc2lvbjE";
const link = `${appOrigin}/open#session=${sessionId}`;
const texts = templates.map((template) => renderAgendaBlock(agendaInEvent(template, sessionId), appOrigin).text);
const [text = ""] = texts;

describe("isBlockAlone", () => {
  it.each([
    ["as it was put in", (one: string) => one],
    ["with its link left out", (one: string) => one.replace(`: ${link}`, "")],
    ["with its link in angle brackets", (one: string) => one.replace(`: ${link}`, `<${link}>`)],
    ["with lines around", (one: string) => `\r\n ${one}\r\n\r\n`],
  ])("takes every agenda %s", (_, selected) => {
    for (const one of texts) expect(isBlockAlone(selected(one), appOrigin)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["a part of it", text.slice(0, text.lastIndexOf("\r\n"))],
    ["words before it", `Hello\r\n${text}`],
    ["words behind it", `${text}\r\nSee you`],
    ["the join link behind it", `${text}\r\nhttps://teams.microsoft.com/l/meetup-join/19`],
    ["the join link in it", text.replace("\r\n", "\r\nhttps://teams.microsoft.com/l/meetup-join/19\r\n")],
    ["two of it", `${text}\r\n${text}`],
  ])("does not take %s", (_, selected) => {
    expect(isBlockAlone(selected, appOrigin)).toBe(false);
  });
});
