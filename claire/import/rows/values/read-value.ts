import { isPrintable } from '../../../letters';
import type { TypedField, ValueType } from '../../../resources';
import { isPlainObject, isTime, isZeroTime } from '../../../json';
import { fault, hideText, phrase, type Phrase, quoting, type Value } from '../../../problems';
import { isDate, type LocalTime, type TimeReader } from '../../../times';

export type PlainType = Exclude<ValueType, 'record' | 'records' | 'any records'>;

/** A field of a row, for the reading of its value. */
export interface ValueField {
  readonly name: string;
  readonly type: PlainType;
  /** Whether an appointment cannot do without it; left out where a later check says so. */
  readonly isRequired?: boolean | undefined;
}

const telephones = [
  ...['tel_business_nr', 'tel_private_nr', 'tel_mobile_private', 'tel_mobile_business'],
  ...['mobile', 'phone', 'location_phone'],
];

/** The fields of addresses. */
export const contacts: ReadonlyMap<string, 'email' | 'telephone'> = new Map([
  ...['email_private', 'email_business'].map((name) => [name, 'email'] as const),
  ...telephones.map((name) => [name, 'telephone'] as const),
]);

/** Text that may begin with zeros, which a number has lost. */
export const mayBeginWithZero: ReadonlySet<string> = new Set([
  ...['dms_nr', 'meta_dms_nr', 'parent_dms_nr', 'wo_nr', 'vin', 'ean', 'postcode'],
  ...['dms_number', 'workorder_number', 'reference_number', 'reg_number', 'license_plate_number'],
  ...['driver_dms_number', 'owner_dms_number', 'contract_dms_number', 'car_dms_number'],
  ...telephones,
]);

/** Reads the values of a row. */
export interface ValueReader {
  readonly times: TimeReader;
  /** How many times it has read that have no zone of their own. */
  readonly localTimes?: number;
  /** Whether the value needs no reading. */
  isCorrect(field: TypedField | undefined, value: unknown): boolean;
  /** The value as its field needs it; `ParseFailure`, or `ParsedWithWarning` where something is odd about it. */
  read(field: ValueField, value: unknown, place: () => CellRef): unknown;
}

/** Reads the cells of a file, too. */
export interface CellReader extends ValueReader {
  /** A moment whose date and time stand in two columns. */
  readDateTime(field: ValueField, date: unknown, time: unknown, place: CellRef): unknown;
  /** Looks at a cell of no field: it tells how a file is written, too. */
  look?(value: unknown, place: CellRef): void;
}

/** A fast first check, because nearly all values are correct. */
export function isCorrect(field: TypedField | undefined, given: unknown): boolean {
  if (given === undefined) return true;
  if (given === null) return field?.model !== 'Customer';
  if (typeof given === 'string') {
    if (field === undefined) return true;
    if (field.type === 'text') return !given.includes('\0');
    return field.type === 'moment' && isTime(given);
  }
  return field?.type === 'whole number' && Number.isSafeInteger(given);
}

/** Stands for a value that cannot be read, and says what it must be. */
export class ParseFailure {
  constructor(
    readonly fault: Phrase,
    /** Of a moment in two columns, where its time of day is to blame. */
    readonly half?: 'time',
  ) {}
}

/** Of a value that its problem quotes. */
export function cannotRead(value: unknown, fault: Phrase): ParseFailure {
  return new ParseFailure(quoting(value, fault));
}

/** A value that was read, or left out, and what is odd about it. */
export class ParsedWithWarning {
  constructor(
    readonly value: unknown,
    readonly fault: Phrase,
    readonly place: CellRef,
    /** Whether only the run is told: `-` for no value is in each row. */
    readonly isPlain?: boolean,
  ) {}
}

/** A value of the rows that tells something. */
export interface Example {
  /** The name of its column, or of its field where rows are in Claire's own form. */
  readonly column: string;
  /** From 0. */
  readonly row: number;
  readonly text: string;
}

/** Where a value stands. */
export interface CellRef extends Omit<Example, 'text'> {
  /** The path of its field, where rows are those of a file. */
  readonly path?: string | undefined;
  /** Whether a yes means that messages are welcome. */
  readonly isConsent?: boolean | undefined;
  /** Whether its name asks for an agreement, also where the user has set that a yes blocks. */
  readonly isAgreement?: boolean | undefined;
  /** Whether somebody has typed it, and no file has it. */
  readonly isTyped?: boolean | undefined;
  /** Of a moment that stands in two columns, that of its time. */
  readonly timeColumn?: string | undefined;
  /** Whether the day alone says too little. */
  readonly needsTime?: boolean | undefined;
  /** Whether a day to come makes no sense. */
  readonly isPast?: boolean | undefined;
}

/**
 * Converts a value to the type of its field, or returns `ParseFailure`. A correct value is returned as
 * it is; blank text becomes `undefined` unless the field is text.
 */
export function readValue(type: PlainType, value: unknown, times: TimeReader): unknown {
  return readers[type](value, times);
}

type Reader = (value: unknown, times: TimeReader) => unknown;

const readers: Readonly<Record<PlainType, Reader>> = {
  text: readText,
  texts: readTexts,
  'whole number': skipBlank(readWholeNumber),
  number: skipBlank(readNumber),
  'yes or no': skipBlank(readBoolean),
  moment: skipBlank(readMoment),
  day: skipBlank(readDay),
};

function skipBlank(read: Reader): Reader {
  return (value, times) =>
    typeof value === 'string' && value.trim() === '' ? undefined : read(value, times);
}

function readText(value: unknown, times: TimeReader): unknown {
  // Many a database refuses it, and with it all of the batch.
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? String(value) : new ParseFailure(explainNumber(value));
  }
  if (isDate(value, times)) {
    return times.moment(value) ?? new ParseFailure(phrase('textNotNoDate'));
  }
  return new ParseFailure(phrase('notText', { given: hideText(value) }));
}

export function explainNumber(number: number): Phrase {
  return phrase('textNotNumber', { number });
}

function readTexts(value: unknown): unknown {
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isTexts ? value : new ParseFailure(phrase('notTexts'));
}

const wholeNumberPattern = /^\s*-?\d+(?:\.0{1,2})?\s*$/;
const groupedPattern = /^\s*-?\d{1,3}(?:[.,]\d{3})+\s*$/;

function readWholeNumber(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return value;
  if (
    typeof value === 'string' &&
    wholeNumberPattern.test(value) &&
    Number.isSafeInteger(Number(value))
  ) {
    return Number(value);
  }
  const given = hideText(value);
  return new ParseFailure(
    typeof value === 'string' && groupedPattern.test(value)
      ? phrase('groupedNumber', { given, whole: value.replace(/[\s.,]/g, '') })
      : phrase('notWholeNumber', { given }),
  );
}

const numberPattern = /^\s*-?\d+(?:\.\d+)?\s*$/;

function readNumber(value: unknown): unknown {
  if (Number.isFinite(value)) return value;
  if (typeof value === 'string' && numberPattern.test(value)) return Number(value);
  return new ParseFailure(phrase('notNumber', { given: hideText(value) }));
}

const trueValues: readonly unknown[] = [true, 'true', 1, '1'];
const falseValues: readonly unknown[] = [false, 'false', 0, '0'];

function readBoolean(value: unknown): unknown {
  const given = typeof value === 'string' ? value.trim().toLowerCase() : (readBit(value) ?? value);
  if (trueValues.includes(given)) return true;
  if (falseValues.includes(given)) return false;
  return new ParseFailure(phrase('notTrueOrFalse', { given: quoteWord(value) }));
}

/** MySQL's `BIT(1)`, a buffer of one byte, or as JSON writes it. */
function readBit(value: unknown): unknown {
  const isJson = isPlainObject(value) && value.type === 'Buffer' && Array.isArray(value.data);
  const bytes: unknown = isJson ? Uint8Array.from(value.data as []) : value;
  return bytes instanceof Uint8Array && bytes.length === 1 ? bytes[0] : undefined;
}

/** Quotes one word, such as a yes in another language; anything longer may be a secret. */
function quoteWord(value: unknown): Value {
  return typeof value === 'string' && /^\s*\p{L}{1,8}\s*$/u.test(value)
    ? `"${value.trim()}"`
    : hideText(value);
}

function readMoment(value: unknown, times: TimeReader): unknown {
  if (typeof value === 'string' && (isTime(value) || isZeroTime(value))) return value;
  const isOdd = typeof value === 'string' && (holdsTwoTimes(value) || noZone.test(value));
  const read = isOdd ? undefined : times.moment(value);
  return read !== undefined && isTime(read) ? read : new ParseFailure(explainMoment(value));
}

/** No clock is as far from UTC. */
const noZone = /:\d\d ?[+-](?:1[5-9]|[2-9]\d)(?::?\d\d)?\s*$/;
const untilLater = /(?:^|\s)(\d{1,2}[:.]\d{2})-(\d{2}:\d{2})$/;

/** Whether `-10:00` ends a time, as behind `08:00`, rather than being a zone; ISO's `T` says that it is one. */
export function holdsTwoTimes(text: string): boolean {
  const [, from, until] = untilLater.exec(text.trim()) ?? [];
  if (from === undefined || until === undefined) return false;
  return from.replace('.', ':').padStart(until.length, '0') < until;
}

const dayPattern = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\s*$/;

/** Midnight in UTC: in another zone, the moment could fall on another day. */
function readDay(value: unknown, times: TimeReader): unknown {
  if (typeof value === 'string') {
    const midnight = value.replace(dayPattern, '$1T00:00:00Z');
    return isTime(midnight) ? midnight : readMoment(value, times);
  }
  const date = isDate(value, times) ? times.day(value) : undefined;
  return date === undefined
    ? new ParseFailure(phrase('notDay', { given: hideMoment(value) }))
    : `${date}T00:00:00Z`;
}

export function explainMoment(value: unknown): Phrase {
  return phrase('notTime', { given: hideMoment(value) });
}

const dayFirst = /^\s*\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/;

/** Whether text is a day number where no other date is as likely: `100126` may be a day of 2026. */
export function isSpreadsheetDay(text: string): boolean {
  return /^[1-7]\d{4}(?:[.,]\d+)?$/.test(text);
}

function hideMoment(value: unknown): Value {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (typeof value === 'number' || isSpreadsheetDay(text)) {
    const number = Number(text.replace(',', '.'));
    return phrase(isSpreadsheetDay(text) ? 'dateNumber' : 'number', { number });
  }
  const given = hideText(value);
  return typeof value === 'string' && dayFirst.test(value)
    ? phrase('dayFirstText', { given })
    : given;
}

/** With a remark where no clock shows the time, or shows it twice, or where it is missing. */
export function remarkOdd(
  { moment, isSkipped = false, isTwice = false }: LocalTime,
  given: unknown,
  place: () => CellRef,
  isMissing: boolean,
): unknown {
  if (!isSkipped && !isTwice && !isMissing) return moment;
  const time = moment.slice(11, 16);
  const told = fault(isSkipped ? 'skippedTime' : 'missingTime', { time });
  const odd = isTwice && !isSkipped ? fault('repeatedTime') : told;
  return new ParsedWithWarning(moment, quoting(given, odd), place());
}

/** Why text cannot be passed on as it is. */
export function describeOddText(text: string): Phrase | undefined {
  if (text.startsWith('=') && formula.test(text)) {
    const name = /^=\s*([A-Z]{1,20})\(/i.exec(text)?.[1] ?? '';
    return phrase('formula', { formula: `=${name}${name === '' ? '…' : '(…)'}` });
  }
  if (text.startsWith('#') && isSpreadsheetError(text)) {
    return quoting(text, fault('spreadsheetError'));
  }
  if (isPrintable(text)) return undefined;
  if (text.search(controls) >= 0) return quoting(text, fault('controlCharacters'));
  if (text.includes('\ufffd')) return quoting(text, fault('lostLetters'));
  return wrongEncoding.test(text) ? quoting(text, fault('otherEncoding')) : undefined;
}

/** Text that begins like a formula, an error or the mark of a spreadsheet, or is no plain ASCII: few are. */
const special = /^\s*[=#']|[^\t\n\r -~]/;

/** Whether text holds nothing that only a spreadsheet needs, and nothing odd, as nearly all does. */
export const isPlainText = (text: string): boolean => !special.test(text);

/** `="0042"`, by which exports keep the zeros of a number; readers of CSV may lose its last quote. */
const quotedText = /^="([^"]*)"?$/;

/** The text that a cell holds, without what only a spreadsheet needs, and what nobody sees. */
export function unwrapText(given: string, { name, type }: ValueField): string {
  const isLong = given.length > maxCell && type !== 'text';
  if (isLong || isPlainText(given)) return given;
  const text = tidyText(given);
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return trimmed.replace(quotedText, '$1');
  if (type !== 'text') return trimmed.replace(/^'/, '').replace(hyphens, '-');
  // `'0042`, with the same purpose; `'t Hooft` is a name.
  return trimmed.startsWith("'") && mayBeginWithZero.has(name) ? trimmed.slice(1) : text;
}

/** A longer text is no date and no number. */
const maxCell = 200;

/** A cell of which only the form matters. */
export function unwrapCell(value: unknown, field: ValueField = ofForm): unknown {
  return typeof value === 'string' ? unwrapText(value, field) : value;
}

const ofForm: ValueField = { name: '', type: 'moment' };

/** Of dates that a program keeps on one line. */
const hyphens = /[\u2010\u2011]/g;

/** In nine languages. */
const spreadsheetErrors: ReadonlySet<string> = new Set(
  [
    'N/A REF VALUE NAME DIV/0 NUM NULL SPILL CALC N/B VERW WAARDE NAAM DEEL/0 GETAL LEEG',
    'NV BEZUG WERT ZAHL VALEUR NOM NOMBRE NUL N/D RIF VALORE NOME NULLO VALOR NULO',
    'ADR ARG NAZWA DZIEL/0 LICZBA ZERO I/T REFERENCE VÆRDI NAVN DIVISION/0',
    'SAKNAS REFERENS VÄRDEFEL NAMN OGILTIGT SKÄRNING',
  ].flatMap((words) => words.split(' ')),
);

function isSpreadsheetError(text: string): boolean {
  const [, word = ''] = /^#[¡¿]?([^\s!?]{1,12})[!?]{0,2}$/.exec(text) ?? [];
  return spreadsheetErrors.has(word.toUpperCase());
}

/** The C1 control characters, which no system writes into a text. */
const controls = /[\u0080-\u009f]/g;

/** What Windows-1252 has in their places: a file of it that was read as Latin-1 has them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text as a person sees it: with the characters that it had before it was read as Latin-1, and without
 * NUL and the like, and the marks that a telephone puts around a number that is copied.
 */
export function tidyText(text: string): string {
  if (isPrintable(text)) return text;
  return text
    .replace(controls, (control) => windows[control.charCodeAt(0) - 0x80] ?? control)
    .replace(/[\v\f]/g, '\n')
    .replace(invisible, '');
}

/** Without the joiners of letters and emoji. */
const invisible = /(?![\t\n\r\u0080-\u009f\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

const formula = /^=\s*[A-Z\d("'+@-]/i;

/** UTF-8 that was read as Windows-1252: the two or three bytes of a character as letters each. */
export const wrongEncoding =
  /[ÂÃ][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u203a\u20ac\u2122]|â€|â‚¬|ï»¿/;
