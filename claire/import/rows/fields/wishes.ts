import { withoutAccents } from '../../../letters';
import { signOfRefusal } from '../../../addresses';
import { memoize } from '../../../cache';
import { about, type Concepts, people, readConsent, refusals, ways } from './consents';
import type { Consent } from './field-concepts';
import { columnLanguages, readKnownWords, readWords, spell } from './name-words';
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
  const saysDied = due === 'answer' && hasDied.test(toPlain(text.slice(0, maxText)));
  if (signOfDeath.test(text) || (saysDied && !hasDenial(text))) return 'block';
  const words = text
    .slice(0, maxText)
    .split(/\s|(?=[,;:()/<>|])/)
    .filter((word) => !word.includes('@'))
    .join(' ')
    .replace(/\d/g, ' ');
  const isBeside = /@|(?:\d[\s./-]?){6}/.test(text);
  const ofSign = readSign(text, due, isBeside);
  if (!/\p{L}{2}/u.test(words)) return ofSign;
  const absentBy = (clause: string) =>
    due === 'answer' || isAsked(toPlain(clause)) ? [] : isBeside ? telephones : addresses;
  const first = firstWords(words);
  const ofRest = /\p{L}/u.test(words.slice(first.length)) ? 'maybe' : undefined;
  const said = first
    .split(clauseEnds)
    .map((clause) => judge(readClause(clause), due, absentBy(clause)));
  const all = [...said, ofSign, ofRest];
  return (['block', 'maybe', 'none'] as const).find((wish) => all.includes(wish));
}

/** More than are written beside an address or an answer; each takes some 50 microseconds. */
const firstWords = (text: string): string => /^(?:\P{L}*\p{L}+){0,30}/u.exec(text)?.[0] ?? '';

const signOfDeath = /[†✝]/;

/** Where no address is due, a sign alone is an answer. */
function readSign(text: string, due: 'address' | 'answer', isBeside: boolean) {
  if (!signOfRefusal.test(text)) return undefined;
  const hasWords = /\p{L}/u.test(text);
  if (!isCross(text)) return due === 'answer' && !hasWords ? 'block' : 'maybe';
  return isBeside || (due === 'answer' && hasWords) ? 'maybe' : undefined;
}

/** Alone, a cross says that there is none, or no. */
function isCross(text: string): boolean {
  return !signOfRefusal.test(text.replace(/[✗✘❌❎✖✕]/gu, ''));
}

const mayHoldWords = new RegExp(`[†✝]|\\p{L}{2}|${signOfRefusal.source}`, 'u');
/** The full stops of `s.v.p. geen mail` end none. */
const clauseEnds = /[,;:!?()/\n]|(?<!\.\p{L})\.\s/u;

interface Clause {
  /** What it says in a language that knows all of its words. */
  readonly whole: readonly Concepts[];
  /** What the words say that are known. */
  readonly parts: readonly Concepts[];
}

const readPhrase = memoize((phrase): readonly Concepts[] =>
  columnLanguages.flatMap((name) => readWords(phrase, [name]).map((one) => one.concepts)),
);

const readClause = memoize((text): Clause => {
  const clause = firstWords(text);
  return {
    whole: readPhrase(clause),
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
  const isAnswer = due === 'answer' && (isOnly('block') || isOnly('deceased', ...people));
  const isWord = isOnly('stop') || isOnly('signedOff') || isAnswer;
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
  wishing ??= listed([...died, ...dying, ...listDenials()], `${signOfRefusal.source}|${diedIn}`);
  // As nearly all texts have none of these words.
  if (!wishing.test(plain)) return false;
  if (kind !== 'work' && signOfRefusal.test(searched))
    return /\p{L}/u.test(searched) || !isCross(searched);
  if (hasDied.test(plain) || passedAway.test(plain)) return true;
  const isPerson = kind === 'title' || kind === 'name';
  if (isPerson && (ofTheDead.test(plain) || behindTheDead.test(plain))) return true;
  if (kind === 'title' && deadTitle.test(plain)) return true;
  const own = kind === 'work' ? searched.replace(inspection, '') : searched;
  const cut = own.slice(0, maxText);
  const phrases = [...new Set([markShouted(cut), cut])].flatMap((shown) =>
    toPlain(shown)
      .replace(/n['’]t\b/g, 'nt')
      .split(/[,;:!?()/*\n]|\s[-–—]/)
      .flatMap((part, at) => part.split(/\.\s/).flatMap((one) => listPhrases(one, at > 0))),
  );
  // Nobody denies so much of messages, and one of them may be a wish.
  return phrases.length > maxPhrases || phrases.some(isWish);
}

/** Each takes some 20 microseconds. */
const maxPhrases = 60;

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

/** Whether one of the words, the sign for who has died, or another one stands in a plain text. */
function listed(words: readonly string[], other = '[†✝]'): RegExp {
  return new RegExp(`[†✝]|${other}|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u');
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
/** `Jansen (+ 2024)` */
const diedIn = String.raw`\+\s?(?:\d{1,2}[./-]\d{1,2}[./-])?(?:19|20)\d\d(?!\d)`;
/** `Smith (died 2024)`, `Mulder wijlen`; Van Wijlen is a name. */
const behindTheDead = new RegExp(
  String.raw`${diedIn}|[(,;*/-]\s?(?:gestor[bv]en|gest|verst|died|dod|overl|ovl|dcd|rip|wijlen)(?!\p{L})|(?<!(?<!\p{L})(?:van|v|de))[.\s](?:gestor[bv]en|(?:gest|verst)(?=\.)|died|overl|ovl|dcd|wijlen)\P{L}{0,9}$`,
  'u',
);
const deadTitle =
  /^\P{L}*(?:the late|late|wijlen|(?:de )?erven|erben|eredi|feue?|defunte?)\P{L}*$/u;
const dying =
  'passed zyje dec wijlen erven erben nachlass eredi herederos heritiers hoirie succession defunt defunte feu feue late estate heirs executors exors gestorben gestorven gest verst died dod overl ovl dcd rip'.split(
    ' ',
  );

/** `Heeft geen mail`, `ohne Mail`, `geen mailadres`: there is no address. */
const lacks =
  /(?<!\p{L})(?:(?:heeft|hat|has|a|ha|har) (?:geen|keine?|no|pas|nessuna?|ingen)|non ha|no tiene|nie ma|zonder|ohne|without|sans|sin|senza|bez|brak|uden|utan|saknar|saknas)(?!\p{L})|add?r/u;

/** Whether a plain text says that somebody wants it so: `wil geen mail`, and not `wil geen mail geven`. */
function isAsked(clause: string): boolean {
  return asks.test(clause) && !lacks.test(clause) && !gives.test(clause);
}

const asking = [
  'wil wilt willen wenst wensen liever liefst graag svp s\\.v\\.p aub a\\.u\\.b vraagt gevraagd',
  'verzoekt verzocht hoeft hoeven sturen versturen verzenden will wollen wue?nscht wue?nschen',
  'moe?chten? bitte bittet gebeten lieber sollen? darf senden schicken souhaite souhaitent veut',
  "veulent desire prefere demande merci priere s'il\\svous\\splait envoyer wants wish wishes",
  'would\\slike requests asks asked prefers? please pls thanks send desean? quieren? prefiere pide',
  'favor solicita gracias enviar vuole vogliono desidera preferisce chiede favore prego grazie',
  'inviare chce chca prosi prosze woli zyczy wysylac oe?nsker vil skal helst beder venligst tak',
  'sende oe?nskar vill ska skall ber vae?nligen tack skicka',
];
const asks = new RegExp(`(?<!\\p{L})(?:${asking.join(' ').replaceAll(' ', '|')})(?!\\p{L})`, 'u');
const gives =
  /(?<!\p{L})(?:(?:op|af|door)?ge(?:ge)?ven|(?:an)?geben|donner|communiquer|laisser|giv(?:e|en|es)|provide|dar|facilitar|dare|fornire|podac|oplyse|give|ge|uppge)(?!\p{L})/u;

interface Phrase {
  readonly phrase: readonly string[];
  /** All of its clause. */
  readonly words: readonly string[];
  /** Whether another clause stands before it. */
  readonly isBehind: boolean;
  readonly absent: readonly string[];
}

/** More words than a wish is made of. */
const maxWords = 5;

/** The phrases that deny something, and may do so of messages. */
function listPhrases(clause: string, isBehind: boolean): Phrase[] {
  const words = clause.match(/\p{L}{2,}/gu) ?? [];
  const denies = words.map((word) => wishing?.test(word) === true);
  if (!denies.includes(true)) return [];
  ofMessages ??= spelling([...reaching, 'contact', 'privacy', 'onlyPost', ...ways]);
  ofReaching ??= spelling(reaching);
  const absent = isAsked(clause) ? [] : lacks.test(clause) ? addresses : telephones;
  const found = new Map<string, Phrase>();
  for (const from of words.keys()) {
    if (!ofMessages.test(words.slice(from, from + maxWords).join(''))) continue;
    for (let to = from + 1; to <= from + maxWords && to <= words.length; to += 1) {
      const phrase = words.slice(from, to);
      const isAtEnd = phrase.at(-1) === words.at(-1) || (phrase[0] === words[0] && denies[0]);
      const meant = isAtEnd ? ofMessages : ofReaching;
      if (denies.slice(from, to).includes(true) && meant.test(phrase.join('')))
        found.set(phrase.join(' '), { phrase, words, isBehind, absent });
    }
  }
  return [...found.values()];
}

/** What a wish is about that counts wherever it stands. */
const reaching = ['reach', 'reached', 'sms', 'optOut'];
let ofMessages: RegExp | undefined;
let ofReaching: RegExp | undefined;

/** Whether the letters of a word for one of them stand somewhere. */
function spelling(concepts: readonly string[]): RegExp {
  return new RegExp(listWords(concepts).flatMap(spell).join('|'));
}

function isWish(given: Phrase): boolean {
  const { phrase, words, absent } = given;
  const said = readPhrase(phrase.join(' ')).filter(
    (one) => readUnlessAbsent(one, absent) === 'block',
  );
  if (said.length === 0) return false;
  // `DNC Transport` is a company.
  if (said.every((one) => one.has('optOut')))
    return phrase.length === words.length || !/^dn[cd]$/.test(phrase.join());
  return phrase.length > 1 && isMeant(said, given);
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
  return (
    listWords(['not', ...refusals])
      .filter((one) => /^[^\s=-]+$/.test(one))
      .flatMap(spell)
      .filter((one) => !names.includes(one))
      // `opt out`, `only by post`, `don't`
      .concat('out', 'post', 'poste', 'postalisch', 'courrier', 'brief', 'letter', 'don')
      .concat('schriftlich', 'schriftelijk')
  );
}

/** The words for some concepts in all languages. */
function listWords(concepts: readonly string[]): string[] {
  return Object.values(languages)
    .flatMap((table) => Object.entries(table))
    .filter(([meant]) => meant.split(' ').some((one) => concepts.includes(one)))
    .flatMap(([, words]) => words.split(', '));
}

let wishing: RegExp | undefined;
