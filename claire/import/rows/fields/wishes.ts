import { memoize } from '../../../bounded-map';
import type { Consent } from './field-concepts';
import { readEachWord, readWords } from './name-words';
import { type ColumnLanguage, languages } from './words/languages';

const people = [
  'customer',
  'debtor',
  'driver',
  'owner',
  'contractor',
  'contact',
  'private',
  'business',
];
const ways = ['reach', 'message', 'email', 'phone', 'mobile', 'sms', 'channel', 'advertising'];
const blocked: ReadonlySet<string> = new Set([
  ...['block', 'not', 'absent', 'stop', 'optOut', 'privacy', 'by', 'flag', 'code', 'preferences'],
  ...[...people, ...ways],
]);

/** What a name says about messages; nothing where it is about something else. */
export function readConsent(concepts: ReadonlySet<string>): Consent | undefined {
  // `Waits for consent` is of the work.
  return concepts.has('waiting') ? undefined : readWish(concepts);
}

function readWish(concepts: ReadonlySet<string>): Consent | undefined {
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

/** Words for no messages, for what may be that, and for none of something: a bare `geen`. */
export type CellWish = 'block' | 'maybe' | 'none';

/** Longer ones are a story. */
const maxText = 500;

/** What the words beside an address or an answer say about messages, in any language: `0612345678, bel niet`. */
export function readCellWish(text: string, due: 'address' | 'answer'): CellWish | undefined {
  const words = text
    .slice(0, maxText)
    .split(/[\s\d]/)
    .filter((word) => !word.includes('@'))
    .join(' ');
  if (!/\p{L}{2}/u.test(words)) return undefined;
  const said = words.split(/[,;:!?()/\n]|\.\s/).map((clause) => judge(readClause(clause), due));
  return (['block', 'maybe', 'none'] as const).find((wish) => said.includes(wish));
}

interface Clause {
  /** What it says in a language that knows all of its words. */
  readonly whole: readonly Concepts[];
  /** What the words say that are known. */
  readonly parts: readonly Concepts[];
}

type Concepts = ReadonlySet<string>;

const readClause = memoize((clause): Clause => {
  const spoken = Object.keys(languages).filter((name): name is ColumnLanguage => name in languages);
  return {
    whole: spoken.flatMap((name) => readWords(clause, [name])).map(({ concepts }) => concepts),
    parts: spoken.map((name) => new Set(readEachWord(clause, [name]))),
  };
});

/** `Geen e-mail` where an address is due says that there is none. */
const addresses = ['email', 'phone', 'mobile'];

function judge({ whole, parts }: Clause, due: 'address' | 'answer'): CellWish | undefined {
  const readAll = (said: readonly Concepts[]) =>
    said.flatMap((one) => {
      const left = due === 'address' && one.has('absent') ? addresses : [];
      return readConsent(new Set([...one].filter((name) => !left.includes(name)))) ?? [];
    });
  const isOnly = (...names: readonly string[]) =>
    whole.some((one) => one.has(names[0] ?? '') && [...one].every((name) => names.includes(name)));
  const isNone = isOnly('not', 'absent', ...addresses);
  const sure = readAll(whole);
  const consents = sure.length > 0 || isNone ? sure : readAll(parts);
  // Blok is a name, too.
  const isWord = isOnly('stop') || (due === 'answer' && isOnly('block'));
  if (isWord || consents.includes('block')) return 'block';
  if (consents.some((consent) => consent !== 'in')) return 'maybe';
  return isNone ? 'none' : undefined;
}
