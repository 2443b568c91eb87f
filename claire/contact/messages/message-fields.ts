import type { Json } from '../../json';
import type { Contact } from '../contact';
import { readFirst } from '../customer';
import type { TextLanguage } from '../language';
import { toOneLine } from '../../one-line';
import { languageWords } from './language-words';

/** One line each; `null` where there is none. */
export type FieldValues = ReadonlyMap<string, string | null>;

export interface MessageSubject {
  readonly appointment: Json;
  readonly contact: Contact;
  /** Of the dates and times in the text; the machine's when left out. */
  readonly timeZone?: string | undefined;
}

export function readFields(subject: MessageSubject, language: TextLanguage): FieldValues {
  const { contact } = subject;
  const { line, title, initials, surname, company } = contact.greeting;
  const values = {
    ...{ greeting: line, name: contact.name, title, initials, surname, company },
    ...readCar(subject.appointment),
    ...readTimes(subject, language),
    ...readWorkshop(subject.appointment, language),
    workOrder: readFirst(subject.appointment, 'workorder_number'),
    link: contact.link ?? null,
  };
  return new Map(Object.entries(values).map(([field, value]) => [field, clean(field, value)]));
}

/** A link is not cut: half of it would lead elsewhere. */
function clean(field: string, value: string | null): string | null {
  if (value === null || field === 'link') return value;
  return toOneLine(value) || null;
}

function readCar(appointment: Json) {
  const make = readFirst(appointment, 'car_make');
  const model = readFirst(appointment, 'car_model');
  const licensePlate = readFirst(appointment, 'license_plate_number');
  const named = [make, model].filter((part) => part !== null).join(' ');
  const plate = licensePlate !== null && named !== '' ? `(${licensePlate})` : licensePlate;
  const car = [named, plate].filter((part) => part !== null && part !== '').join(' ');
  return { make, model, licensePlate, car: car || null };
}

/** The dealer's name for customers, and the location's unless it is in there. */
function readWorkshop(appointment: Json, language: TextLanguage) {
  const dealer = readFirst(appointment, 'dealer_commercial_name', 'dealer_name');
  const location = readFirst(appointment, 'location_name');
  const isNamed = dealer !== null && location !== null && isWithin(location, dealer);
  const names = [dealer, isNamed ? null : location].filter((name) => name !== null);
  return {
    workshop: names.join(' ') || languageWords[language].workshop,
    workshopPhone: readFirst(appointment, 'location_phone'),
  };
}

function isWithin(part: string, whole: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}

/** When the car is expected; midnight is a day without a time. */
function readTimes({ appointment, timeZone }: MessageSubject, language: TextLanguage) {
  const moment = readMoment(appointment, 'scheduled_in') ?? readMoment(appointment, 'time_car_app');
  if (moment === undefined) return { when: null, date: null, time: null };
  const { locale, dayAndTime, first = '1', writeTime } = languageWords[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = moment.toLocaleDateString(locale, { ...dayStyle, ...zone });
  const date = day.replace(/\b1\b/, first);
  const clock = moment.toLocaleTimeString(locale, { ...timeStyle, ...zone });
  if (clock === '00:00') return { when: date, date, time: null };
  const [hours, minutes = ''] = clock.split(':');
  const time = writeTime?.(Number(hours), minutes) ?? clock;
  return { when: dayAndTime.replace('@', date).replace('#', time), date, time };
}

const dayStyle = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const timeStyle = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Go's zero time is none. */
function readMoment(appointment: Json, field: string): Date | undefined {
  const text = readFirst(appointment, field);
  if (text === null || text.startsWith('0001-')) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
