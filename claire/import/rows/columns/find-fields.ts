import { readEachWord, readWords } from './name-words';
import { type ColumnPiece, fieldConcepts, type Saying } from '../fields/field-concepts';
import type { ColumnLanguage } from '../fields/words/languages';

/** A field that a name says. */
export interface FoundField {
  /** `interventions.#.title`: the number of the intervention is set in its place. */
  readonly path: string;
  /** Of two columns of one field, the lower rank is the better name. */
  readonly rank: number;
  /** Which part of a moment its name says. */
  readonly hint?: 'day' | 'time' | 'moment' | undefined;
  readonly piece?: ColumnPiece | undefined;
  readonly only?: Saying['only'];
  /** Who a customer is called, if the name says that. */
  readonly person?: Person | undefined;
  readonly number?: number | undefined;
}

export type Person = (typeof persons)[number];

export interface FoundName {
  /** Nothing where all words are known and say no field. */
  readonly field?: FoundField | undefined;
  readonly consent?: Consent | undefined;
  /** What a consent blocks, where it is to. */
  readonly blocking?: FoundField | undefined;
}

/** What a name says in some languages; `undefined` where one of its words is not known. */
export function findFields(name: string, spoken: readonly ColumnLanguage[]): FoundName | undefined {
  const readings = readWords(name, spoken);
  if (readings.length === 0) return undefined;
  for (const { concepts, numbers } of readings) {
    const [number, ...more] = numbers;
    const field = more.length > 0 ? undefined : findField(concepts);
    // `Num. or` is more than the number of a house.
    const isLong = field?.only === 'street' && name.length > maxHouseName;
    const isOne = field?.only === 'numbered' && number === undefined;
    if (field !== undefined && !isLong && !isOne && mayHaveNumber(field, number)) {
      return { field: { ...field, number: number ?? field.number } };
    }
  }
  for (const { concepts } of readings) {
    const consent = readConsent(concepts);
    if (consent === 'block') return { consent, field: toBlock(concepts) };
    if (consent !== undefined) {
      const piece = consent === 'in' ? 'optIn' : 'optOut';
      return { consent, blocking: { ...toBlock(concepts), piece } };
    }
  }
  return {};
}

const maxHouseName = 4;

/** What a name with words that are not known says about messages; too little to block them. */
export function findUnclearConsent(
  name: string,
  spoken: readonly ColumnLanguage[],
): FoundName | undefined {
  const concepts = new Set(readEachWord(name, spoken));
  return readConsent(concepts) === undefined ? undefined : { consent: 'unclear' };
}

/** `Phone 1` is the first telephone; `Phone 2` is none that Claire has. A VIN has 17 characters. */
function mayHaveNumber({ path }: FoundField, number = 1): boolean {
  return number === 1 || path.startsWith('interventions.') || (number === 17 && path === 'car.vin');
}

function toBlock(concepts: ReadonlySet<string>): FoundField {
  const person = findPerson(concepts);
  return { path: `${parts[person ?? 'customer']}.block_communication`, rank: 0, person };
}

const parts: Readonly<Record<Person, string>> = {
  customer: 'customer_driver',
  driver: 'customer_driver',
  user: 'customer_driver',
  owner: 'customer_owner',
  contractor: 'customer_contract',
  lessee: 'customer_contract',
  payer: 'customer_contract',
  insured: 'customer_driver',
};

const persons = [
  'payer',
  'owner',
  'lessee',
  'contractor',
  'driver',
  'user',
  'customer',
  'insured',
] as const;

/** `Customer/driver` is one person. */
function findPerson(concepts: ReadonlySet<string>): Person | undefined {
  if (concepts.has('driver') && concepts.has('customer')) return 'customer';
  return persons.find((person) => concepts.has(person));
}

/** The best of what fits; none where two fields fit as well. */
function findField(concepts: ReadonlySet<string>): FoundField | undefined {
  const person = findPerson(concepts);
  const rest = without(concepts, ...persons, person === 'owner' ? 'car' : '');
  const found = [
    ...fitting('appointment', concepts).map((one) => ({ ...one, ...timing(concepts) })),
    ...fitting('car', without(concepts, 'customer')),
    ...fitting('interventions', concepts),
    ...(rest.size === 0 ? alone(person) : fitting('customer', rest)).map(toPerson(person)),
    ...(person === undefined ? [] : fitting('namedCustomer', rest).map(toPerson(person))),
  ];
  return found[0];
}

function without(concepts: ReadonlySet<string>, ...left: readonly string[]): Set<string> {
  return new Set([...concepts].filter((concept) => !left.includes(concept)));
}

/** `Eigenaar` holds its name; a lease company's is the company's. */
function alone(person: Person | undefined): FoundField[] {
  if (person === undefined) return [];
  const name = person === 'contractor' || person === 'lessee' ? 'company' : 'surname';
  return [{ path: `customer.${name}`, rank: bareRank, piece: 'wholeName' }];
}

export const bareRank = 9;

function toPerson(person: Person | undefined) {
  return (field: FoundField): FoundField => {
    const name = field.path.split('.')[1] ?? '';
    const only = person === 'user' ? 'owner' : person === undefined ? field.only : undefined;
    const path = `${parts[person ?? 'customer']}.${name}`;
    // The insured is the customer where nobody else is.
    if (person === 'insured') return { ...field, path, rank: field.rank + 0.5, person: 'customer' };
    // A name that says whose it is, is the better one.
    const rank = field.rank + (person === undefined && field.piece === 'wholeName' ? 1 : 0);
    return { ...field, path, rank, person, only };
  };
}

function timing(concepts: ReadonlySet<string>): Pick<FoundField, 'hint'> {
  const hasDay = concepts.has('day');
  const hasTime = concepts.has('time') || (!hasDay && concepts.has('begin'));
  if (hasDay && hasTime) return { hint: 'moment' };
  return hasDay ? { hint: 'day' } : hasTime ? { hint: 'time' } : {};
}

interface Pattern extends Omit<Saying, 'concepts'> {
  readonly path: string;
  readonly rank: number;
  readonly terms: readonly { readonly names: ReadonlySet<string>; readonly isOptional: boolean }[];
}

function fitting(part: string, concepts: ReadonlySet<string>): FoundField[] {
  return (patterns.get(part) ?? [])
    .filter((pattern) => fits(pattern, concepts))
    .map(({ path, rank, piece, only, number }) => ({
      ...{ path, piece, only, number },
      // A key is of a database, beside the number that people know.
      rank: concepts.has('id') || concepts.has('code') ? rank + 0.1 : rank,
    }));
}

function fits({ terms }: Pattern, concepts: ReadonlySet<string>): boolean {
  let said = 0;
  for (const { names, isOptional } of terms) {
    const count = [...names].filter((name) => concepts.has(name)).length;
    if (count === 0 && !isOptional) return false;
    said += count;
  }
  return said === concepts.size;
}

const patterns: ReadonlyMap<string, readonly Pattern[]> = new Map(
  Object.entries(fieldConcepts).map(([part, fields]) => [part, listPatterns(part, fields)]),
);

function listPatterns(part: string, fields: (typeof fieldConcepts)[string]): Pattern[] {
  const prefix =
    { appointment: '', interventions: 'interventions.#.', car: 'car.' }[part] ?? 'customer.';
  return Object.entries(fields).flatMap(([name, sayings]) =>
    sayings.map((given, rank) => {
      const saying: Saying = typeof given === 'string' ? { concepts: given } : given;
      const terms = saying.concepts.split(' ').map(toTerm);
      return { ...saying, path: prefix + name, rank, terms };
    }),
  );
}

function toTerm(term: string) {
  const isOptional = term.endsWith('?');
  const names = term
    .replace('?', '')
    .replace(/\bnr\b/, 'number|id|code')
    .replace(/\bat\b/, 'day|time');
  return { names: new Set(names.split('|')), isOptional };
}

/**
 * What a column says about messages: `block`: yes means none at all; `advertising`: yes means no
 * advertising; `refused`: yes means that a consent is refused; `in`: yes means that they are welcome; `unclear`: a word is not known.
 */
export type Consent = 'block' | 'advertising' | 'refused' | 'in' | 'unclear';

const people = ['customer', 'driver', 'owner', 'contractor', 'contact', 'private', 'business'];
const ways = ['reach', 'message', 'email', 'phone', 'mobile', 'sms', 'channel', 'advertising'];
const blocked: ReadonlySet<string> = new Set([
  ...['block', 'not', 'stop', 'optOut', 'privacy', 'by', 'flag', 'code', 'preferences'],
  ...[...people, ...ways],
]);

/** Nothing where the name is about something else. */
function readConsent(concepts: ReadonlySet<string>): Consent | undefined {
  const says = (...names: readonly string[]) => names.some((name) => concepts.has(name));
  const isNo = says('not', 'stop');
  const isConsent = says('consent') && !says('advertising');
  const isContact = isConsent && isNo && says('contact', 'reach', 'message');
  const isRefused = says('advertising', 'consent') && (isNo || says('optOut'));
  if (says('unsubscribed') || (isRefused && !isContact)) {
    return isConsent ? 'refused' : 'advertising';
  }
  const isBlocking = says('block', 'optOut') || (isNo && says(...ways, 'contact'));
  const isAbout = says('optOut', 'advertising', 'contact', 'privacy', ...ways);
  const isKnown = [...concepts].every(
    (name) => blocked.has(name) || (isContact && name === 'consent'),
  );
  // `Contact not blocked` is a welcome.
  if (isBlocking && isAbout && isKnown) return says('not') && says('block') ? 'unclear' : 'block';
  if (says('consent', 'advertising', 'preferences')) return isBlocking ? 'refused' : 'in';
  return says('privacy') ? 'in' : undefined;
}
