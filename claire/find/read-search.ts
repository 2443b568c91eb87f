import {
  formatName,
  listCustomers,
  readAll,
  readCompany,
  readDmsNr,
  readFirst,
  readName,
  readRecord,
} from '../contact/customer';
import { ClaireError } from '../errors';
import type { Json } from '../json';
import type { MatchedField, SearchField } from './find-input';
import { compareNames, readKnownName, readTypedName, type TypedName } from './name';
import { joinSpelt, listNamePieces, listNumberPieces, splitLabel, writeSpoken } from './sentence';
import { type Country, readCountry } from '../countries';
import { findCountry, listNumbers, withoutLabel } from '../contact/mobile';

/** What fits, as Claire has it, and how well: 1 for what fits exactly. */
export interface Fit {
  readonly value: string;
  readonly score: number;
}

type Matcher = (appointment: Json) => readonly Fit[];

export interface SearchReading {
  readonly matchers: readonly (readonly [MatchedField, Matcher])[];
  /** A number that Claire can be asked for, of an appointment or of a customer. */
  readonly number: { readonly text: string; readonly fields: readonly NumberField[] } | undefined;
  /** Whether it may be something that only the lists of days tell. */
  readonly needsLists: boolean;
}

export type NumberField = 'dmsNr' | 'customerNumber';

/** Tries all that the text can be, or only what it is said to be. */
export function readSearch(search: string, searchIn: SearchField): SearchReading {
  const { label, rest } = splitLabel(search);
  const field = searchIn === 'auto' ? label : searchIn;
  const isOfField = searchIn === 'auto' || label === searchIn;
  const text = toSearchText(isOfField ? rest : search, field !== undefined);
  const fields = field === undefined ? matchedFields : [field];
  const matchers = fields.flatMap((one) => match(one, text));
  const pieces = searchIn === 'auto' ? matchPieces(search, rest) : [];
  matchers.push(...pieces);
  if (matchers.length === 0) throw unreadableError(field);
  // What looks like a label may be a part of a plate: WO is also the city of Worms.
  if (searchIn === 'auto' && label !== undefined)
    matchers.push(...match('plate', toSearchText(search, false)));
  const numberFields = (['dmsNr', 'customerNumber'] as const).filter((one) => fields.includes(one));
  const number = numberFields.length > 0 ? readNumber(text) : undefined;
  return {
    matchers,
    number: number === undefined ? undefined : { text: number, fields: numberFields },
    needsLists: number !== text.digits.trim() || fields.length > 1 || pieces.length > 0,
  };
}

function match(field: MatchedField, text: SearchText) {
  const matcher = readers[field](text);
  return matcher === undefined ? [] : [[field, matcher] as const];
}

/** In a sentence, a part of it may be meant, less surely. */
function matchPieces(search: string, rest: string) {
  const isPart = (piece: string) => piece !== rest && piece !== search;
  const found = listNumberPieces(search)
    .filter(isPart)
    .map((piece) => toSearchText(piece, false))
    .flatMap((text) => matchedFields.flatMap((field) => match(field, text)));
  const typed = listNamePieces(search)
    .filter(isPart)
    .flatMap((name) => readTypedName(name, true) ?? []);
  const all = typed.length > 0 ? [...found, ['name', nameMatcher(typed)] as const] : found;
  const lessen = ({ value, score }: Fit) => ({ value, score: round(score * scores.piece) });
  return all.map(([field, matcher]) => [field, (one: Json) => matcher(one).map(lessen)] as const);
}

function toSearchText(written: string, isSure: boolean): SearchText {
  return { written, digits: writeSpoken(written), isSure };
}

interface SearchText {
  readonly written: string;
  /** With digits for spoken numbers. */
  readonly digits: string;
  readonly isSure: boolean;
}

type Reader = (text: SearchText) => Matcher | undefined;

const readers: Readonly<Record<MatchedField, Reader>> = {
  plate: ({ digits, isSure }) => {
    const wanted = listTypedPlates(digits, isSure);
    if (wanted.length === 0) return undefined;
    const compare = comparePlates(wanted);
    return fitting(listPlates, (value) => compare(compact(value)));
  },
  vin: (text) => {
    const wanted = readVin(text);
    if (wanted === undefined) return undefined;
    return fitting(listVins, (value) => {
      const vin = toVin(value);
      if (vin === wanted) return 1;
      return wanted.length < vinLength && vin.endsWith(wanted) ? scores.tail : 0;
    });
  },
  workOrder: numberReader((appointment) => readAll(appointment, 'workorder_number'), true),
  dmsNr: numberReader((appointment) => readAll(appointment, 'dms_number')),
  customerNumber: numberReader((appointment) =>
    listCustomers(appointment).flatMap((customer) => readDmsNr(customer) ?? []),
  ),
  phone: ({ digits }) => phoneMatcher(digits),
  email: ({ written }) => {
    const wanted = toEmails(written);
    if (wanted.length === 0) return undefined;
    return fitting(
      (appointment) =>
        listCustomers(appointment).flatMap(({ customer }) =>
          readAll(customer, 'email_private', 'email_business'),
        ),
      (value) => (wanted.includes(value.toLowerCase()) ? 1 : 0),
    );
  },
  name: ({ written }) => {
    const typed = /\p{L}/u.test(written) ? readTypedName(joinSpelt(written)) : undefined;
    return typed && nameMatcher([typed]);
  },
};

function nameMatcher(typed: readonly TypedName[]): Matcher {
  return (appointment) =>
    listNames(appointment).flatMap(({ known, value }) => {
      const score = round(Math.max(...typed.map((one) => compareNames(one, known))));
      return score > 0 ? [{ value, score }] : [];
    });
}

/** Read once while its list is kept, which is searched for each piece of a sentence. */
const names = new WeakMap<Json, ReturnType<typeof readNames>>();

function listNames(appointment: Json) {
  const read = names.get(appointment) ?? readNames(appointment);
  names.set(appointment, read);
  return read;
}

function readNames(appointment: Json) {
  return listCustomers(appointment).map((record) => {
    const [name, company] = [readName(record), readCompany(record)];
    return { known: readKnownName(name, company), value: formatName(name) ?? company ?? '' };
  });
}

const matchedFields = Object.keys(readers) as MatchedField[];

const scores = { tail: 0.7, withoutLetters: 0.9, piece: 0.9 };

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

function fitting(
  list: (appointment: Json) => string[],
  compare: (value: string) => number,
): Matcher {
  return (appointment) =>
    list(appointment)
      .map((value) => ({ value, score: compare(value) }))
      .filter(({ score }) => score > 0);
}

/** `mayBeBare`: whether people leave its letters out. */
function numberReader(list: (appointment: Json) => string[], mayBeBare = false): Reader {
  return ({ digits, isSure }) => {
    const wanted = toNumber(digits);
    if (!isSure && !isNumberLike(digits)) return undefined;
    const isBare = mayBeBare && /^\d{2,}$/.test(wanted);
    return fitting(list, (value) => {
      const number = toNumber(value);
      if (number === wanted) return 1;
      return isBare && number.replace(/^[A-Z]+/, '') === wanted ? scores.withoutLetters : 0;
    });
  };
}

/** A number may be asked for where it is sure to be one, or nothing but its digits is there. */
function readNumber({ digits, isSure }: SearchText): string | undefined {
  const typed = digits.trim();
  // `810 163` and `810.163` are read aloud so; few systems write a number so.
  if (isSure) return /^[\d .-]+$/.test(typed) ? typed.replace(/[ .-]/g, '') : typed;
  const number = digits.replace(/\s/g, '');
  return /^[1-9]\d{2,9}$/.test(number) ? number : undefined;
}

function isNumberLike(text: string): boolean {
  return /\d/.test(text) && compact(text).length <= 20 && !text.includes('@');
}

/** Without leading zeros, also after letters: `WO-00123` is `WO123`. */
function toNumber(text: string): string {
  const signs = compact(text);
  const at = signs.search(/\d/);
  return at < 0 ? signs : signs.slice(0, at) + signs.slice(at).replace(/^0+(?=\d)/, '');
}

/** No VIN has an I, O or Q. */
function toVin(text: string): string {
  return compact(text).replace(/[OQ]/g, '0').replace(/I/g, '1');
}

function readVin({ digits }: SearchText): string | undefined {
  const vin = toVin(digits);
  if (vin.length < minVinTail || vin.length > vinLength) return undefined;
  const count = digits.match(/\d/g)?.length ?? 0;
  return count >= (vin.length === vinLength ? 1 : minVinDigits) ? vin : undefined;
}

/** In characters; longer than any plate, VIN or number with its signs. */
const maxNumber = 500;
const vinLength = 17;
const minVinTail = 6;
const minVinDigits = 4;

export function compact(text: string): string {
  return text
    .slice(0, maxNumber)
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
}

/** The whole text, and what in it looks like a plate: `de Ford met RV-312-D`. */
function listTypedPlates(text: string, isSure: boolean): string[] {
  const whole = compact(text);
  const hasBoth = (plate: string) => /[A-Z]/.test(plate) && /\d/.test(plate);
  const isPlate = (isSure || hasBoth(whole)) && whole.length >= 2;
  const parts = listParts(text).filter(hasBoth);
  return [...new Set([...(isPlate && whole.length <= maxPlate ? [whole] : []), ...parts])];
}

const minPlatePart = 5;
const maxPlate = 10;

/** Words in a row that may be one: `een auto, RV 312 D graag`. */
function listParts(text: string): string[] {
  const words = text
    .split(/[\s,;()]+/)
    .map(compact)
    .filter(Boolean);
  return words.flatMap((_, start) => {
    const parts: string[] = [];
    for (let [end, part] = [start, '']; end < words.length && part.length <= maxPlate; end += 1) {
      part += words[end] ?? '';
      if (part.length >= minPlatePart && part.length <= maxPlate) parts.push(part);
    }
    return parts;
  });
}

/** How well a plate is one of those: 1, less for an O that stands for a 0 or an l for a 1, and 0 for others. */
export function comparePlates(all: readonly string[]): (plate: string) => number {
  const digits = new Set(all.map(readDigits));
  return (plate) => {
    if (all.includes(plate)) return 1;
    return digits.has(readDigits(plate)) ? 0.9 : 0;
  };
}

function readDigits(plate: string): string {
  return plate.replace(/O/g, '0').replace(/[IL]/g, '1');
}

function listPlates(appointment: Json): string[] {
  const ofCar = readAll(readRecord(appointment, 'car'), 'reg_number');
  return [...readAll(appointment, 'license_plate_number'), ...ofCar];
}

function listVins(appointment: Json): string[] {
  const ofCar = readRecord(appointment, 'car');
  return [readFirst(appointment, 'vin') ?? readFirst(ofCar, 'vin') ?? []].flat();
}

/** Also as it is said: `j jansen at example punt nl`; without what may stand before it. */
function toEmails(text: string): string[] {
  const written = text
    .toLowerCase()
    .replace(/\s(?:at|apenstaartje|klammeraffe|arobase)\s/g, '@')
    .replace(/\s(?:punt|dot|punkt|point)\s/g, '.')
    .replace(/^mailto:/, '');
  const whole = written.replace(/\s/g, '');
  const words = written.split(/[\s,;:()"']+/);
  return [whole, ...words].filter((one) => /^[^@]+@[^@]+$/.test(one));
}

function unreadableError(field: MatchedField | undefined): ClaireError {
  const message = `is no ${field === undefined ? 'name or number' : descriptions[field]}`;
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not find appointments: search ${message}`,
    advice:
      'Type what somebody knows of the appointment, such as a plate, a name or a telephone number.',
    problems: [{ path: 'search', message }],
  });
}

const descriptions: Readonly<Record<MatchedField, string>> = {
  plate: 'plate',
  vin: 'VIN, nor the last six characters of one',
  workOrder: 'work order',
  dmsNr: 'DMS number',
  customerNumber: 'customer number',
  phone: 'telephone number; it needs at least eight digits',
  email: 'e-mail address',
  name: 'name',
};

const minDigits = 8;
/** With an international prefix. */
const maxDigits = 18;
/** As many of its last digits are a number, whatever stands before them in another country. */
const tail = 9;
const phoneFields = 'tel_mobile_private tel_mobile_business tel_private_nr tel_business_nr'.split(
  ' ',
);

/** Undefined for a text that is no number. */
function phoneMatcher(typed: string): Matcher | undefined {
  const text = pickNumber(typed);
  const count = text.replace(/\D/g, '').length;
  if (count < minDigits || count > maxDigits) return undefined;
  // To look for numbers in a text takes longer.
  const end = toDigits(text).slice(-minDigits);
  return (appointment) => {
    const workshop = readFirst(appointment, 'location_phone');
    const found = listCustomers(appointment).flatMap(({ customer }) => {
      const values = readAll(customer, ...phoneFields).filter((one) => toDigits(one).includes(end));
      return values.map((value) => {
        const homes = [readCountry(readFirst(customer, 'country')), findCountry(workshop)];
        const same = listNumbers(value).filter((number) => areSame(text, number));
        const scores = same.map((number) => scoreNumber(text, number, homes));
        return { value, score: Math.max(0, ...scores) };
      });
    });
    return found
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 1);
  };
}

/** Without the words around it, and with 0 for an O: `belt vanaf O6-12345678`. */
function pickNumber(typed: string): string {
  const words = withoutLabel(typed)
    .split(/\s+/)
    .map((word) => (/\d|^o+$/i.test(word) ? word.replace(/o/gi, '0') : word));
  return words.filter((word) => !/\p{L}/u.test(word)).join(' ');
}

function areSame(typed: string, stored: string): boolean {
  const [one, other] = [toDigits(typed), toDigits(stored)];
  const length = Math.min(one.length, other.length, tail);
  if (length < minDigits || one.slice(-length) !== other.slice(-length)) return false;
  const [here, there] = [typed, stored].map((number) => countryCode.exec(number)?.[1]);
  return here === undefined || there === undefined || here === there;
}

/**
 * Behind more digits than a country's code it may be the end of a longer number, which is another's; so
 * is one without a code, where the other's is of no country of the customer or the workshop.
 */
function scoreNumber(
  typed: string,
  stored: string,
  homes: readonly (Country | undefined)[],
): number {
  const known = homes.filter((home) => home !== undefined);
  const [country, other] = [typed, stored].flatMap((number) => findCountry(number) ?? []);
  const isForeign = country !== undefined && other === undefined && !known.includes(country);
  if (isForeign && known.length > 0) return scores.tail;
  const isNational = (number: string) => /^0[1-9]/.test(toDigits(number));
  const [short = '', long = ''] = [typed, stored]
    .map((number) => toDigits(number).replace(/^0+/, ''))
    .toSorted((one, other) => one.length - other.length);
  const maxMore = isNational(typed) && isNational(stored) ? 0 : 3;
  return long.endsWith(short) && long.length - short.length <= maxMore ? 1 : scores.tail;
}

/** The first two digits, which tell the countries of Europe apart but for the smallest. */
const countryCode = /^\s*(?:\+|00)\s*(\d\d)/;

/** `+31 (0)6` is `+31 6`. */
function toDigits(number: string): string {
  return number.replace(/\(0\)/g, '').replace(/\D/g, '');
}
