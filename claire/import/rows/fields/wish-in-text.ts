import { toLetters } from '../../../countries';
import { clauseEnds, readClause, readWishBesideAddress } from './wishes';
import { languages } from './words/languages';

/** What a text is: names and titles may begin with `Erven` or `Wijlen`, where a company of that name lives. */
export type TextKind = 'title' | 'name' | 'other';

/**
 * Whether a text where no address is due says that its customer wants no messages, or has died. Blok,
 * Pas, Dood, Van Erven and Van Wijlen are names.
 */
export function hasWish(text: string, kind: TextKind): boolean {
  if (text.length < 3) return text.includes('†');
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o');
  if (died.test(plain)) return true;
  if (kind !== 'other' && ofTheDead.test(plain)) return true;
  if (kind === 'title' && deadTitle.test(plain)) return true;
  return text.slice(0, maxText).split(clauseEnds).some(wishesForNone);
}

/** Longer ones are a story. */
const maxText = 500;

/** Without accents. What is a name too, as Dood and Rip are, or another word, is not among them. */
const died =
  /[†✝]|(?<!\p{L})(?:overleden|erfgenamen|nabestaanden|verstorben(?:er?)?|erbengemeinschaft|decedee?s?|deceased|dec'd|passed away|r\.i\.p\.?|fallecid[oa]|difunt[oa]|decedut[oa]|zmarl[ay]?|nie zyje|afdode?|dodsbo(?:et)?|avliden)(?!\p{L})/iu;

/** In front of the name of who has died. */
const ofTheDead =
  /^\P{L}*(?:(?:the|de|les|die|los|gli)\s+)?(?:wijlen|erven|erben|nachlass|eredi|herederos|heritiers|hoirie|succession|defunte?|feue?\s+m|the late|late m[rs]|(?:estate|heirs|executors|exors) of|s\.\s?p\.)[.\s]+\p{L}/iu;
const deadTitle =
  /^\P{L}*(?:the late|late|wijlen|(?:de )?erven|erben|eredi|feue?|defunte?)\P{L}*$/iu;

/** A word beside a name, and not the name, says what is not wanted: `Mulder - NIET BELLEN`. */
function wishesForNone(clause: string): boolean {
  const words = clause.match(/\p{L}+/gu) ?? [];
  return words.some(
    (word, at) => mayDeny(word) && listPhrases(words, at).some((phrase) => isBlock(phrase)),
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
  const { whole } = readClause(phrase.join(' '));
  return whole.some(
    (said) => readWishBesideAddress(said) === 'block' && (phrase.length > 1 || said.has('optOut')),
  );
}

const denials = ['not', 'stop', 'block', 'optOut'];

/** Names, and words that deny beside another word only: `ne plus`. */
const names: readonly string[] = ['blok', 'plus', 'nee', 'mai', 'dnc', 'dnd'];

let deniers: ReadonlySet<string> | undefined;

/** As few texts have such a word, the rest of them costs nothing. */
function mayDeny(word: string): boolean {
  deniers ??= new Set(
    Object.values(languages)
      .flatMap((table) => Object.entries(table))
      .filter(([concepts]) => concepts.split(' ').some((one) => denials.includes(one)))
      .flatMap(([, words]) => words.split(', '))
      .filter((one) => /^[^\s=-]+$/.test(one))
      .map(toLetters)
      .filter((one) => !names.includes(one))
      // `opt out`, in two words.
      .concat('out'),
  );
  return deniers.has(toLetters(word));
}
