import { isCompanyName, toPlain } from './company-name';
import type { Name } from './customer';
import { fallbackLanguage, isTextLanguage, type TextLanguage } from './language';
import { toOneLine } from '../one-line';

/** How to speak to a customer in a message. */
export interface Greeting {
  /** Whole, with its comma: `Geachte mevrouw De Vries,`. */
  readonly line: string;
  readonly title: string | null;
  /** Else the first name. */
  readonly initials: string | null;
  /** With its prefix: `de Vries`. */
  readonly surname: string | null;
  readonly company: string | null;
}

export function greet(name: Name, company: string | null, language: string): Greeting {
  const title = clean(name.title);
  const initials = clean(name.initials ?? name.firstName);
  const surname = withPrefixInFront(clean(name.surname));
  const parts = { title, initials, surname, company: clean(company) };
  const words = texts[isTextLanguage(language) ? language : fallbackLanguage];
  return { line: `${formatLine(words, parts, clean(name.firstName))},`, ...parts };
}

type Parts = Omit<Greeting, 'line'>;

/** A surname alone, initials alone and a company are no way to speak to a person. */
function formatLine(words: GreetingWords, parts: Parts, firstName: string | null): string {
  const { title, initials, surname } = parts;
  if (surname === null) return firstName === null ? words.nobody : `${words.person} ${firstName}`;
  const address = title === null ? undefined : findAddress(title, words);
  if (address !== undefined) {
    return words[address.kind].replace('*', () =>
      [...address.degrees, words.after(surname)].join(' '),
    );
  }
  if (isCompanyName(parts)) return words.nobody;
  const named = words.beforeDegree === undefined ? [] : findDegrees(title ?? '');
  if (named.length > 0) return [words.beforeDegree, ...named, surname].join(' ');
  return initials === null ? words.nobody : `${words.person} ${initials} ${surname}`;
}

type Kind = 'man' | 'woman' | 'family';

interface GreetingWords extends Readonly<Record<Kind, string>> {
  /** Before a whole name, when the title says nothing. */
  readonly person: string;
  readonly nobody: string;
  /** How a surname is written after a title. */
  readonly after: (surname: string) => string;
  /** Whether a doctor is greeted as one, besides Mr or Mrs. */
  readonly namesDegrees: boolean;
  /** Where a degree is enough without Mr or Mrs. */
  readonly beforeDegree?: string;
  /** Titles that mean something else in this language. */
  readonly unclear: readonly string[];
}

const asItIs = (surname: string) => surname;
const capitalised = (surname: string) => surname.charAt(0).toUpperCase() + surname.slice(1);

const texts: Readonly<Record<TextLanguage, GreetingWords>> = {
  nl: {
    man: 'Geachte heer *',
    woman: 'Geachte mevrouw *',
    family: 'Geachte familie *',
    person: 'Geachte',
    nobody: 'Geachte heer, mevrouw',
    after: capitalised,
    namesDegrees: false,
    // A Dutch lawyer, whether man or woman.
    unclear: ['mr'],
  },
  de: {
    man: 'Sehr geehrter Herr *',
    woman: 'Sehr geehrte Frau *',
    family: 'Sehr geehrte Familie *',
    person: 'Guten Tag',
    nobody: 'Sehr geehrte Damen und Herren',
    after: asItIs,
    namesDegrees: true,
    beforeDegree: 'Guten Tag',
    unclear: [],
  },
  en: {
    man: 'Dear Mr *',
    woman: 'Dear Ms *',
    family: 'Dear * family',
    person: 'Dear',
    nobody: 'Dear customer',
    after: asItIs,
    namesDegrees: false,
    beforeDegree: 'Dear',
    unclear: [],
  },
  fr: {
    man: 'Monsieur *',
    woman: 'Madame *',
    family: 'Famille *',
    person: 'Bonjour',
    nobody: 'Madame, Monsieur',
    after: asItIs,
    namesDegrees: false,
    unclear: [],
  },
};

/** The words of titles in four languages, without full stops. */
export const titles: Readonly<Record<Kind, readonly string[]>> = {
  man: ['dhr', 'heer', 'hr', 'meneer', 'herr', 'herrn', 'hrn', 'mr', 'mister', 'm', 'monsieur'],
  woman: [
    'mevr',
    'mvr',
    'mw',
    'mevrouw',
    'frau',
    'fr',
    'mrs',
    'ms',
    'miss',
    'mme',
    'madame',
    'mlle',
  ],
  family: ['fam', 'familie', 'family', 'famille'],
};

const degrees = ['dr', 'prof'];

function findAddress(title: string, { namesDegrees, unclear }: GreetingWords) {
  const words = title.split(' ').map(toPlain);
  const kinds = kindNames.filter((kind) =>
    words.some((word) => titles[kind].includes(word) && !unclear.includes(word)),
  );
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return undefined;
  return { kind, degrees: namesDegrees ? findDegrees(title) : [] };
}

function findDegrees(title: string): string[] {
  return title.split(' ').filter((word) => degrees.includes(toPlain(word)));
}

const kindNames = ['man', 'woman', 'family'] as const;

export const prefixes = new Set(
  [
    'de',
    'den',
    'der',
    'het',
    'la',
    'le',
    'op',
    'te',
    'ten',
    'ter',
    'van',
    'von',
    'zu',
    'zum',
    'zur',
  ].concat(['du', 'des', 'el', 'al', 'in', 'aan', 't', 'd']),
);

/** DMSs that sort by surname write `Vries, de`. */
function withPrefixInFront(surname: string | null): string | null {
  const at = surname?.lastIndexOf(',') ?? -1;
  if (surname === null || at < 1) return surname;
  const prefix = surname.slice(at + 1).trim();
  const isPrefix = prefix !== '' && prefix.split(' ').every((word) => prefixes.has(toPlain(word)));
  return isPrefix ? `${prefix} ${surname.slice(0, at).trim()}` : surname;
}

/** A line of a greeting has two of them, and a title. */
const maxPart = 60;

function clean(text: string | null): string | null {
  return toOneLine(text ?? '', maxPart) || null;
}
