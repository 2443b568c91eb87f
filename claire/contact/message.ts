import { escapeHtml } from '../http/redact';
import { type Json, readStamp } from '../json';
import { toOneLine } from '../one-line';
import { fallbackLanguage, isTextLanguage, type TextLanguage } from '../countries';
import { readFirst } from './customer';
import type { Greeting } from './greeting';
import {
  fieldPattern,
  listFields,
  type MessageChoice,
  type MessageTexts,
  templates,
} from './templates';

export interface Message {
  readonly template: string;
  readonly language: string;
  /** That the text is in another language, and why. */
  readonly fallback?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sms: Sms;
  /** Fields of the texts that have no value; their lines are left out. */
  readonly missing: readonly string[];
}

export function writeMessage(
  choice: Exclude<MessageChoice, { kind: 'byEvent' }>,
  subject: MessageSubject,
): Message {
  const wanted = subject.contact.language;
  const language = isTextLanguage(wanted) ? wanted : fallbackLanguage;
  const values = readFields(subject, language);
  if (choice.kind === 'own')
    return write(choice.texts, { template: 'own', language: wanted }, values);
  const texts = templates[choice.name][language];
  const framed = { ...texts, text: languageWords[language].frame.replace('*', () => texts.text) };
  const said = `There is no text in ${wanted}, so this one is in ${language}`;
  const fallback = language === wanted ? {} : { fallback: said };
  const facts = { template: choice.name, language, ...fallback };
  return write(framed, facts, values);
}

type Facts = Pick<Message, 'template' | 'language' | 'fallback'>;

function write(texts: MessageTexts, facts: Facts, values: FieldValues): Message {
  const subject = toOneLine(fillLine(texts.subject, values));
  const html = fillLines(escapeHtml(texts.text), toHtmlValues(values));
  const all = [texts.subject, texts.text, texts.sms].flatMap(listFields);
  return {
    ...facts,
    subject,
    text: fillLines(texts.text, values),
    html: toHtmlDocument(html, subject, facts.language),
    sms: toSms(fillLines(texts.sms, values)),
    missing: [...new Set(all)].filter((field) => (values.get(field) ?? null) === null),
  };
}

/** Values are put in once: what looks like a field in a name stays as it is. */
function fillLine(line: string, values: FieldValues): string {
  return line.replace(fieldPattern, (_whole, name: string) => values.get(name) ?? '');
}

/** Leaves out each line with a field without a value, and the space around it. */
function fillLines(text: string, values: FieldValues): string {
  const filled = text
    .split(/\r\n|\r|\n/)
    .filter((line) => listFields(line).every((name) => (values.get(name) ?? null) !== null));
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const kept = filled.filter((line, index) => !isBlank(line) || !isBlank(filled[index - 1]));
  const lines = isBlank(kept.at(-1)) ? kept.slice(0, -1) : kept;
  return lines.map((line) => fillLine(line, values)).join('\n');
}

/** One line each; `null` where there is none. */
export type FieldValues = ReadonlyMap<string, string | null>;

export interface MessageSubject {
  readonly appointment: Json;
  readonly contact: {
    readonly name: string | null;
    readonly greeting: Greeting;
    readonly language: string;
    readonly link?: string;
  };
  /** The time zones of the workshop's country, where it is known; `null` leaves times out. */
  readonly zones?: readonly string[] | null;
  /** The zone of the flow, which decides where those do not; the machine's when left out. */
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
  const isNamed =
    location !== null && dealer?.toLowerCase().includes(location.toLowerCase()) === true;
  const names = [dealer, isNamed ? null : location].filter((name) => name !== null);
  return {
    workshop: names.join(' ') || languageWords[language].workshop,
    workshopPhone: readFirst(appointment, 'location_phone'),
  };
}

/** Systems write 31 December 2099 or 9999 where there is none. */
const noDate = Date.UTC(2099, 11, 30);

/** When the car is expected; midnight is a day without a time. */
function readTimes(subject: MessageSubject, language: TextLanguage) {
  const read = (field: string) => {
    const stamp = readStamp(readFirst(subject.appointment, field));
    return stamp !== undefined && stamp < noDate ? stamp : undefined;
  };
  const stamp = read('scheduled_in') ?? read('time_car_app');
  const moment = new Date(stamp ?? Number.NaN);
  const zone = findZone(moment, subject);
  if (stamp === undefined || zone === undefined) return { when: null, date: null, time: null };
  const { locale, dayAndTime, first = '1', writeTime } = languageWords[language];
  const day = moment.toLocaleDateString(locale, { ...dayStyle, ...zone });
  const date = day.replace(/\b1\b/, first);
  const clock = moment.toLocaleTimeString(locale, { ...timeStyle, ...zone });
  if (clock === '00:00') return { when: date, date, time: null };
  const [hours, minutes = ''] = clock.split(':');
  const time = writeTime?.(Number(hours), minutes) ?? clock;
  return { when: dayAndTime.replace('@', date).replace('#', time), date, time };
}

/** The workshop's; of those of a country that has several, the one whose clock the flow's zone shows. */
function findZone(moment: Date, { zones = [], timeZone }: MessageSubject) {
  if (zones === null) return undefined;
  const given = timeZone === undefined ? {} : { timeZone };
  const [only, other] = zones.map((zone) => ({ timeZone: zone }));
  if (only === undefined || other === undefined) return only ?? given;
  const read = (zone: object) => moment.toLocaleTimeString('en', zone);
  return [only, other].find((zone) => read(zone) === read(given));
}

const dayStyle = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const timeStyle = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export interface LanguageWords {
  /** Around the text of each message; `*` stands for it. */
  readonly frame: string;
  /** It decides how dates are written. */
  readonly locale: string;
  /** `@` stands for the day, `#` for the time. */
  readonly dayAndTime: string;
  /** The first day of a month, where it is no plain number. */
  readonly first?: string;
  readonly writeTime?: (hours: number, minutes: string) => string;
  /** Names a workshop whose name Claire does not have. */
  readonly workshop: string;
}

export const languageWords: Readonly<Record<TextLanguage, LanguageWords>> = {
  nl: {
    frame:
      '{greeting}\n\n*\n\nAuto: {car}\nTelefoon: {workshopPhone}\n\nMet vriendelijke groet,\n{workshop}',
    locale: 'nl-NL',
    dayAndTime: '@ om # uur',
    workshop: 'Uw garage',
  },
  de: {
    frame:
      '{greeting}\n\n*\n\nFahrzeug: {car}\nTelefon: {workshopPhone}\n\nMit freundlichen Grüßen\n{workshop}',
    locale: 'de-DE',
    dayAndTime: '@ um # Uhr',
    workshop: 'Ihre Werkstatt',
  },
  en: {
    frame: '{greeting}\n\n*\n\nCar: {car}\nTelephone: {workshopPhone}\n\nKind regards,\n{workshop}',
    locale: 'en-GB',
    dayAndTime: '@ at #',
    workshop: 'Your garage',
  },
  fr: {
    frame:
      '{greeting}\n\n*\n\nVoiture\u00a0: {car}\nTéléphone\u00a0: {workshopPhone}\n\nCordialement,\n{workshop}',
    locale: 'fr-FR',
    dayAndTime: '@ à #',
    first: '1er',
    writeTime: (hours, minutes) => `${String(hours)}h${minutes}`,
    workshop: 'Votre garage',
  },
};

/** The values as HTML shows them; only a web address becomes a link. */
function toHtmlValues(values: FieldValues): FieldValues {
  return new Map(
    [...values].map(([field, value]) => [
      field,
      value === null ? null : field === 'link' ? anchor(value) : escapeHtml(value),
    ]),
  );
}

function anchor(link: string): string {
  const shown = escapeHtml(link);
  return /^https?:\/\//i.test(link) ? `<a href="${shown}">${shown}</a>` : shown;
}

const paragraph = 'margin:0 0 16px 0';
const font = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:22px;color:#222222';

/** A document that Outlook shows too: paragraphs with styles of their own, and no style sheet. */
function toHtmlDocument(body: string, subject: string, language: string): string {
  const paragraphs = body
    .split('\n\n')
    .map((text) => `<p style="${paragraph}">${text.replaceAll('\n', '<br>\n')}</p>`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="${font}">`,
    ...paragraphs,
    '</body>',
    '</html>',
  ].join('\n');
}

/** A text message as a network counts it. */
export interface Sms {
  readonly text: string;
  /** The unit of payment: messages that the network joins again. */
  readonly segments: number;
  /** UCS-2 has room for fewer characters: one letter outside of GSM-7 is enough. */
  readonly encoding: 'GSM-7' | 'UCS-2';
}

/** The default alphabet of GSM 03.38, and what it writes with an escape before it. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const escaped = new Set('\f^{}\\[~]|€');

const room = { 'GSM-7': { one: 160, each: 153 }, 'UCS-2': { one: 70, each: 67 } } as const;

/** Chooses GSM-7 if plain signs are all that it takes: UCS-2 costs more than half of the room. */
export function toSms(written: string): Sms {
  const plain = written.replace(anySign, (sign) => plainSigns[sign] ?? sign);
  const isGsm = Array.from(plain).every((one) => alphabet.has(one) || escaped.has(one));
  const text = isGsm ? plain : written;
  const encoding = isGsm ? 'GSM-7' : 'UCS-2';
  const sizes = Array.from(text, (one) => (isGsm ? (escaped.has(one) ? 2 : 1) : one.length));
  return { text, segments: countSegments(sizes, room[encoding]), encoding };
}

/** A sign of two places is not torn apart, so it may leave one free. */
function countSegments(sizes: readonly number[], { one, each }: { one: number; each: number }) {
  if (sizes.reduce((sum, size) => sum + size, 0) <= one) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}

/** Signs outside of GSM-7, and what a phone's keyboard has for them; `aout` is a spelling of its own. */
const plainSigns: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '…': '...', '•': '-' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', août: 'aout', Août: 'Aout' },
};

const anySign = new RegExp(Object.keys(plainSigns).join('|'), 'g');
