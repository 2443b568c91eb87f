import { isDate, type TimeReader } from './read-value';
import { memoize } from '../../../bounded-map';
import type { ValueField } from './value-reader';
import { isFiller } from './vin';

/** Whether the cell says that there is no value: `-`, `n.v.t.`, `#N/A`, or the day 0 of a system. */
export function isNoValue({ name, type }: ValueField, text: string): boolean {
  if (text === '' || text.length > maxLength || name === 'location_id') return false;
  switch (type) {
    case 'text':
      return (
        isDatabaseNull(text) ||
        (hasForm(name) && isMark(text)) ||
        (name === 'vin' && isFiller(text))
      );
    case 'texts':
      return false;
    case 'moment':
    case 'day':
      return isMark(text) || isDayZero(text) || isNoEnd(text);
    default:
      return isMark(text);
  }
}

/** As queries of databases write it; a person may be called Null. */
function isDatabaseNull(text: string): boolean {
  return /^(?:NULL|\\N|[([<](?:null|NULL)[)\]>])$/.test(text);
}

/** No time of a day stands here; midnight does, where systems write the day 0. */
export function isNoTime(text: string): boolean {
  return text === '' || (text.length <= maxLength && isMark(text));
}

/** A day that databases and spreadsheets write for none. */
export function isDayZero(text: string): boolean {
  return text.length <= maxLength && dayZero.test(text);
}

/** A last day that systems write for no end. */
function isNoEnd(text: string): boolean {
  return noEnd.test(text);
}

/** How a date object that stands for no value is shown: day 0, or MySQL's, which is no date at all. */
export function describeNoDate(value: unknown, times: TimeReader): string | undefined {
  if (!isDate(value, times)) return undefined;
  const day = times.day(value);
  if (day === undefined) return 'Invalid Date';
  return isDayZero(day) || isNoEnd(day) ? day : undefined;
}

const maxLength = 40;

/** Text that is a number, a plate or an address. In any other, `-` and `Null` may be meant. */
const nameOfForm =
  /(?:^|_)(?:nr|vin|ean|reg_number|postcode|email_private|email_business|mobile_private|mobile_business)$/;

/** Of the few hundred fields of an appointment. */
const hasForm = memoize((name) => nameOfForm.test(name));

/** `-`, `?` and the like. */
export function isSign(text: string): boolean {
  return text.length <= maxLength && signs.test(text);
}

/** What has a digit is none, and nearly all values that are looked at have one. */
function isMark(text: string): boolean {
  if (text.length > maxMarkLength || digit.test(text)) return false;
  return signs.test(text) || words.has(text.toLowerCase().replace(/[\s()]/g, ''));
}

const digit = /\d/;
const maxMarkLength = 16;

const signs = /^[€$£]?[-–—_./:?*#\s]+$/;

/** In lower case, without spaces. The errors of a spreadsheet are those of a look-up in vain. */
const words: ReadonlySet<string> = new Set([
  ...['n/a', 'n.a.', 'none', 'null', 'nil', 'nan', 'undefined', 'unknown', 'blank', 'empty'],
  ...['n.v.t.', 'n.v.t', 'nvt', 'geen', 'leeg', 'onbekend', '#n/a', '#n/b', '#nv', '#n/d'],
  ...['k.a.', 'k.a', 'keine', 'keineangabe', 'leer', 'unbekannt', 'entfällt'],
  // Prices and days that are still open.
  ...['opaanvraag', 'ntb', 'n.t.b.', 'nadertebepalen', 'nachaufwand', 'aufanfrage', 'tbd', 'tba'],
  ...['onrequest', 'poa', 'surdevis', 'surdemande', 'selondevis', 'p.m.'],
  ...['s/o', 's.o.', 'sansobjet', 'néant', 'aucun', 'aucune', 'inconnu', 'inconnue', 'vide'],
]);

/** Of the first day of databases and spreadsheets; 1754 is where Navision keeps times. */
const clockZero = String.raw`[T ](?:0{1,2}[:.]00(?:[:.]00(?:\.0{1,7})?)?|12:00(?::00)? ?AM)`;
const zone = String.raw` ?(?:Z|[+-]\d\d(?::?\d\d)?)`;
const days = [
  // Zeros, also without separators.
  ...['0+', '0{1,2}[-/.]0{1,2}[-/.]0{2,4}', '0{4}[-/.]0{1,2}[-/.]0{1,2}'],
  // Day 0 of a spreadsheet, as it shows an empty cell with the form of a date.
  ...['0{1,2}[-/.]0?1[-/.](?:19)?00', '0?1[-/.]0{1,2}[-/.](?:19)?00'],
  ...['0?1[-/.]0?1[-/.](?:0001|175[34]|1900)', '(?:0001|175[34]|1900)-?01-?0[01]'],
  ...['3[01][-/.]12[-/.]1899', '12[-/.]3[01][-/.]1899', '1899-?12-?3[01]'],
];
const dayZero = new RegExp(`^(?:${days.join('|')})(?:${clockZero}(?:${zone})?)?$`, 'i');

const noEnd =
  /^(?:31[-/.]12[-/.][29]999|12[-/.]31[-/.][29]999|[29]999-?12-?31)(?:[T ]\d{1,2}:\d{2}.{0,20})?$/;
