import { groupBy } from '../../../json';
import {
  fieldConcepts,
  type FoundField,
  type FoundName,
  type MessageConsent,
  type Person,
  persons,
  type Saying,
} from '../fields/field-concepts';
import type { ColumnLanguage } from '../fields/words/languages';
import { maxNameLength, plainColumnName } from '../described-fields';
import {
  columnLanguages,
  readKnownWords,
  readWords,
  withoutMarks,
  withoutNote,
} from '../fields/name-words';
import { chooseConsent, findChannel } from '../fields/consents';
import type { Steps } from '../../../waits';
import { findLabel } from './field-labels';

/** The languages, that of most of the columns first. */
export function* rankLanguages(columns: readonly string[]): Steps<readonly ColumnLanguage[]> {
  const read = columns.slice(0, maxRead).filter(({ length }) => length <= maxNameLength);
  const counts = new Map<ColumnLanguage, number>();
  for (const language of columnLanguages) {
    yield;
    const isKnown = (column: string) => findName(column, [language]) !== undefined;
    counts.set(language, read.filter(isKnown).length);
  }
  return columnLanguages.toSorted(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
  );
}

/** A wider file shows its language in the first of its columns. */
const maxRead = 200;

const minPrefixed = 8;
/**
 * `t_`, `afspraak.`; of AS/400 the two or three letters of the file: `VTKENT`, `AUT_MERK`;
 * of FoxPro the letter of the type: `dTermin`, `c_placa`, `p_c_placa`.
 */
const prefixed =
  /^(?:\p{Ll}_\p{Ll}_|\p{L}{1,20}[-_./]|\p{Lu}{2}(?=\p{Lu}[\p{Lu}\p{N}#]{1,7}$)|[a-z](?=\p{Lu}))/u;
const ofFile = /^(?:\p{Lu}{2}|\p{Lu}{2,3}_)$/u;
const ofType = /^(?:[a-z]_?|[a-z]_[a-z]_)$/;

/** What nine in ten columns of a table begin with, those of a few files together, or most of a form. */
export function findPrefixes(columns: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const prefix = prefixed.exec(column)?.[0];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  // A form has others beside its own: `service-name`, `entry-id`.
  const ofForm = [...counts].find(
    ([name, count]) => name.endsWith('-') && count >= minPrefixed && count > columns.length / 2,
  );
  if (ofForm !== undefined) return new Set([ofForm[0]]);
  const most = columns.length * 0.9;
  const isOfFile = (prefix: string, count: number) =>
    (ofFile.test(prefix) && count > 1) || ofType.test(prefix);
  const shared = [...counts].filter(([name, count]) => count >= most || isOfFile(name, count));
  const all = shared.reduce((sum, [, count]) => sum + count, 0);
  const isFew = shared.length * 4 <= columns.length;
  return new Set(isFew && all >= Math.max(most, minPrefixed) ? shared.map(([name]) => name) : []);
}

/** The letters of a file may say whose its fields are, `KL` of a customer; other prefixes say nothing. */
export function splitPrefix(column: string, prefixes: ReadonlySet<string>) {
  const prefix = prefixed.exec(column)?.[0] ?? '';
  if (!prefixes.has(prefix)) return { rest: column };
  const rest = column.slice(prefix.length);
  const isOfAll = prefix.endsWith('_') && prefixes.size === 1;
  const isOfType = ofType.test(prefix);
  if (isOfAll || !(isOfType || ofFile.test(prefix))) return { rest };
  // Its field is cut short.
  const cut = `${rest}.`;
  return isOfType ? { rest: cut } : { rest: cut, whole: `${prefix} ${cut}` };
}

/**
 * What a column holds by its name. In the language of its file a name that is understood and is no
 * field stays one (`Fin` is an end in French); other languages are asked where it is not.
 */
export function findColumn(
  column: string,
  ranked: readonly ColumnLanguage[] = columnLanguages,
): FoundName | undefined {
  if (column.length > maxNameLength) return undefined;
  const [first = 'en', second = 'en'] = ranked;
  const beside = first === 'en' ? second : 'en';
  const find = (name: string) => findName(name, [first]) ?? findName(name, [first, beside]);
  const own = find(column);
  const label = findLabel(plainColumnName(column));
  if (label !== undefined) return chooseBetter(label, own);
  if (own?.field !== undefined || own?.consent !== undefined) return own;
  if (own !== undefined && ranked !== columnLanguages) return findOther(column, ranked) ?? own;
  const found = findForeign(column, ranked) ?? own ?? findBoth(column, ranked);
  if (found !== undefined) return found;
  if (ranked === columnLanguages) return findUnclearConsent(column, ranked);
  return findKey(column, first) ?? findUnclearConsent(column, [first, 'en']);
}

/** Words may say better what is a label of ours too. */
function chooseBetter(label: FoundField, own: FoundName | undefined): FoundName {
  const field = own?.field;
  return { field: field?.path === label.path && field.rank < label.rank ? field : label };
}

export const foreignRank = 20;

/** What a database calls a field, with words that are cut: `ABHDAT`. */
const key = /^[\p{Lu}\p{N}_]{5,10}$/u;

function findKey(column: string, language: ColumnLanguage): FoundName | undefined {
  const field = key.test(column) ? findFields(column, [language], true)?.field : undefined;
  return field && { field: { ...field, rank: field.rank + foreignRank } };
}

/** A word of another language says less than one of the file's own. */
function findForeign(column: string, ranked: readonly ColumnLanguage[]): FoundName | undefined {
  const foreign = ranked
    .map((language) => findName(column, [language]))
    .find((name) => name?.field ?? name?.consent);
  const field = foreign?.field && { ...foreign.field, rank: foreign.field.rank + foreignRank };
  return foreign && { ...foreign, field };
}

/** `No SMS` in a Dutch file, where `No` is a number: too little to block messages, and told. */
function findOther(column: string, ranked: readonly ColumnLanguage[]): FoundName | undefined {
  const blocks = ranked.some((language) => findName(column, [language])?.consent === 'block');
  return blocks ? { consent: 'unclear' } : findBoth(column, ranked);
}

/** `Naam/Nom`: both of its names say one field. */
function findBoth(column: string, ranked: readonly ColumnLanguage[]): FoundName | undefined {
  const parts = column.split('/');
  if (parts.length !== 2) return undefined;
  const [one, other] = parts.map((part) => findColumn(part, ranked));
  const isSame = one?.field !== undefined && one.field.path === other?.field?.path;
  return isSame ? one : undefined;
}

function findName(column: string, spoken: readonly ColumnLanguage[]): FoundName | undefined {
  const short = withoutMarks(column);
  const found = findFields(short, spoken) ?? findFields(withoutNote(short), spoken);
  const isFound = found?.field !== undefined || found?.consent !== undefined;
  return isFound || short === column ? found : (findFields(column, spoken) ?? found);
}

/** What a name says in some languages; `undefined` where one of its words is not known. */
function findFields(
  name: string,
  spoken: readonly ColumnLanguage[],
  isKey = false,
): FoundName | undefined {
  const readings = readWords(name, spoken, isKey);
  if (readings.length === 0) return undefined;
  const answered = readChannel(readings);
  for (const { concepts, numbers } of readings) {
    const [number, ...more] = numbers;
    const found = more.length > 0 ? [] : listFields(without(concepts, 'modal'));
    if (found[0] !== undefined && /_(?:in|out|at)$/.test(found[0].path) && byWhom.test(name))
      return {};
    const field = found.find((one) => isMeant(one, name, number));
    if (field !== undefined) {
      const path = either.test(name) ? field.path.replace('company', 'surname') : field.path;
      // The whole VIN, beside a part of it.
      const rank = field.path === 'car.vin' && number === 17 ? -1 : field.rank;
      return { field: { ...field, path, rank, number: number ?? field.number }, answered };
    }
  }
  const said = chooseConsent(readings);
  if (said?.consent === 'block') return { consent: 'block', field: toBlock(said.concepts) };
  if (said) return { consent: said.consent, blocking: toBlock(said.concepts, said.piece) };
  if (answered) return { answered };
  return readings.some(({ concepts }) => isCancellation(concepts)) ? { isCancelled: true } : {};
}

function readChannel(readings: Parameters<typeof findChannel>[0]): FoundName['answered'] {
  const { concepts, mayBeCall } = findChannel(readings) ?? {};
  if (mayBeCall === true) return { consent: 'unclear' };
  return concepts && { consent: 'in', blocking: toBlock(concepts, 'optIn') };
}

/** `Firma / Name`: of both, the one that each customer has. */
const either = /[/|]|\s(?:or|oder|bzw\.?|ou)\s/i;

const ofCancellation = new Set(
  'cancelled appointment booking order workOrder flag day time'.split(' '),
);

function isCancellation(concepts: ReadonlySet<string>): boolean {
  return concepts.has('cancelled') && [...concepts].every((concept) => ofCancellation.has(concept));
}

/** `Num. or` is more than the number of a house, `Numero` that of a record. */
function isMeant(field: FoundField, name: string, number: number | undefined): boolean {
  if (field.only === 'afterId') return /^\p{L}{5,}$/u.test(name);
  return !(field.only === 'street' && name.length > 4) && mayHaveNumber(field, number);
}

/** `Bestilt af`, `Hämtas av`, `Promesso da`: by whom, and not when. */
const byWhom = /(?:[\s_](?:af|av|da|AF|AV|DA)|\p{Ll}(?:Af|Av|Da))\s*$/u;

/** What a name with words that are not known says about messages; too little to block them. */
function findUnclearConsent(
  name: string,
  spoken: readonly ColumnLanguage[],
): FoundName | undefined {
  const said = chooseConsent(readKnownWords(name, spoken));
  return said === undefined || (said.consent === 'in' && wasSent.test(name))
    ? undefined
    : { consent: 'unclear' };
}

/** `SMS Reminder Sent` tells what has happened. */
const wasSent =
  /\b(?:sent|verzonden|verstuurd|gesendet|versendet|verschickt|enviad[oa]s?|inviat[oaei]|sendt|skickat|wysłano)\b|envoyé/i;

/** `Phone 1` is the first telephone; `Phone 2` is none that Claire has. A VIN has 17 characters. */
function mayHaveNumber({ path }: FoundField, number = 1): boolean {
  return number === 1 || path.startsWith('interventions.') || (number === 17 && path === 'car.vin');
}

function toBlock(concepts: ReadonlySet<string>, piece?: MessageConsent): FoundField {
  const person = findPerson(concepts);
  return { path: `${persons[person ?? 'customer']}.block_communication`, rank: 0, person, piece };
}

const everyone = Object.keys(persons).filter((name): name is Person => name in persons);

/** `Customer/driver` is the driver. */
function findPerson(concepts: ReadonlySet<string>): Person | undefined {
  return everyone.find((person) => concepts.has(person));
}

/** What fits, the best first. */
function listFields(concepts: ReadonlySet<string>): FoundField[] {
  const person = findPerson(concepts);
  const isOfCar = person === 'owner' || person === 'driver';
  const rest = without(concepts, ...everyone, isOfCar ? 'car' : '');
  const found = [
    ...fitting('appointment', concepts).map((one) => ({ ...one, ...timing(concepts) })),
    // The type of a customer is no model.
    ...fitting('car', without(concepts, 'customer', 'debtor', 'insured')).filter(
      ({ only }) => only !== 'make' || person === undefined,
    ),
    ...fitting('interventions', concepts),
    ...(rest.size === 0 ? alone(person) : fitting('customer', rest)).map(toPerson(person)),
    ...(person === undefined ? [] : fitting('namedCustomer', rest).map(toPerson(person))),
  ];
  // Who has entered it works with the DMS.
  return person === 'user' && rest.has('created') ? [] : found;
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

export const bareRank = 5;

function toPerson(person: Person | undefined) {
  return (field: FoundField): FoundField => {
    const name = field.path.split('.')[1] ?? '';
    const only = person === 'user' ? 'owner' : person === undefined ? field.only : undefined;
    const path = `${persons[person ?? 'customer']}.${name}`;
    // The insured is the customer where nobody else is.
    if (person === 'insured')
      return { ...field, path, rank: field.rank + bareRank, person: 'customer' };
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

interface Pattern extends FoundField {
  readonly terms: readonly { readonly names: readonly string[]; readonly isOptional: boolean }[];
}

function fitting(part: string, concepts: ReadonlySet<string>): FoundField[] {
  const [concept = ''] = concepts;
  return (patterns.get(part)?.get(concept) ?? [])
    .filter((pattern) => fits(pattern, concepts))
    .map(({ path, rank, piece, only, number }) => ({
      ...{ path, piece, only, number },
      // A key is of a database, beside the number that people know.
      rank: rank + (concepts.has('code') ? 0.2 : concepts.has('id') ? 0.1 : 0),
    }));
}

function fits({ terms }: Pattern, concepts: ReadonlySet<string>): boolean {
  let said = 0;
  for (const { names, isOptional } of terms) {
    const count = names.filter((name) => concepts.has(name)).length;
    if (count === 0 && !isOptional) return false;
    said += count;
  }
  return said === concepts.size;
}

/** Those of each part of an appointment that a concept belongs to. */
const patterns: ReadonlyMap<string, ReadonlyMap<string, readonly Pattern[]>> = new Map(
  Object.entries(fieldConcepts).map(([part, fields]) => [
    part,
    byConcept(listPatterns(part, fields)),
  ]),
);

function byConcept(all: readonly Pattern[]) {
  const listNames = ({ terms }: Pattern) => new Set(terms.flatMap(({ names }) => names));
  const pairs = all.flatMap((pattern) =>
    [...listNames(pattern)].map((name) => ({ name, pattern })),
  );
  const groups = groupBy(pairs, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ pattern }) => pattern)]));
}

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
  return { names: names.split('|'), isOptional };
}
