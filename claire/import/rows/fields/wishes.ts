import { signOfRefusal } from '../../../addresses';
import { memoize } from '../../../cache';
import { toLetters } from '../../../countries';
import { withoutAccents } from '../described-fields';
import { about, type Concepts, readConsent, refusals } from './consents';
import type { Consent } from './field-concepts';
import { columnLanguages, readKnownWords, readWords } from './name-words';
import { languages } from './words/languages';

/** Words for no messages, for what may be that, and for none of something: a bare `geen`. */
export type CellWish = 'block' | 'maybe' | 'none';

/** Longer ones are a story. */
const maxText = 500;
/** A megabyte without case and accents takes longer than a row may. */
const maxSearched = 10_000;

/** What the words beside an address or an answer say about messages, in any language: `0612345678, bel niet`. */
export function readCellWish(text: string, due: 'address' | 'answer'): CellWish | undefined {
  // As most cells are: a number, or an address alone.
  if (!mayHoldWords.test(text) || /^[!-?A-~]{1,100}@[\w.-]{1,100}$/.test(text)) return undefined;
  if (signOfDeath.test(text)) return 'block';
  const words = text
    .slice(0, maxText)
    .split(/\s|(?=[,;:()/<>|])/)
    .filter((word) => !word.includes('@'))
    .join(' ')
    .replace(/\d/g, ' ');
  const isBeside = /@|(?:\d[\s./-]?){6}/.test(text);
  // Alone, a cross says that there is none.
  const ofSign = due === 'address' && isBeside && signOfRefusal.test(text) ? 'maybe' : undefined;
  if (!/\p{L}{2}/u.test(words)) return ofSign;
  const absent = due === 'answer' ? [] : isBeside ? telephones : addresses;
  const said = words.split(clauseEnds).map((clause) => judge(readClause(clause), due, absent));
  return (['block', 'maybe', 'none'] as const).find((wish) => [...said, ofSign].includes(wish));
}

const signOfDeath = /[†✝]/;
const mayHoldWords = new RegExp(`[†✝]|\\p{L}{2}|${signOfRefusal.source}`, 'u');
const clauseEnds = /[,;:!?()/\n]|\.\s/;

interface Clause {
  /** What it says in a language that knows all of its words. */
  readonly whole: readonly Concepts[];
  /** What the words say that are known. */
  readonly parts: readonly Concepts[];
}

const readClause = memoize((clause): Clause => {
  return {
    whole: columnLanguages.flatMap((name) => readWords(clause, [name]).map((one) => one.concepts)),
    parts: columnLanguages.map((name) => readKnownWords(clause, [name])[0]?.concepts ?? new Set()),
  };
});

/** Whether the words behind a yes say nothing else: `niet doen`, `DSGVO`. */
export function repeatsWish(text: string): boolean {
  return readClause(text).whole.some(
    (one) =>
      ['not', 'stop', 'privacy'].some((name) => one.has(name)) &&
      [...one].every((name) => about.has(name) && name !== 'consent' && name !== 'block'),
  );
}

/** Whether words say that an agreement is given, or that it is not: `erteilt`, `niet verleend`. */
export function readAgreement(text: string): boolean | undefined {
  // A day says since when.
  const words = text.slice(0, maxText).replace(/\d/g, ' ');
  const said = new Set(readClause(words).whole.flatMap((one) => agrees(one) ?? []));
  return said.size === 1 ? said.has(true) : undefined;
}

function agrees(said: Concepts): boolean | undefined {
  const says = (...names: readonly string[]) => names.some((name) => said.has(name));
  if (![...said].every((name) => name === 'granted' || about.has(name))) return undefined;
  const isRefused = says(...refusals);
  // `niet geweigerd` is no agreement.
  if (says('not')) return isRefused ? undefined : false;
  return isRefused ? false : says('granted', 'consent') || undefined;
}

/** Whether one of its words denies something, in any language. */
export function hasDenial(text: string): boolean {
  return readClause(text.slice(0, maxText)).parts.some((said) =>
    ['not', 'missing', ...refusals].some((name) => said.has(name)),
  );
}

const telephones = ['phone', 'mobile'];
/** `Geen e-mail` where an address is due says that there is none, and is a wish beside an address. */
const addresses = ['email', ...telephones];

/** What concepts say about messages where `geen e-mail` may say that there is no address. */
function readUnlessAbsent(said: Concepts, absent: readonly string[]): Consent | undefined {
  // Of a column, `Nur Post` may be how somebody likes to be reached.
  if ([...said].every((name) => name === 'onlyPost' || about.has(name)) && said.has('onlyPost'))
    return 'block';
  const left = said.has('absent') ? absent : [];
  return readConsent(new Set([...said].filter((name) => !left.includes(name))));
}

function judge(
  { whole, parts }: Clause,
  due: 'address' | 'answer',
  absent: readonly string[],
): CellWish | undefined {
  const readAll = (said: readonly Concepts[]) =>
    said.flatMap((one) => readUnlessAbsent(one, absent) ?? []);
  const isOnly = (...names: readonly string[]) =>
    whole.some((one) => one.has(names[0] ?? '') && [...one].every((name) => names.includes(name)));
  const isNone = isOnly('not', 'absent', 'missing', ...addresses);
  const sure = readAll(whole);
  const consents = sure.length > 0 || isNone ? sure : readAll(parts);
  // Blok is a name, too.
  const isWord = isOnly('stop') || isOnly('signedOff') || (due === 'answer' && isOnly('block'));
  if (isWord || consents.includes('block')) return 'block';
  // A name beside a wish may be a word too: `Niet bellen Don de Vries`.
  const said = parts.map((one) => new Set([...one].filter((name) => about.has(name))));
  const isSaid = due === 'address' && !isNone && readAll(said).includes('block');
  if (isSaid || consents.some((consent) => consent !== 'in')) return 'maybe';
  return isNone ? 'none' : undefined;
}

/** What a text is: names and titles may begin with `Erven`, and companies of that name live; `work` is of no customer. */
type TextKind = 'title' | 'name' | 'other' | 'work';

/** By the field's name, as Claire or an import writes it. */
export function textKind(field: string): TextKind {
  return kinds.get(field) ?? 'other';
}

const kinds: ReadonlyMap<string, TextKind> = new Map([
  ['title', 'title'],
  ...['initials', 'first_name', 'firstname', 'surname'].map((field) => [field, 'name'] as const),
]);

/**
 * Whether a text where no address is due says that its customer wants no messages, or has died. Blok,
 * Pas, Dood, Van Erven and Van Wijlen are names.
 */
export function hasWish(text: string, kind: TextKind): boolean {
  const searched = text.slice(0, maxSearched);
  const plain = toPlain(searched);
  wishing ??= listed([...died, ...dying, ...listDenials()]);
  // As nearly all texts have none of these words.
  if (!wishing.test(plain)) return false;
  if (hasDied.test(plain) || passedAway.test(plain)) return true;
  const isPerson = kind === 'title' || kind === 'name';
  if (isPerson && (ofTheDead.test(plain) || behindTheDead.test(plain))) return true;
  if (kind === 'title' && deadTitle.test(plain)) return true;
  const own = kind === 'work' ? searched.replace(inspection, '') : searched;
  const cut = own.slice(0, maxText);
  return [...new Set([markShouted(cut), cut])].some((shown) =>
    toPlain(shown)
      .replace(/n['’]t\b/g, 'nt')
      .split(/[,;:!?()/*\n]|\s[-–—]/)
      .some((part, at) => part.split(/\.\s/).some((one) => wishesForNone(one, at > 0))),
  );
}

/** `APK incl. afmelden`, which the workshop does at the registry. */
const inspection = /(?<!\p{L})afmelden(?!\p{L}| voor| van)/giu;

/** `Smith STOP CALLS`: words in capitals beside others are a clause. */
function markShouted(text: string): string {
  return /\p{Ll}/u.test(text)
    ? text.replace(/(?<!\p{L})\p{Lu}{2,}(?:[\s'’]\p{Lu}+)+(?!\p{L})/gu, '($&)')
    : text;
}

/** In small letters, without accents. */
const toPlain = (text: string): string => withoutAccents(text.toLowerCase());

/** Whether one of the words, or the sign for who has died, stands in a plain text. */
function listed(words: readonly string[]): RegExp {
  return new RegExp(`[†✝]|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
}

/** What is a name too, as Dood and Rip are, or another word, is not among them. */
const died = [
  ...['overleden', 'erfgenamen', 'nabestaanden', 'verstorben', 'verstorbene', 'verstorbener'],
  ...['erbengemeinschaft', 'decede', 'decedee', 'decedes', 'deceased', 'fallecido', 'fallecida'],
  ...['difunto', 'difunta', 'deceduto', 'deceduta', 'zmarl', 'zmarla', 'zmarly', 'afdod', 'afdode'],
  ...['dodsbo', 'dodsboet', 'avliden', 'avlidne'],
];
const hasDied = listed(died);
const passedAway = /\b(?:passed away|nie zyje|dec'd)\b/;

/** In front of the name of who has died. */
const ofTheDead =
  /^\P{L}*(?:(?:the|de|les|die|los|gli)\s+)?(?:wijlen|erven|erben|nachlass|eredi|herederos|heritiers|hoirie|succession|defunte?|feue?\s+m|the late|late m[rs]|(?:estate|heirs|executors|exors) of)[.\s]+\p{L}/u;
/** `Smith (died 2024)`, `Mulder wijlen`; Van Wijlen is a name. */
const behindTheDead =
  /[(,;*/-]\s?(?:gestorben|died|dod|overl|ovl|dcd|rip|wijlen)(?!\p{L})|(?<!(?<!\p{L})(?:van|v|de))[.\s](?:gestorben|died|overl|ovl|dcd|wijlen)\P{L}{0,9}$/u;
const deadTitle =
  /^\P{L}*(?:the late|late|wijlen|(?:de )?erven|erben|eredi|feue?|defunte?)\P{L}*$/u;
const dying =
  'passed zyje dec wijlen erven erben nachlass eredi herederos heritiers hoirie succession defunt defunte feu feue late estate heirs executors exors gestorben died dod overl ovl dcd rip'.split(
    ' ',
  );

/** A word beside a name, and not the name, says what is not wanted: `Mulder - NIET BELLEN`. */
function wishesForNone(clause: string, isBehind: boolean): boolean {
  const words = clause.match(/\p{L}{2,}/gu) ?? [];
  const absent = lacks.test(clause) ? addresses : telephones;
  return words.some(
    (word, at) =>
      wishing?.test(word) === true &&
      listPhrases(words, at).some((phrase) => isWish({ phrase, words, isBehind, absent })),
  );
}

/** `Heeft geen mail`, `ohne Mail`, `geen mailadres`: there is no address. */
const lacks =
  /(?<!\p{L})(?:(?:heeft|hat|has|a|ha|har) (?:geen|keine?|no|pas|nessuna?|ingen)|non ha|no tiene|nie ma|zonder|ohne|without|sans|sin|senza|bez|brak|uden|utan|saknar|saknas)(?!\p{L})|add?r/u;

/** More words than a wish is made of. */
const maxWords = 5;

/** The phrases that have the word in them. */
function listPhrases(words: readonly string[], at: number): (readonly string[])[] {
  const lengths = Array.from({ length: maxWords }, (_, index) => index + 1);
  return lengths.flatMap((length) =>
    Array.from({ length }, (_, before) =>
      words.slice(Math.max(0, at - before), at - before + length),
    ),
  );
}

function isWish({ absent, ...given }: Phrase & { absent: readonly string[] }): boolean {
  const { phrase, words } = given;
  const said = readClause(phrase.join(' ')).whole.filter(
    (one) => readUnlessAbsent(one, absent) === 'block',
  );
  if (said.length === 0) return false;
  // `DNC Transport` is a company.
  if (said.every((one) => one.has('optOut')))
    return phrase.length === words.length || !/^dn[cd]$/.test(phrase.join());
  return phrase.length > 1 && isMeant(said, given);
}

interface Phrase {
  readonly phrase: readonly string[];
  /** All of its clause. */
  readonly words: readonly string[];
  /** Whether another clause stands before it. */
  readonly isBehind: boolean;
}

/** Nouns and names are wishes at some places only: `Pit Stop Mobile`, `Phone not pairing`. */
function isMeant(said: readonly Concepts[], { phrase, words, isBehind }: Phrase): boolean {
  const areAll = (...names: readonly string[]) =>
    said.every((one) => names.some((name) => one.has(name)));
  const isStop = phrase.some((word) => stopping.test(word));
  const isLast = phrase.at(-1) === words.at(-1);
  if (areAll('sms') || (areAll('reach', 'reached') && !isStop)) return true;
  if (phrase[0] === 'stop' && isLast && areAll('reach', 'message')) return true;
  const [first = ''] = phrase;
  if (isStop || first === 'not' || first === 'non')
    return isBehind && phrase.length === words.length;
  const begins = first === words[0] && wishing?.test(first) === true;
  return isLast || (begins && !said.some((one) => one.has('absent')));
}

/** `Sans Contact SA`, `not without calling`, `Pit Stop Mobile`, `Block Mobile` */
const stopping = /^(?:stopp?|block|blok|zonder|ohne|sans|without|senza|sin|bez|uden|utan)$/;

/** Names, and words that deny beside another word only: `ne plus`. */
const names: readonly string[] = ['blok', 'plus', 'nee', 'mai'];

/** Words that may deny in any language. */
function listDenials(): string[] {
  const denials = ['not', ...refusals];
  return (
    Object.values(languages)
      .flatMap((table) => Object.entries(table))
      .filter(([concepts]) => concepts.split(' ').some((one) => denials.includes(one)))
      .flatMap(([, words]) => words.split(', '))
      .filter((one) => /^[^\s=-]+$/.test(one))
      // `spærret` and `unerwünscht` stand there as `spaerret` and `unerwuenscht`, too.
      .flatMap((one) => [one, one.normalize('NFC').replace(/[äöüø]/g, '$&e')])
      .map((one) => toLetters(withoutAccents(one)))
      .filter((one) => !names.includes(one))
      // `opt out`, `only by post`, `don't`
      .concat('out', 'post', 'poste', 'postalisch', 'courrier', 'brief', 'letter', 'don')
      .concat('schriftlich', 'schriftelijk')
  );
}

let wishing: RegExp | undefined;
