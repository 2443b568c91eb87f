import { remember } from './remember';
import type { ValueField } from './value-reader';

/** Whether the cell says that there is no value: `-`, `n.v.t.`, `#N/A`, or the day 0 of a system. */
export function isNoValue({ name, type }: ValueField, text: string): boolean {
  if (text === '' || text.length > maxLength || name === 'location_id') return false;
  switch (type) {
    case 'text':
      return hasForm(name) && isMark(text);
    case 'texts':
      return false;
    case 'moment':
    case 'day':
      return isMark(text) || isDayZero(text);
    default:
      return isMark(text);
  }
}

/** No time of a day stands here; midnight does, where systems write the day 0. */
export function isNoTime(text: string): boolean {
  return text === '' || (text.length <= maxLength && isMark(text));
}

/** A day that databases and spreadsheets write for none. */
export function isDayZero(text: string): boolean {
  return text.length <= maxLength && dayZero.test(text);
}

const maxLength = 30;

/** Text that is a number, a plate or an address. In any other, `-` and `Null` may be meant. */
const nameOfForm =
  /(?:^|_)(?:nr|vin|ean|reg_number|postcode|email_private|email_business|mobile_private|mobile_business)$/;

/** Of the few hundred fields of an appointment. */
const hasForm = remember((name) => nameOfForm.test(name));

/** `-`, `?` and the like. */
export function isSign(text: string): boolean {
  return text.length <= maxLength && signs.test(text);
}

/** What has a digit is none, and nearly all values that are looked at have one. */
function isMark(text: string): boolean {
  if (text.length > maxMarkLength || hasDigit(text)) return false;
  return signs.test(text) || words.has(text.toLowerCase().replace(/[\s()]/g, ''));
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

const maxMarkLength = 16;

const signs = /^[€$£]?[-–—_./:?*#\s]+$/;

/** In lower case, without spaces. The errors of a spreadsheet are those of a look-up in vain. */
const words: ReadonlySet<string> = new Set([
  ...['n/a', 'n.a.', 'none', 'null', 'nil', 'nan', 'undefined', 'unknown', 'blank', 'empty'],
  ...['n.v.t.', 'n.v.t', 'nvt', 'geen', 'leeg', 'onbekend', '#n/a', '#n/b', '#nv', '#n/d'],
  ...['k.a.', 'k.a', 'keine', 'keineangabe', 'leer', 'unbekannt', 'entfällt'],
  ...['s/o', 's.o.', 'sansobjet', 'néant', 'aucun', 'aucune', 'inconnu', 'inconnue', 'vide'],
]);

/** The first day of databases and spreadsheets, or zeros. */
const dayZero =
  /^(?:0{1,2}[-/.]0{1,2}[-/.]0{2,4}|0{4}[-/.]0{1,2}[-/.]0{1,2}|0?1[-/.]0?1[-/.](?:0001|1753|1900)|(?:0001|1753|1900)-01-0[01]|3[01][-/.]12[-/.]1899|12[-/.]3[01][-/.]1899|1899-12-3[01])(?:[T ]0{1,2}[:.]00(?:[:.]00(?:\.0{1,7})?)?Z?)?$/;
