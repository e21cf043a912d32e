import type { OnlineMeeting } from "./online-meeting.ts";

const rule = "_".repeat(80);
const font = "font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif";

const link = (id: string, url: string, [text, size]: readonly [text: string, size: number]): string =>
  `<a href="${url}" id="meet_invite_block.action.${id}" class="me-email-link" style="font-size:${size}px; text-decoration:underline; color:#5B5FC7">${text}</a>`;

const line = (label: string, value: string): string =>
  `<div style="margin-bottom:6px"><span class="me-email-text-secondary" style="font-size:14px; color:#616161">${label}: </span><span class="me-email-text" style="font-size:14px; color:#242424">${value}</span></div>`;

/** The join information Teams puts at the end of an invitation, in the layout it has had since 2024. */
function joinBlock(meeting: OnlineMeeting): string {
  const divider = `<div aria-hidden="true" style="margin-bottom:24px; overflow:hidden; white-space:nowrap">${rule}</div>`;
  return [
    "<br>",
    `<div class="me-email-text" lang="en-US" style="max-width:1024px; color:#242424; ${font}">`,
    divider,
    '<div style="margin-bottom:12px"><span class="me-email-text" style="font-size:20px; font-weight:600">Microsoft Teams meeting</span></div>',
    `<div style="margin-bottom:6px">${link("join_link", meeting.shortUrl, ["Join the meeting now", 20])}</div>`,
    line("Meeting ID", meeting.meetingId),
    line("Passcode", meeting.passcode),
    '<div style="max-width:1024px"><hr style="border:0; background:#616161; height:1px"></div>',
    `<div style="margin-bottom:24px">${link("join_link_compatibility", meeting.joinUrl, ["System reference", 14])}</div>`,
    `<div><span class="me-email-text-secondary" style="font-size:14px">For organizers: </span>${link("organizer_meet_options", meeting.optionsUrl, ["Meeting options", 14])}</div>`,
    divider,
    "</div>",
  ].join("\r\n");
}

/** A stored body with the join information of a meeting as its last part. */
export function withJoinBlock(body: string, meeting: OnlineMeeting): string {
  const block = joinBlock(meeting);
  const end = body.toLowerCase().lastIndexOf("</body>");
  if (end >= 0) return `${body.slice(0, end)}${block}\r\n${body.slice(end)}`;
  return `<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n<body>\r\n${block}\r\n</body>\r\n</html>\r\n`;
}
