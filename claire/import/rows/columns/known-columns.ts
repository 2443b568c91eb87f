import { maxNameLength, plainColumnName, plainSpellings } from './column-name';
import { type DescribedField, describedFields } from '../described-fields';
import { listAllNames, listNames } from '../fields/column-names';
import { type ImportPart, parts } from '../fields/parts';

/** The field of a column, by the column's name. */
export interface KnownColumn {
  readonly field: DescribedField;
  /** `date` may be the whole moment too, where no column holds the time. */
  readonly half?: 'date' | 'time' | undefined;
  /** The number in its name, of an intervention: `Omschrijving 2`. */
  readonly number?: number | undefined;
}

/** The field of a column; the longest name that the table has for it wins. */
export function findColumn(column: string): KnownColumn | undefined {
  if (column.length > maxNameLength) return undefined;
  return findName(plainColumnName(column)) ?? findName(plainColumnName(column.replace(form, '')));
}

/** How the values are written, behind the name: `Km-stand (km)`, `Datum (dd-mm-jjjj)`. */
const form =
  /\(\s*(?:km|€|eur|euro|ja\/nee|j\/n|ja\/nein|y\/n|yes\/no|oui\/non|[djmty]{1,4}(?:[-/. ][djmtya]{1,4}){2}(?:[ T][hsu]{1,2}:[mi]{2}(?::s{2})?)?|[hsu]{1,2}:[mi]{2}(?::s{2})?)\s*\)\s*$/i;

function findName(name: string): KnownColumn | undefined {
  if (name === '') return undefined;
  known ??= listKnownNames();
  return known.names.get(name) ?? findNumbered(known, name) ?? findBesideWord(known, name);
}

interface KnownNames {
  /** Names that say all by themselves. */
  readonly names: ReadonlyMap<string, KnownColumn>;
  /** Names that a column may have beside a word for its part. */
  readonly namesByPart: ReadonlyMap<ImportPart, ReadonlyMap<string, KnownColumn>>;
  readonly partsByWord: ReadonlyMap<string, ImportPart>;
}

let known: KnownNames | undefined;

const numberPattern = /\d+/g;
const maxNumber = 999;

/** `Omschrijving 2` and `Job 2 Description` are of an intervention; other fields have no numbers. */
function findNumbered(knownNames: KnownNames, name: string): KnownColumn | undefined {
  const numbers = name.match(numberPattern);
  const number = Number(numbers?.[0]);
  if (numbers?.length !== 1 || number > maxNumber) return undefined;
  const rest = name.replace(numberPattern, '');
  const found = knownNames.names.get(rest) ?? findBesideWord(knownNames, rest);
  return found?.field.part === 'interventions' ? { ...found, number } : undefined;
}

/** No known name with a word beside it is longer. */
const maxLengthBesideWord = 80;

/** `Kenteken auto` is `kenteken` beside a word for the car; `Opmerking klant` is nothing. */
function findBesideWord(knownNames: KnownNames, name: string): KnownColumn | undefined {
  if (name.length > maxLengthBesideWord) return undefined;
  let longest: KnownColumn | undefined;
  let length = 0;
  for (let at = 1; at < name.length; at += 1) {
    const [before, after] = [name.slice(0, at), name.slice(at)];
    if (after.length > length) {
      const found = findInPart(knownNames, before, after);
      if (found !== undefined) [longest, length] = [found, after.length];
    }
    if (before.length > length) {
      const found = findInPart(knownNames, after, before);
      if (found !== undefined) [longest, length] = [found, before.length];
    }
  }
  return longest;
}

function findInPart(
  { partsByWord, namesByPart }: KnownNames,
  word: string,
  name: string,
): KnownColumn | undefined {
  const part = partsByWord.get(word);
  return part === undefined ? undefined : namesByPart.get(part)?.get(name);
}

function listKnownNames(): KnownNames {
  const namesByPart = new Map<ImportPart, Map<string, KnownColumn>>();
  for (const field of describedFields) {
    const ofPart = namesByPart.get(field.part) ?? new Map<string, KnownColumn>();
    namesByPart.set(field.part, ofPart);
    addNames(ofPart, field, field.namesInPart);
  }
  return { names: listWholeNames(), namesByPart, partsByWord: listWords() };
}

/** The API's own names come last, as they win: first those within a part, then whole paths. */
function listWholeNames(): Map<string, KnownColumn> {
  const names = new Map<string, KnownColumn>();
  for (const field of describedFields) addNames(names, field, field.columnNames);
  for (const [part, { alone }] of Object.entries(parts)) {
    const field = describedFields.find(({ path }) => path === `${part}.${alone?.field ?? ''}`);
    if (field !== undefined) addNames(names, field, listNames(alone?.names));
  }
  for (const field of describedFields) {
    if (isOwnName(field)) names.set(plainColumnName(field.name), { field });
    // `car_id` is the number of the DMS; Claire's own is `car.id`.
    if (field.name !== 'id') names.set(plainColumnName(field.path), { field });
  }
  return names;
}

/** `reg_number` is of the car only; `dms_nr` is the appointment's, and `title` may be anything. */
function isOwnName({ part, name }: DescribedField): boolean {
  if (!name.includes('_')) return false;
  const others = describedFields.filter((other) => other.name === name && other.part !== part);
  return others.every((other) => other.part.startsWith('customer_') && part === 'customer_driver');
}

function addNames(
  known: Map<string, KnownColumn>,
  field: DescribedField,
  names: readonly string[],
): void {
  const dates = new Set(field.dateColumnNames);
  for (const name of names) {
    const half = dates.has(name) ? ('date' as const) : undefined;
    for (const spelling of plainSpellings(name)) known.set(spelling, { field, half });
  }
  for (const name of field.timeColumnNames) {
    for (const spelling of plainSpellings(name)) known.set(spelling, { field, half: 'time' });
  }
}

/** What may stand between a name and the word for its part: `achternaam van de eigenaar`. */
const joints = [
  ...['', 'van', 'vande', 'vanhet', 'vander', 'uit', 'of', 'ofthe', 'the', 'des', 'der', 'vom'],
  ...['von', 'de', 'du', 'dela', 'del', 'auf', 'zum', 'im'],
];

function listWords(): ReadonlyMap<string, ImportPart> {
  const words = new Map<string, ImportPart>();
  for (const field of describedFields) {
    for (const word of listAllNames(parts[field.part].words)) {
      for (const spelling of plainSpellings(word)) {
        for (const joint of joints) words.set(joint + spelling, field.part);
      }
    }
  }
  for (const { part } of describedFields) words.set(plainColumnName(part), part);
  return words;
}
