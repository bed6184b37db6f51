import ICAL from 'ical.js';
import type { PlanCalendar } from './plan-calendar.ts';

// Bytes of a line: the library leaves out of its count the space that begins those that go on, and RFC 5545 asks for 75 at most.
ICAL.foldLength = 74;

/**
 * A calendar as iCalendar (RFC 5545). Its days are dates without hours or time zone, that never become a moment on the way: a moment
 * at midnight is the day before to whoever is west of it.
 */
export function writeIcs({ language, name, made, days }: PlanCalendar): Buffer {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Guia eAdmin//Pla//CA');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const { uid, day, title, text } of days) {
    const event = new ICAL.Component('vevent');
    const start = ICAL.Time.fromDateString(day);
    const end = start.clone();
    end.adjust(1, 0, 0, 0);
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${made}T00:00:00Z`));
    event.addPropertyWithValue('dtstart', start);
    event.addPropertyWithValue('dtend', end);
    for (const [key, value] of [
      ['summary', title],
      ['description', text],
    ] as const) {
      event.addPropertyWithValue(key, value).setParameter('language', language);
    }
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return Buffer.from(`${calendar.toString()}\r\n`);
}
