import {
  formatName,
  listCustomers,
  readAll,
  readCompany,
  readDmsNr,
  readFirst,
  readName,
} from '../contact/customer';
import { toPlain } from '../contact/company-name';
import type { Country } from '../contact/phone/countries';
import { ClaireError } from '../errors';
import { isObject, type Json } from '../json';
import { readProperty } from '../resources/outputs';
import type { MatchedField, SearchField } from './find-input';
import { compareNames, readTypedName } from './name';
import { comparePlates, compact } from './plate';
import { writeDigits } from './spoken';
import { findPhone } from './telephone';

/** What fits, as Claire has it, and how well: 1 for what fits exactly. */
export interface Fit {
  readonly value: string;
  readonly score: number;
}

type Matcher = (appointment: Json) => readonly Fit[];

/** What a search is looked for by. */
export interface SearchReading {
  readonly matchers: readonly (readonly [MatchedField, Matcher])[];
  /** A number that Claire can be asked for, of an appointment or of a customer. */
  readonly number: { readonly text: string; readonly isOf: readonly NumberField[] } | undefined;
  /** A whole VIN, of a car that Claire can be asked for: none that had to be corrected. */
  readonly vin: string | undefined;
  /** Whether it may be something that only the lists of days tell. */
  readonly needsLists: boolean;
}

export type NumberField = 'dmsNr' | 'customerNumber';

/** Tries all that the text can be, or only what it is said to be. */
export function readSearch(
  search: string,
  searchIn: SearchField,
  defaultCountry: Country | undefined,
): SearchReading {
  const { label, rest } = splitLabel(search);
  const field = searchIn === 'auto' ? label : searchIn;
  const isOfField = searchIn === 'auto' || label === searchIn;
  const text = toSearchText(isOfField ? rest : search, field !== undefined);
  const fields = field === undefined ? matchedFields : [field];
  const matchers = fields.flatMap((one) => match(one, text, defaultCountry));
  if (matchers.length === 0) throw unreadableError(field);
  // What looks like a label may be a part of a plate: WO is also the city of Worms.
  if (searchIn === 'auto' && label !== undefined)
    matchers.push(...match('plate', toSearchText(search, false), defaultCountry));
  const isOf = (['dmsNr', 'customerNumber'] as const).filter((one) => fields.includes(one));
  const number = isOf.length > 0 ? readNumber(text) : undefined;
  const vin = fields.includes('vin') ? readVin(text) : undefined;
  const isAsTyped = vin === compact(text.digits);
  return {
    matchers,
    number: number === undefined ? undefined : { text: number, isOf },
    vin: isAsTyped && vin.length === vinLength ? vin : undefined,
    needsLists: number === undefined || fields.length > 1,
  };
}

function match(field: MatchedField, text: SearchText, defaultCountry: Country | undefined) {
  const matcher = readers[field](text, defaultCountry);
  return matcher === undefined ? [] : [[field, matcher] as const];
}

function toSearchText(written: string, isSure: boolean): SearchText {
  return { written, digits: writeDigits(written), isSure };
}

interface SearchText {
  readonly written: string;
  /** With digits for spoken numbers. */
  readonly digits: string;
  /** Whether the user said what it is. */
  readonly isSure: boolean;
}

type Reader = (text: SearchText, defaultCountry: Country | undefined) => Matcher | undefined;

const readers: Readonly<Record<MatchedField, Reader>> = {
  plate: ({ digits, isSure }) => {
    // NL is the country, beside the six signs of a Dutch plate.
    const wanted = compact(digits).replace(/^NL(?=.{6}$)/, '');
    const isPlate = isSure || (/[A-Z]/.test(wanted) && /\d/.test(wanted));
    if (!isPlate || wanted.length < 2 || wanted.length > 10) return undefined;
    return fitting(listPlates, (value) => comparePlates(wanted, compact(value)));
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
  workOrder: ({ digits, isSure }) => {
    const wanted = toNumber(digits);
    if (!isSure && !isNumberLike(digits)) return undefined;
    const isBare = /^\d{2,}$/.test(wanted);
    return fitting(
      (appointment) => readAll(appointment, 'workorder_number'),
      (value) => {
        const number = toNumber(value);
        if (number === wanted) return 1;
        return isBare && withoutLetters(number) === wanted ? scores.withoutLetters : 0;
      },
    );
  },
  dmsNr: numberReader((appointment) => readAll(appointment, 'dms_number')),
  customerNumber: numberReader((appointment) =>
    listCustomers(appointment).flatMap((customer) => readDmsNr(customer) ?? []),
  ),
  phone: ({ digits }, defaultCountry) => {
    const find = findPhone(digits, defaultCountry);
    return find && ((appointment) => [find(appointment) ?? []].flat().map(exactly));
  },
  email: ({ written }) => {
    const wanted = toEmail(written);
    if (!/^[^@]+@[^@]+$/.test(wanted)) return undefined;
    return fitting(
      (appointment) =>
        listCustomers(appointment).flatMap(({ customer }) =>
          readAll(customer, 'email_private', 'email_business'),
        ),
      (value) => (value.toLowerCase() === wanted ? 1 : 0),
    );
  },
  name: ({ written }) => {
    const typed = /\p{L}/u.test(written) ? readTypedName(written) : undefined;
    return (
      typed &&
      ((appointment) =>
        listCustomers(appointment).flatMap((record) => {
          const [name, company] = [readName(record), readCompany(record)];
          const score = Math.round(compareNames(typed, name, company) * 100) / 100;
          return score > 0 ? [{ value: formatName(name) ?? company ?? '', score }] : [];
        }))
    );
  },
};

const matchedFields = Object.keys(readers) as MatchedField[];

const scores = { tail: 0.7, withoutLetters: 0.9 };

function exactly(value: string): Fit {
  return { value, score: 1 };
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

function numberReader(list: (appointment: Json) => string[]): Reader {
  return ({ digits, isSure }) => {
    const wanted = toNumber(digits);
    if (!isSure && !isNumberLike(digits)) return undefined;
    return fitting(list, (value) => (toNumber(value) === wanted ? 1 : 0));
  };
}

/** A number may be asked for where it is sure to be one, or nothing but its digits is there. */
function readNumber({ digits, isSure }: SearchText): string | undefined {
  if (isSure) return digits.trim();
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

function withoutLetters(number: string): string {
  return number.replace(/^[A-Z]+/, '');
}

/** No VIN has an I, O or Q. */
function toVin(text: string): string {
  return compact(text).replace(/[OQ]/g, '0').replace(/I/g, '1');
}

/** A VIN, or the end of one. */
function readVin({ digits }: SearchText): string | undefined {
  const vin = toVin(digits);
  if (vin.length < minVinTail || vin.length > vinLength) return undefined;
  const count = digits.match(/\d/g)?.length ?? 0;
  return count >= (vin.length === vinLength ? 1 : minVinDigits) ? vin : undefined;
}

const vinLength = 17;
const minVinTail = 6;
const minVinDigits = 4;

function listPlates(appointment: Json): string[] {
  return [
    ...readAll(appointment, 'license_plate_number'),
    ...readAll(readCar(appointment), 'reg_number'),
  ];
}

function listVins(appointment: Json): string[] {
  return [readFirst(appointment, 'vin') ?? readFirst(readCar(appointment), 'vin') ?? []].flat();
}

function readCar(appointment: Json): Json | undefined {
  const car = readProperty(appointment, 'car');
  return isObject(car) ? car : undefined;
}

/** Also as it is said: `j jansen at example punt nl`. */
function toEmail(text: string): string {
  const written = text
    .toLowerCase()
    .replace(/\s(?:at|apenstaartje|klammeraffe)\s/g, '@')
    .replace(/\s(?:punt|dot|punkt)\s/g, '.');
  return written.replace(/^mailto:/, '').replace(/\s/g, '');
}

/** What people put before it: `wo 45012`, `kenteken RV-312-D`, `klantnr. 300004`. */
const labels: Readonly<Record<MatchedField, string>> = {
  plate: 'kenteken nummerplaat plaat plate reg registration kennzeichen immatriculation auto car',
  vin: 'vin chassis fin fahrgestell',
  workOrder: 'wo werkorder order workorder work opdracht auftrag auftrags werkbon bon job',
  dmsNr: 'dms afspraak appointment termin',
  customerNumber: 'klant klanten debiteur debiteuren relatie customer kunde kunden client',
  phone: 'tel telefoon telefon telephone phone mob mobiel mobile mobil gsm handy',
  email: 'mail email mailadres',
  name: 'naam name',
};

const fieldsByLabel = new Map(
  matchedFields.flatMap((field) => labels[field].split(' ').map((word) => [word, field] as const)),
);

const fillers: ReadonlySet<string> = new Set([
  'nr',
  'nummer',
  'no',
  'number',
  'order',
  'plate',
  'is',
]);

/** `auto met kenteken RV-312-D`: what comes after the last label that fits it. */
function splitLabel(search: string): { label: MatchedField | undefined; rest: string } {
  const words = search.split(/[\s:#]+/).filter(Boolean);
  for (const [index, word] of [...words.entries()].reverse()) {
    const label = findLabel(word);
    const isFiller = index === 0 && fillers.has(toPlain(word));
    if (label === undefined && !isFiller) continue;
    const others = words.slice(index + 1);
    const skipped = others.findIndex((other) => !fillers.has(toPlain(other)));
    const rest = others.slice(Math.max(0, skipped)).join(' ');
    if (/\d/.test(writeDigits(rest))) return { label, rest };
    const isName = index === 0 && (label === 'name' || label === 'customerNumber');
    if (isName && rest !== '') return { label: 'name', rest };
    if (label === 'email' && rest.includes('@')) return { label, rest };
  }
  return { label: undefined, rest: search };
}

function findLabel(word: string): MatchedField | undefined {
  const label = toPlain(word).replace(/(?:nummer|number|nr|no)$/, '');
  return fieldsByLabel.get(label) ?? (label.endsWith('order') ? 'workOrder' : undefined);
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
