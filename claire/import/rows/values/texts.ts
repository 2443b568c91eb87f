import { toLetters, withoutAccents } from '../../../letters';
import { isDate, type TimeReader } from '../../../times';
import { fault } from '../../../problems';
import { languages } from '../fields/words/languages';
import type { RowSettings } from '../settings';
import { cannotRead, ParseFailure, type ValueField } from './read-value';

/** Whether the cell says that there is no value: `-`, `n.v.t.`, `#N/A`, or the day 0 of a system. */
export function isNoValue({ name, type }: ValueField, text: string): boolean {
  if (text === '' || text.length > maxLength || name === 'location_id') return false;
  switch (type) {
    case 'text':
      return (
        isDatabaseNull(text) ||
        (withForm.has(name) && isMark(text)) ||
        (name === 'reg_number' && isNoPlate(text)) ||
        (name === 'vin' && isNoVin(text))
      );
    case 'texts':
      return false;
    case 'moment':
    case 'day':
      return isMark(text) || isDayZero(text) || noEnd.test(text);
    case 'yes or no':
      // `ingen` may be the answer to whom messages may be sent.
      return isMark(text, wordsForNone);
    default:
      return isMark(text);
  }
}

/** As queries of databases write it; a person may be called Null. */
function isDatabaseNull(text: string): boolean {
  return /^(?:NULL|\\N|[([<](?:null|NULL)[)\]>])$/.test(text);
}

/** Whether a name that Claire needs says that there is none; Null, Leer and Vide are surnames. */
export function isUnknown(field: string, text: string): boolean {
  if (field === 'surname')
    return text.length <= maxMarkLength && wordsForUnknown.has(text.toLowerCase());
  return (field === 'make' || field === 'model') && isMark(text);
}

/** No time of a day stands here; midnight does, where systems write the day 0. */
export function isNoTime(text: string): boolean {
  return text === '' || isMark(text);
}

/** A day that databases and spreadsheets write for none. */
export function isDayZero(text: string): boolean {
  return text.length <= maxLength && dayZero.test(text);
}

/** How a date that stands for no value is shown: a system's day 0, or MySQL's, which is no date at all. */
export function describeNoDate(
  { type }: ValueField,
  value: unknown,
  times: TimeReader,
): string | undefined {
  if (type !== 'moment' && type !== 'day') return undefined;
  if (value === 0) return '0';
  if (!isDate(value, times)) return undefined;
  const day = times.day(value);
  if (day === undefined) return 'Invalid Date';
  return isDayZero(day) || noEnd.test(day) ? day : undefined;
}

const maxLength = 40;

/** Fields of a number, a plate, an address or a choice, and `van den` of a name. In any other, `-` and `Null` may be meant. */
const withForm: ReadonlySet<string> = new Set([
  ...['dms_nr', 'meta_dms_nr', 'parent_dms_nr', 'wo_nr', 'house_nr', 'postcode', 'fuel'],
  ...['vin', 'ean', 'reg_number', 'email_private', 'email_business', 'infix'],
  ...['tel_business_nr', 'tel_private_nr', 'tel_mobile_private', 'tel_mobile_business'],
]);

/** `-`, `?` and the like. */
export function isSign(text: string): boolean {
  return text.length <= maxLength && signs.test(text);
}

/** What has a digit is none, and nearly all values that are looked at have one. */
function isMark(text: string, words = allWordsForNone): boolean {
  if (text.length > maxMarkLength || digit.test(text)) return false;
  return signs.test(text) || words.has(toWord(text));
}

const toWord = (text: string): string => text.toLowerCase().replace(/[\s()]/g, '');

/** Systems write a word where a customer, an order or an appointment has no number yet, and people over one. */
export function isNotYet(text: string): boolean {
  if (text.length > maxMarkLength || digit.test(text)) return false;
  return wordsForNotYet.has(toWord(text)) || isCancelled(text);
}

/** `VERVALLEN` and `Geannuleerd door klant` */
export function isCancelled(text: string): boolean {
  const [word = ''] = text.slice(0, maxLength).split(behindWord, 1);
  return cancelledWords.has(toLetters(word));
}

const behindWord =
  /[-–:;,(/.!]|\s(?:door|op|by|on|von|durch|am|par|le|por|el|da|il|przez|av|af)\s/i;

const cancelledWords: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({ cancelled }) => cancelled.split(', ').map(toLetters)),
);

/** `XX-XX-XX` and `00-00-00` too. */
function isNoPlate(text: string): boolean {
  return isNotYet(text) || /^(?:[x\s-]{3,10}|[0\s-]{1,10})$/i.test(text);
}

const digit = /\d/;
const maxMarkLength = 20;

const signs = /^[€$£]?[-–—_./:?*#\s]+$/;

const wordsForUnknown: ReadonlySet<string> = new Set(
  'onbekend unbekannt unknown inconnu inconnue desconocido desconocida sconosciuto sconosciuta nieznany nieznana ukendt okänd'.split(
    ' ',
  ),
);

/** In lower case, without spaces. The errors of a spreadsheet are those of a look-up in vain. */
const wordsForNone: ReadonlySet<string> = new Set([
  ...['n/a', 'n.a.', 'none', 'null', 'nil', 'nan', 'undefined', 'blank', 'empty'],
  ...['n.v.t.', 'n.v.t', 'nvt', 'geen', 'leeg', '#n/a', '#n/b', '#nv', '#n/d'],
  ...['k.a.', 'k.a', 'keine', 'keineangabe', 'leer', 'entfällt'],
  // Prices and days that are still open.
  ...['opaanvraag', 'ntb', 'n.t.b.', 'nadertebepalen', 'nachaufwand', 'aufanfrage', 'tbd', 'tba'],
  ...['tbc', 't.b.c.', 't.b.d.', 't.b.a.'],
  ...['onrequest', 'poa', 'surdevis', 'surdemande', 'selondevis', 'p.m.'],
  ...['s/o', 's.o.', 'sansobjet', 'néant', 'aucun', 'aucune', 'vide'],
  ...wordsForUnknown,
]);

/** With those of Spanish, Italian, Polish, Danish and Swedish. */
const allWordsForNone: ReadonlySet<string> = new Set([
  ...wordsForNone,
  ...'n/d n.d. #n/d! #i/t #i/t! #saknas! n.b. n.b n/b n.n.b. n.n.b nnb'.split(' '),
  ...'ninguno ninguna nessuno nessuna brak ingen intet inget saknas mangler'.split(' '),
]);

/** In lower case, without spaces. */
const wordsForNotYet: ReadonlySet<string> = new Set(
  [
    'nieuw nieuwe nieuweklant volgt nogaanmaken aantemaken passant debiteuronbekend klantonbekend',
    'neu neukunde neuerkunde folgt nochanzulegen laufkunde laufkundschaft kundeunbekannt entwurf',
    'new newcustomer follows tofollow walkin walk-in customerunknown unknowncustomer open draft concept',
    'nouveau nouvelle nouveauclient nouvelleclient àsuivre àcréer clientinconnu depassage',
    'nuevo nueva clientenuevo nuevocliente nuovo nuova nuovocliente clientenuovo dacreare',
    'nowy nowa nowyklient nowezlecenie ny nyt nytt nykunde nykund følger følg følgersenere följer',
  ].flatMap((words) => words.split(' ')),
);

/** Of the first day of databases and spreadsheets; 1754 is where Navision keeps times. */
const clockZero = String.raw`[T ](?:0{1,2}[:.]00(?:[:.]00(?:\.0{1,7})?)?|12:00(?::00)?\s?a\.?\s?m\.?)`;
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

/** A last day that systems write for no end. */
const noEnd =
  /^(?:31[-/.]12[-/.][29]999|12[-/.]31[-/.][29]999|[29]999-?12-?31)(?:[T ]\d{1,2}:\d{2}.{0,20})?$/;

/** One character in all places, or words, as people type where a form asks for a VIN. */
const isNoVin = (text: string): boolean => /^(.)\1*$/.test(text) || !/\d/.test(text);

/**
 * What systems write for yes and no in nine languages, without accents; Access writes -1 for yes. `n`
 * and `s` are no and yes in all of those that have them.
 */
const yesAndNo: ReadonlyMap<string, boolean> = new Map([
  ...listWords(true, 'yes y true t 1 x on ja j waar w aan wahr ein an oui o vrai v ✓ ✔ ☑ ✅ √ -1'),
  ...listWords(
    true,
    'si s verdadero cierto vero tak prawda jo sand sandt sant pa klopt stimmt correct',
  ),
  ...listWords(false, 'no n false f 0 off nee nein onwaar uit falsch aus non faux ☐ ✗ ✘ ❌'),
  // As programs write a column of numbers in which one is missing.
  ...listWords(true, '1.0 1,0'),
  ...listWords(false, '0.0 0,0'),
  ...listWords(false, 'falso nie falsz nej falsk falskt av'),
]);

export function listWords<Value>(value: Value, text: string): [string, Value][] {
  return text.split(' ').map((word) => [word, value]);
}

/** `undefined` for what is neither. */
export function readYesOrNo(text: string): boolean | undefined {
  const word = text.trim().slice(0, maxAnswer).toLowerCase();
  return yesAndNo.get(word) ?? yesAndNo.get(withoutAccents(word));
}

/** Longer than any of them: a long text is cut to what is neither. */
const maxAnswer = 40;

type Decimals = RowSettings['decimals'];

/** The number of text such as `12.500 km` or `€ 45,50`, or why it is none. */
export function readNumberText(
  text: string,
  decimals: Decimals,
  example = examples[decimals],
): number | ParseFailure {
  const trimmed = withCents(text);
  if (shortened.test(trimmed)) return cannotRead(trimmed, fault('shortened'));
  const written = splitNumber(trimmed);
  if (written === undefined) {
    return cannotRead(text, fault('noNumber', { example }));
  }
  const { digits, sign } = written;
  const fitting = decimals === 'auto' ? fitMarks(digits) : decimals;
  if (fitting === 'both') {
    const both = { number: toNumber(digits, 'comma'), otherNumber: toNumber(digits, 'point') };
    return cannotRead(text, fault('bothDecimals', both));
  }
  if (fitting !== undefined && patterns[fitting].test(digits)) {
    const value = toNumber(digits, fitting);
    return sign === undefined ? value : -value;
  }
  const other = decimals === 'point' ? 'comma' : 'point';
  const isOther = decimals !== 'auto' && patterns[other].test(digits);
  return cannotRead(text, fault(isOther ? 'otherDecimals' : 'oddDecimals'));
}

/** Which mark a number tells of: `45,50` one, `1.250` both; plain digits tell of none. */
export function fitDecimals(text: string): Mark | 'unsure' | undefined {
  const digits = splitNumber(withCents(text))?.digits ?? '';
  if (!/[.,]/.test(digits)) return undefined;
  const fitting = fitMarks(digits);
  return fitting === 'both' ? 'unsure' : fitting;
}

type Mark = 'point' | 'comma';

/** `both` only where they give two numbers. */
function fitMarks(digits: string): Mark | 'both' | undefined {
  const isPoint = patterns.point.test(digits);
  if (!patterns.comma.test(digits)) return isPoint ? 'point' : undefined;
  if (!isPoint) return 'comma';
  return toNumber(digits, 'point') === toNumber(digits, 'comma') ? 'point' : 'both';
}

function toNumber(digits: string, mark: Mark): number {
  const [groups, point] = mark === 'point' ? [',', '.'] : ['.', ','];
  return Number(digits.replaceAll(groups, '').replace(point, '.'));
}

/** The digits of a number with their marks, without unit, currency and spaces. */
function splitNumber(text: string) {
  const [, before, behind, number] = written.exec(text) ?? [];
  const sign = before ?? behind;
  const digits = number?.replace(groupSpace, '');
  return digits === undefined ? undefined : { digits, sign };
}

/** As `readNumberText`, of a number without a fraction: `98.500` has groups, in any file. */
export function readWholeText(text: string, decimals: Decimals): number | ParseFailure {
  const [, mark, group] = grouped.exec(text) ?? [];
  const number = readNumberText(text, decimals, '42');
  // 45.000 is hardly 45, whatever mark the other numbers of the file have.
  const isCut = group === '000' && typeof number === 'number' && Math.abs(number) < 1000;
  if (isCut && number !== 0)
    return cannotRead(text, fault('wholeOrFraction', { number: text.replace(/\D/g, '') }));
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  if (mark !== undefined && group !== '000')
    return readNumberText(text, mark === '.' ? 'comma' : 'point', '42');
  return number instanceof ParseFailure ? number : cannotRead(text, fault('noWholeNumber'));
}

/** The mark and the last of the groups of a whole number. */
const grouped = /^\D*\d{1,3}([.,])(?:\d{3}\1)*(\d{3})\D*$/;

/** Of `2.615.814`, as people write a number of a customer. */
export const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;

/** `12345.01`, of which another is `12345.00`. */
const ofVersion = /^\d+[.,](?!00?$)\d+$/;

/** `7` of 2615814, `07` of 0015814, `.7` of 2.615.814, `version` of 12345.01; what has no digit may be any. */
export function readShape(text: string): string {
  const digits = String(text.replace(/\D/g, '').length);
  if (digits === '0') return '';
  if (isGrouped.test(text)) return `.${digits}`;
  if (/^0\d+$/.test(text)) return `0${digits}`;
  return /^\d+$/.test(text) ? digits : ofVersion.test(text) ? 'version' : 'other';
}

/** Columns of whole numbers of which some have marks of thousands, and others as long have none. */
export function findGrouped(
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const isTwofold = (shapes: ReadonlySet<string>) =>
    !shapes.has('other') &&
    !shapes.has('version') &&
    [...shapes].some((shape) => shapes.has(`.${shape}`) && shape !== '');
  return new Set([...columns].flatMap(([column, all]) => (isTwofold(all) ? [column] : [])));
}

/** Whether a spreadsheet has cut the digits of a long number: `1.2E+12`. */
export function isShortened(text: string): boolean {
  return shortenedText.test(text.trim());
}

const shortened = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
/** `1E30771` is the number of a car. */
const shortenedText = /^[+-]?\d+(?:[.,]\d+e[+-]?|e[+-])\d{1,3}$/i;

/** Of `1.250,-`, as prices are written without cents: behind groups, its mark is the decimal one. */
function withCents(text: string): string {
  return text
    .trim()
    .replace(/(?<=[.,]\d{3}[.,])[-–—]{1,2}(?=[^\d-]{0,8}$)/, '00')
    .replace(noCents, '')
    .replace(minusBehind, '-$1');
}

const noCents = /[.,:][-–—]{1,2}(?=[^\d-]{0,8}$)/;
/** Of `50,00-`, as SAP writes it. */
const minusBehind = /^(\d[\d.,\s]*[.,]\d\d)[-−](?=[^\d-]{0,8}$)/;

const unit = String.raw`(?:\p{L}{1,10}\.?(?:\/\p{L}{1,4})?|[€$£%])`;
const written = new RegExp(
  String.raw`^(?:([-−])\s*)?(?:[€$£]\s*|[A-Z]{3}\s+|kr\.?\s*|zł\s*)?([-−])?\s*(\d[\d.,'’\s]*)(?<![\s.,])\s*${unit}?$`,
  'u',
);

const about =
  /^(?:ca|circa|cirka|ongeveer|ong|geschat|etwa|ung|rund|env|environ|approx|aprox|oko[lł]o|about|±|~)\.?\s*(?=\d)/i;

/** A number without the word for `about` before it; undefined where there is none. */
export function withoutAbout(text: string): string | undefined {
  const trimmed = text.trim();
  return about.test(trimmed) ? trimmed.replace(about, '') : undefined;
}

const foreign = /^[-−]?\s*(?:[$£]|(?!EUR)[A-Z]{3}\s)/;
const foreignBehind = /\d[\s.,-]{0,4}([$£]|(?:s?fr|gbp|chf|usd|dkk|sek|nok|pln)\.?)$/i;

/** The currency of an amount that is not in euros, where one is written: Claire has none. */
export function findForeignCurrency(given: string): string | undefined {
  const text = given.trim();
  return foreign.exec(text)?.[0].replace(/[-−\s]/g, '') ?? foreignBehind.exec(text)?.[1];
}

/** Spaces and the Swiss apostrophe between thousands. */
const groupSpace = /[\s'’](?=\d{3}(?:\D|$))/g;

const patterns: Readonly<Record<Mark, RegExp>> = {
  point: /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  comma: /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
};

const examples: Readonly<Record<Decimals, string>> = {
  auto: '12500',
  point: '12500.5',
  comma: '12500,5',
};

/** What is told of a number whose unit is not that of its field, such as miles. */
export function describeOtherUnit(field: string, text: string): ParseFailure | undefined {
  if (endsWithDigit.test(text)) return undefined;
  const unit = behindNumber.exec(text)?.[1] ?? '';
  if (unit === '') return undefined;
  if (isDistance.test(field)) {
    if (kilometres.test(unit)) return undefined;
    return cannotRead(text, fault('notKilometres'));
  }
  if (field !== 'price' || currency.test(unit)) return undefined;
  return cannotRead(text, fault('noAmount'));
}

const endsWithDigit = /\d$/;
const behindNumber = /\d[\s.,-]*(\p{L}[\p{L}./]*|%)\s*$/u;

export const isDistance = /(?:^|_)(?:km|mileage)(?:_|$)/;
const kilometres = /^(?:km|kms|kilom[eè]t(?:ers?|res?))\.?$/i;
const currency = /^(?:eur|euros?|chf|fr|sfr|gbp|usd|dkk|sek|nok|pln|kr|zł)\.?$/i;
