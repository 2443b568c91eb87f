import { withoutAccents } from '../../../letters';
import { memoize } from '../../../cache';
import { maxNameLength } from '../described-fields';
import { type ColumnLanguage, languages } from './words/languages';

export const columnLanguages = Object.keys(languages).filter(
  (name): name is ColumnLanguage => name in languages,
);

/** One way to understand all words of a name. */
export interface Reading {
  readonly concepts: ReadonlySet<string>;
  readonly numbers: readonly number[];
}

/**
 * The ways to understand a name in some languages; none where one of its words is not known. In a
 * key such as `FERDAT` each word may be cut.
 */
export function readWords(
  name: string,
  spoken: readonly ColumnLanguage[],
  isKey = false,
): readonly Reading[] {
  const { key, letters } = spellName(name);
  const alone = spoken.flatMap((language) => openTrie(language).alone.get(key) ?? []);
  if (alone.length > 0) return [{ concepts: new Set(alone), numbers: [] }];
  return letters === undefined ? [] : combine(segment({ ...letters, isKey }, spoken) ?? []);
}

/** The ways to understand those words of a name that are known. */
export function readKnownWords(
  name: string,
  spoken: readonly ColumnLanguage[],
): readonly Reading[] {
  const { letters } = spellName(name);
  return letters === undefined
    ? []
    : combine(segment({ ...letters, skipsUnknown: true }, spoken) ?? []);
}

/** A name is read in one language after the other. */
const spellName = memoize((name) => ({ key: toKey(name), letters: toLetters(name) }));

export const withoutMarks = memoize((column) =>
  marks.reduce((name, [mark, word]) => name.replace(mark, word), column),
);

/** What systems write around the words of a name, and what stands for it. */
const marks: readonly (readonly [RegExp, string])[] = [
  // SharePoint's way to write a blank, a colon and the like: `Auto_x003a_VIN`.
  [/_x00[2-7][\da-f]_/gi, ' '],
  // Salesforce's customers: `Account.PersonEmail`.
  [/^Account\.(?:Person)?(?=\p{Lu})/u, 'customer '],
  // The letter of the registration document: `D.1 Marke`.
  [/^\(?[A-Z](?:\.\d)+\)?\s+/, ''],
  // The same, as a form asks for it: `Numéro de châssis (case E du certificat)`.
  [/\((?:case|rubrique|champ|rubriek|veld|vak|feld|field) [A-K]\b[^()]{0,30}\)$/, ''],
  // Odoo's path to a field of another record, `x_vehicle_id/driver_id/name`; its companies are branches.
  [/^(?:.*\/)?(?:x_)?company_id\/\.?(?=[^/]+$)/, 'location '],
  [/^(?:.*\/)?(?:x_)?(\w+)_id\/\.?(?=[^/]+$)/, '$1 '],
  // Salesforce's, `Vehicle__r.VIN__c`.
  [/__r(?=\.)/, ''],
  // A field that users of Odoo or SAP have made themselves.
  [/(?:^|(?<= ))(?:x_|ZZ_?(?=\p{Lu}))/u, ''],
  // Tables and queries of Access and SQL Server: `tblKlant.Naam`.
  [/(?:^|(?<=\.))(?:tbl|qry|vw)(?:_|(?=\p{Lu}))/u, ''],
  // Records of JSON and XML that say nothing: `vehicleInformation.vin`, `properties.firstname`.
  [
    /(?<=\p{Ll})(?:Information|Info|Details)(?=[./])|(?:^|(?<=[./]))(?:ent[eê]te|header|kopf?|body|root|record|fields|attributes|properties|values)[./]/giu,
    '',
  ],
  // Sage's `CT_Intitule` of a customer.
  [/^CT_(?=num|intitul|adresse|codepostal|ville|pays|tel|portable|e-?mail)/i, 'client '],
  // Salesforce's `__c`, the letter of the registration document, or how values are written: `Datum (dd-mm-jjjj)`.
  [
    /__c$|[([]\s*(?:km|17(?:[ -]?\p{L}{2,9}\.?)?|[45][ -]?st(?:ellig)?\.?|[abdensx]|en|[dp]\.\d|monat\/jahr|maand\/jaar|mois\/année|€|eur|euro|ja\/nee|j\/n|ja\/nein|y\/n|yes\/no|oui\/non|o\/n|s\/n|t\/n|[djmtygar]{1,4}(?:[-/. ][djmtygar]{1,4}){1,2}(?:[ T][hsu]{1,2}:[mi]{2}(?::s{2})?)?|[hsu]{1,2}:[mi]{2}(?::s{2})?)\s*[)\]]\s*$/iu,
    '',
  ],
];

/** A note in brackets of which no language knows a word says nothing: `Kenteken (met streepjes)`. */
export function withoutNote(name: string): string {
  const [, before = '', note = ''] = noted.exec(name) ?? [];
  const isKnown = columnLanguages
    .flatMap((language) => readKnownWords(note, [language]))
    .some(({ concepts }) => concepts.size > 0);
  return isKnown || !/\p{L}{2}/u.test(note) ? name : before;
}

const noted = /^(.{2,80}?)\s*[([]([^()[\]]{1,60})[)\]][\s*?:]*$/;

/** A name without case, accents and punctuation, and where its words may begin and end. */
interface Letters {
  readonly text: string;
  readonly edges: ReadonlySet<number>;
  /** Where a full stop ends an abbreviation. */
  readonly stops: ReadonlySet<number>;
  readonly isKey?: boolean;
  readonly skipsUnknown?: boolean;
}

function toLetters(name: string): Letters | undefined {
  const spaced = toPlain(name.slice(0, maxNameLength))
    // A narrow column breaks its word: `Voor- letters`, and not `Vor- und Nachname`.
    .replace(/(?<=\p{L})-\s+(?=\p{Ll}{4})/gu, '')
    // A database may cut its words: `ID_KONTRAH`.
    .replace(/(?<=_)\p{Lu}{4,}(?=_|$)|^\p{Lu}{4,}(?=_)/gu, '$&.')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase();
  const edges = new Set([0]);
  const stops = new Set<number>();
  let text = '';
  for (const { 0: token, index } of spaced.matchAll(/\p{L}+|\p{N}+|#/gu)) {
    text += token;
    edges.add(text.length);
    if (spaced[index + token.length] === '.') stops.add(text.length);
  }
  // One letter, as in `A1`, says nothing.
  return (text.length < 2 && text !== '#') || /^\p{N}*\p{L}\p{N}*$/u.test(text)
    ? undefined
    : { text, edges, stops };
}

const signs: Readonly<Record<string, string>> = {
  ...{ '°': ' ', º: ' ', ª: 'a ', '€': ' euro ', '£': ' gbp ' },
};

/** `N° 1` of a name is the first. */
function toPlain(text: string): string {
  // As most names are: nothing of it is spelt otherwise.
  if (/^[\w .]*$/.test(text)) return text;
  const named = text
    .replace(/\bn\s?[°º]/gi, '# ')
    .replace(/#\s?(?=\d)/g, ' ')
    .replace(/[°ºª€£]/g, (sign) => signs[sign] ?? sign);
  return withoutAccents(named);
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A word of the table as names may write it: `Halter`, `Eigentumer` and `Eigentuemer`. */
export function spell(word: string): string[] {
  const written = word.normalize('NFC').replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter);
  return [...new Set([toKey(word), toKey(written)])];
}

function toKey(text: string): string {
  return toPlain(text.slice(0, maxNameLength))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');
}

type Concepts = readonly string[];

/** Words that begin alike share their first letters. */
interface Node {
  readonly next: Map<string, Node>;
  /** What the word that ends here may mean. */
  readonly meanings: Concepts[];
  begins: boolean;
  ends: boolean;
  /** What an abbreviation that ends here stands for; nothing where it may be several. */
  abbreviated?: Concepts | 'several' | undefined;
}

interface Words extends Node {
  /** Words that mean something as a whole name only. */
  readonly alone: ReadonlyMap<string, Concepts>;
}

const tries = new Map<ColumnLanguage, Words>();

function openTrie(language: ColumnLanguage): Words {
  const known = tries.get(language);
  if (known !== undefined) return known;
  const made = makeTrie(languages[language]);
  tries.set(language, made);
  return made;
}

function makeTrie(table: Readonly<Partial<Record<string, string>>>): Words {
  const root = makeNode();
  const alone = new Map<string, Concepts>();
  for (const [concepts, words = ''] of Object.entries(table)) {
    for (const word of words.split(', ')) {
      if (word.startsWith('=')) alone.set(toKey(word), concepts.split(' '));
      else addWord(root, word, concepts.split(' '));
    }
  }
  return { ...root, alone };
}

function makeNode(): Node {
  return { next: new Map(), meanings: [], begins: false, ends: false };
}

const minAbbreviation = 3;

function addWord(root: Node, word: string, concepts: Concepts): void {
  for (const spelling of spell(word)) {
    let node = root;
    let length = 0;
    for (const letter of spelling) {
      const next = node.next.get(letter) ?? makeNode();
      node.next.set(letter, next);
      node = next;
      length += 1;
      if (length >= minAbbreviation && length < spelling.length) abbreviate(node, concepts);
    }
    // What says something comes before what may be left out.
    if (concepts[0] === 'ignored') node.meanings.push(concepts);
    else node.meanings.unshift(concepts);
    node.begins ||= word.endsWith('-');
    node.ends ||= word.startsWith('-');
  }
}

function abbreviate(node: Node, concepts: Concepts): void {
  const { abbreviated = concepts } = node;
  const isSame = abbreviated !== 'several' && abbreviated.join() === concepts.join();
  node.abbreviated = isSame ? concepts : 'several';
}

/** How a name was read up to a place. */
interface Step {
  readonly cost: number;
  readonly from: number;
  readonly meanings?: readonly Concepts[] | undefined;
  readonly number?: number | undefined;
  /** Letters of the word, of which a long one may have a joint behind it. */
  readonly length: number;
}

const maxNumber = 999;
/** More than for as many words as one may be cut into. */
const unknownCost = 1000;
const joints: ReadonlySet<string> = new Set(['s', 'n', 'e', 'en', 'es', 'er', 'r']);

/** The fewest words that a name is made of; it goes over each place once. */
function segment(letters: Letters, spoken: readonly ColumnLanguage[]) {
  const { text, edges, skipsUnknown } = letters;
  const roots = spoken.map(openTrie);
  const ends = skipsUnknown ? [...edges] : [];
  const steps: (Step | undefined)[] = [{ cost: 0, from: 0, length: 0 }];
  // Behind it, nothing was reached.
  let furthest = 0;
  for (let at = 0; at < text.length && at <= furthest; at += 1) {
    const before = steps[at];
    if (before === undefined) continue;
    const reach = (to: number, cost: number, step: Omit<Step, 'cost' | 'from'>): void => {
      const known = steps[to];
      const total = before.cost + cost;
      if (known === undefined || total < known.cost) steps[to] = { ...step, cost: total, from: at };
      furthest = Math.max(furthest, to);
    };
    for (const [rank, root] of roots.entries()) walk(root, rank, letters, at, reach);
    if (skipsUnknown && edges.has(at))
      reach(ends.find((end) => end > at) ?? text.length, unknownCost, { length: 0 });
    const digits = edges.has(at) ? /^\d+/.exec(text.slice(at, at + 4))?.[0] : undefined;
    if (digits !== undefined && edges.has(at + digits.length) && Number(digits) <= maxNumber) {
      reach(at + digits.length, 12, { number: Number(digits), length: 0 });
    }
    if (before.length < 4 || edges.has(at)) continue;
    for (const length of [1, 2]) {
      const isJoint = joints.has(text.slice(at, at + length));
      if (isJoint && (before.length > 4 || !edges.has(at + length)))
        reach(at + length, 4, { length: 0 });
    }
  }
  return listSteps(steps, text.length);
}

/** More than for a compound of three words: what a word may stand for counts where nothing says it. */
const abbreviationCost = 40;

type Reach = (to: number, cost: number, step: Omit<Step, 'cost' | 'from'>) => void;

/** Reaches each place at which a word ends that begins here. */
function walk(root: Node, rank: number, letters: Letters, at: number, reach: Reach): void {
  const { text, edges, stops, isKey } = letters;
  const isAtEdge = edges.has(at);
  let node: Node | undefined = root;
  let hasEdgeInside = false;
  for (let to = at + 1; to <= text.length; to += 1) {
    node = node.next.get(text[to - 1] ?? '');
    if (node === undefined) return;
    const [isToEdge, length] = [edges.has(to), to - at];
    const isWhole = isAtEdge && isToEdge;
    if (
      node.meanings.length > 0 &&
      (isWhole || (!hasEdgeInside && mayJoin(node, length, isAtEdge, isToEdge)))
    ) {
      reach(to, (isWhole ? 10 : 11) + rank, { meanings: node.meanings, length });
    }
    const { abbreviated } = node;
    const isCut = isKey === true || (isWhole && stops.has(to));
    if (isCut && !hasEdgeInside && Array.isArray(abbreviated)) {
      reach(to, abbreviationCost + rank, { meanings: [abbreviated], length });
    }
    hasEdgeInside ||= isToEdge;
  }
}

/** Whether a word may stand in a compound. */
function mayJoin(node: Node, length: number, isAtEdge: boolean, isToEdge: boolean): boolean {
  if (node.meanings.every(([concept]) => concept === 'ignored')) return false;
  if (length >= 4) return true;
  if (isAtEdge) return length === 3 || node.begins;
  return isToEdge && (length === 3 || node.ends);
}

function listSteps(steps: readonly (Step | undefined)[], length: number): Step[] | undefined {
  const taken: Step[] = [];
  for (let at = length; at > 0;) {
    const step = steps[at];
    if (step === undefined) return undefined;
    taken.push(step);
    at = step.from;
  }
  return taken.reverse();
}

const maxReadings = 24;

/** A word with several meanings makes several readings. */
function combine(steps: readonly Step[]): Reading[] {
  let readings: Concepts[] = [[]];
  const numbers = steps.flatMap(({ number }) => number ?? []);
  if (!steps.some(({ meanings }) => meanings?.some(([name]) => name !== 'ignored'))) return [];
  for (const { meanings = [[]] } of steps) {
    // A name may say a word a hundred times.
    const more = readings.flatMap((reading) =>
      meanings.map((meaning) => [...reading, ...meaning.filter((one) => !reading.includes(one))]),
    );
    readings = more.slice(0, maxReadings);
  }
  return readings.map((concepts) => ({
    concepts: new Set(concepts.filter((concept) => concept !== 'ignored')),
    numbers,
  }));
}
