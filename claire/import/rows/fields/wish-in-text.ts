import { toLetters } from '../../../countries';
import { clauseEnds, readClause, readWishBesideAddress } from './wishes';
import { languages } from './words/languages';

/** What a text is: names and titles may begin with `Erven`, and companies of that name live. */
type TextKind = 'title' | 'name' | 'other';

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
  const plain = toPlain(text);
  if (dagger.test(plain)) return true;
  const words: readonly string[] = plain.match(isAscii(plain) ? /[a-z]+/g : /\p{L}+/gu) ?? [];
  signs ??= new Set([...died, ...dyingSigns, ...listDenials()]);
  // As nearly all texts have none of these words.
  if (!words.some((word) => signs?.has(word))) return false;
  if (words.some((word) => died.has(word)) || passedAway.test(plain)) return true;
  if (kind !== 'other' && ofTheDead.test(plain)) return true;
  if (kind === 'title' && deadTitle.test(plain)) return true;
  return plain.slice(0, maxText).split(clauseEnds).some(wishesForNone);
}

/** Longer ones are a story. */
const maxText = 500;

/** In small letters, without accents. */
function toPlain(text: string): string {
  const small = text.toLowerCase();
  if (isAscii(small)) return small;
  return small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o');
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

const dagger = /[†✝]/;

/** What is a name too, as Dood and Rip are, or another word, is not among them. */
const died: ReadonlySet<string> = new Set([
  ...['overleden', 'erfgenamen', 'nabestaanden', 'verstorben', 'verstorbene', 'verstorbener'],
  ...['erbengemeinschaft', 'decede', 'decedee', 'decedes', 'deceased', 'fallecido', 'fallecida'],
  ...['difunto', 'difunta', 'deceduto', 'deceduta', 'zmarl', 'zmarla', 'zmarly', 'afdod', 'afdode'],
  ...['dodsbo', 'dodsboet', 'avliden', 'avlidne'],
]);
const passedAway = /\b(?:passed away|nie zyje|dec'd)\b/;

/** In front of the name of who has died. */
const ofTheDead =
  /^\P{L}*(?:(?:the|de|les|die|los|gli)\s+)?(?:wijlen|erven|erben|nachlass|eredi|herederos|heritiers|hoirie|succession|defunte?|feue?\s+m|the late|late m[rs]|(?:estate|heirs|executors|exors) of)[.\s]+\p{L}/u;
const deadTitle =
  /^\P{L}*(?:the late|late|wijlen|(?:de )?erven|erben|eredi|feue?|defunte?)\P{L}*$/u;
const dyingSigns =
  'passed zyje dec wijlen erven erben nachlass eredi herederos heritiers hoirie succession defunt defunte feu feue late estate heirs executors exors'.split(
    ' ',
  );

/** A word beside a name, and not the name, says what is not wanted: `Mulder - NIET BELLEN`. */
function wishesForNone(clause: string): boolean {
  const words = clause.match(/\p{L}+/gu) ?? [];
  return words.some(
    (word, at) => signs?.has(word) === true && listPhrases(words, at).some(isBlock),
  );
}

/** More words than a wish is made of. */
const maxWords = 4;

/** The phrases that have the word in them. */
function listPhrases(words: readonly string[], at: number): (readonly string[])[] {
  const lengths = Array.from({ length: maxWords }, (_, index) => index + 1);
  return lengths.flatMap((length) =>
    Array.from({ length }, (_, before) =>
      words.slice(Math.max(0, at - before), at - before + length),
    ),
  );
}

function isBlock(phrase: readonly string[]): boolean {
  return readClause(phrase.join(' ')).whole.some(
    (said) => readWishBesideAddress(said) === 'block' && (phrase.length > 1 || said.has('optOut')),
  );
}

/** Names, and words that deny beside another word only: `ne plus`. */
const names: readonly string[] = ['blok', 'plus', 'nee', 'mai', 'dnc', 'dnd'];

/** Words that may deny in any language. */
function listDenials(): string[] {
  const denials = ['not', 'stop', 'block', 'optOut'];
  return (
    Object.values(languages)
      .flatMap((table) => Object.entries(table))
      .filter(([concepts]) => concepts.split(' ').some((one) => denials.includes(one)))
      .flatMap(([, words]) => words.split(', '))
      .filter((one) => /^[^\s=-]+$/.test(one))
      .map(toLetters)
      .filter((one) => !names.includes(one))
      // `opt out`, in two words.
      .concat('out')
  );
}

let signs: ReadonlySet<string> | undefined;
