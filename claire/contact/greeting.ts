import { toLetters } from '../letters';
import { toOneLine } from '../one-line';
import { fallbackLanguage, isTextLanguage, type TextLanguage } from '../countries';
import type { Name } from './customer';

export interface Greeting {
  /** The whole line with its comma: `Geachte mevrouw De Vries,`. */
  readonly line: string;
  readonly title: string | null;
  /** Someone without initials has the first name here. */
  readonly initials: string | null;
  /** It has its prefix in front: `de Vries`. */
  readonly surname: string | null;
  readonly company: string | null;
}

export function greet(name: Name, company: string | null, language: string): Greeting {
  const title = cleanPart(name.title);
  const initials = cleanPart(name.initials ?? name.firstName);
  const surname = withPrefixInFront(cleanPart(name.surname));
  const parts = { title, initials, surname, company: cleanPart(company) };
  const words = texts[isTextLanguage(language) ? language : fallbackLanguage];
  return { line: `${formatLine(words, parts, cleanPart(name.firstName))},`, ...parts };
}

type Parts = Omit<Greeting, 'line'>;

/** A surname alone, initials alone and a company are no way to speak to a person. */
function formatLine(words: GreetingWords, parts: Parts, firstName: string | null): string {
  const { title, initials, surname } = parts;
  if (surname === null) return firstName === null ? words.nobody : `${words.person} ${firstName}`;
  const address = title === null ? undefined : findAddress(title, words);
  if (address !== undefined) {
    const first = words.capitalises ? surname.charAt(0).toUpperCase() : surname.charAt(0);
    const name = [...address.degrees, first + surname.slice(1)].join(' ');
    return words[address.kind].replace('*', () => name);
  }
  if (isCompanyName(parts, surname)) return words.nobody;
  const named = words.needsNoTitle ? findDegrees(title ?? '') : [];
  if (named.length > 0) return [words.person, ...named, surname].join(' ');
  return initials === null ? words.nobody : `${words.person} ${initials} ${surname}`;
}

const kinds = ['man', 'woman', 'family'] as const;
type Kind = (typeof kinds)[number];

interface GreetingWords extends Readonly<Record<Kind, string>> {
  /** Stands before a whole name when the title says nothing. */
  readonly person: string;
  readonly nobody: string;
  /** Whether a surname begins with a capital after a title. */
  readonly capitalises?: true;
  /** Whether a doctor is greeted as one, besides Mr or Mrs. */
  readonly namesDegrees?: true;
  /** Whether a degree is enough without Mr or Mrs. */
  readonly needsNoTitle?: true;
  /** A title that means something else in this language. */
  readonly unclear?: string;
}

const texts: Readonly<Record<TextLanguage, GreetingWords>> = {
  nl: {
    man: 'Geachte heer *',
    woman: 'Geachte mevrouw *',
    family: 'Geachte familie *',
    person: 'Geachte',
    nobody: 'Geachte heer, mevrouw',
    capitalises: true,
    // A Dutch lawyer, whether man or woman.
    unclear: 'mr',
  },
  de: {
    man: 'Sehr geehrter Herr *',
    woman: 'Sehr geehrte Frau *',
    family: 'Sehr geehrte Familie *',
    person: 'Guten Tag',
    nobody: 'Sehr geehrte Damen und Herren',
    namesDegrees: true,
    needsNoTitle: true,
  },
  en: {
    man: 'Dear Mr *',
    woman: 'Dear Ms *',
    family: 'Dear * family',
    person: 'Dear',
    nobody: 'Dear customer',
    needsNoTitle: true,
  },
  fr: {
    man: 'Monsieur *',
    woman: 'Madame *',
    family: 'Famille *',
    person: 'Bonjour',
    nobody: 'Madame, Monsieur',
  },
};

/** The words of titles in four languages, without full stops. */
export const titles: Readonly<Record<Kind, readonly string[]>> = {
  man: ['dhr', 'heer', 'hr', 'meneer', 'herr', 'herrn', 'hrn', 'mr', 'mister', 'm', 'monsieur'],
  woman: [
    ...['mevr', 'mvr', 'mw', 'mevrouw', 'frau', 'fr'],
    ...['mrs', 'ms', 'miss', 'mme', 'madame', 'mlle'],
  ],
  family: ['fam', 'familie', 'family', 'famille'],
};

const degrees = ['dr', 'prof'];

function findAddress(title: string, { namesDegrees, unclear }: GreetingWords) {
  const words = title.split(' ').map(toLetters);
  const [kind, other] = kinds.filter((one) =>
    words.some((word) => titles[one].includes(word) && word !== unclear),
  );
  if (kind === undefined || other !== undefined) return undefined;
  return { kind, degrees: namesDegrees ? findDegrees(title) : [] };
}

function findDegrees(title: string): string[] {
  return title.split(' ').filter((word) => degrees.includes(toLetters(word)));
}

export const prefixes: ReadonlySet<string> = new Set([
  ...['de', 'den', 'der', 'het', 'la', 'le', 'op', 'te', 'ten', 'ter', 'van', 'von', 'zu', 'zum'],
  ...['zur', 'du', 'des', 'el', 'al', 'in', 'aan', 't', 'd'],
]);

/** DMSs that sort by surname write `Vries, de`. */
function withPrefixInFront(surname: string | null): string | null {
  const at = surname?.lastIndexOf(',') ?? -1;
  if (surname === null || at < 1) return surname;
  const prefix = surname.slice(at + 1).trim();
  const isPrefix =
    prefix !== '' && prefix.split(' ').every((word) => prefixes.has(toLetters(word)));
  return isPrefix ? `${prefix} ${surname.slice(0, at).trim()}` : surname;
}

/** A line of a greeting has two of them, and a title. */
const maxPart = 60;

function cleanPart(text: string | null): string | null {
  return toOneLine(text ?? '', maxPart) || null;
}

/** Whether the surname is a company's: Claire asks for a surname, so DMSs write companies there. */
function isCompanyName({ title, company }: Parts, surname: string): boolean {
  const isTitled = (title ?? '').split(' ').some((word) => companyTitles.includes(toLetters(word)));
  const lastWord = surname.split(' ').at(-1) ?? '';
  return isTitled || surname === company || legalForms.has(toLetters(lastWord));
}

const companyTitles: readonly string[] = ['firma', 'fa', 'company', 'societe', 'bedrijf'];

/** Only those that are no surname too. */
export const legalForms: ReadonlySet<string> = new Set([
  ...['bv', 'nv', 'vof', 'bvba', 'gmbh', 'kg', 'ohg', 'ltd', 'limited', 'plc', 'llp', 'inc'],
  ...['sarl', 'srl', 'sprl', 'eurl'],
]);
