import type { Route } from "../exchange.ts";
import { deletePermission, listPermissions, updatePermission } from "./calendar-permissions.ts";
import {
  createCalendar,
  deleteCalendar,
  getCalendar,
  getDefaultCalendar,
  listCalendars,
  updateCalendar,
} from "./calendars.ts";
import { createEvent } from "./create-event.ts";
import { getSchedule } from "./get-schedule.ts";
import { guarded } from "./guarded.ts";
import { getEvent, listCalendarView, listEvents, listInstances } from "./read-events.ts";
import { cancelEvent, deleteEvent } from "./remove-event.ts";
import { acceptEvent, declineEvent, tentativelyAcceptEvent } from "./respond.ts";
import { supportedTimeZones } from "./supported-time-zones.ts";
import { updateEvent } from "./update-event.ts";

const read = ["Calendars.Read", "Calendars.ReadWrite"];
const freeBusy = ["Calendars.ReadBasic", ...read];
const write = ["Calendars.ReadWrite"];
const anyone = ["User.Read", "User.ReadBasic.All", "User.Read.All"];

const route = (method: Route["method"], path: string, scopes: readonly string[], handle: Route["handle"]): Route => ({
  method,
  path,
  scopes,
  handle: guarded(handle),
});

/** Every calendar operation of this tenant. */
export const mailboxRoutes: readonly Route[] = [
  route("POST", "/me/calendar/getSchedule", freeBusy, getSchedule),
  route("GET", "/me/calendar", read, getDefaultCalendar),
  route("GET", "/me/calendars", read, listCalendars),
  route("POST", "/me/calendars", write, createCalendar),
  route("GET", "/me/calendars/{calendar-id}", read, getCalendar),
  route("PATCH", "/me/calendars/{calendar-id}", write, updateCalendar),
  route("DELETE", "/me/calendars/{calendar-id}", write, deleteCalendar),
  route("GET", "/me/calendars/{calendar-id}/calendarPermissions", read, listPermissions),
  route("PATCH", "/me/calendars/{calendar-id}/calendarPermissions/{calendarPermission-id}", write, updatePermission),
  route("DELETE", "/me/calendars/{calendar-id}/calendarPermissions/{calendarPermission-id}", write, deletePermission),
  route("GET", "/me/calendarView", read, listCalendarView),
  route("GET", "/me/events", read, listEvents),
  route("POST", "/me/events", write, createEvent),
  route("GET", "/me/events/{event-id}", read, getEvent),
  route("PATCH", "/me/events/{event-id}", write, updateEvent),
  route("DELETE", "/me/events/{event-id}", write, deleteEvent),
  route("GET", "/me/events/{event-id}/instances", read, listInstances),
  route("POST", "/me/events/{event-id}/cancel", write, cancelEvent),
  route("POST", "/me/events/{event-id}/accept", write, acceptEvent),
  route("POST", "/me/events/{event-id}/tentativelyAccept", write, tentativelyAcceptEvent),
  route("POST", "/me/events/{event-id}/decline", write, declineEvent),
  route("GET", "/me/outlook/supportedTimeZones", anyone, supportedTimeZones),
  route("GET", "/me/outlook/supportedTimeZones(TimeZoneStandard='{TimeZoneStandard}')", anyone, supportedTimeZones),
  route(
    "GET",
    "/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'{TimeZoneStandard}')",
    anyone,
    supportedTimeZones,
  ),
];
