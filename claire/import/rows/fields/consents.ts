import type { Consent } from './field-concepts';

export const people = 'customer debtor driver owner contractor contact private business'.split(' ');
export const ways = ['reach', 'message', 'email', 'phone', 'mobile', 'sms', 'channel'];
export const about: ReadonlySet<string> = new Set([
  ...[
    'block',
    'not',
    'absent',
    'stop',
    'optOut',
    'signedOff',
    'privacy',
    'by',
    'flag',
    'code',
    'preferences',
  ],
  ...['day', 'time', 'consent', 'wish', 'modal', ...people, ...ways],
]);

export const refusals = ['stop', 'block', 'optOut', 'signedOff'];

export type Concepts = ReadonlySet<string>;

/** What a name says about messages; nothing where it is about something else. */
export function readConsent(concepts: Concepts): Consent | undefined {
  const says = (...names: readonly string[]) => names.some((name) => concepts.has(name));
  // `Waits for consent` is of the work, and `Phone not known` of the number.
  if (says('waiting', 'missing')) return undefined;
  const isDenied = says('not', ...refusals);
  const isAbout = says('contact', 'reached', ...ways);
  // `Contact not blocked` and `Consent not withdrawn` are a welcome.
  const isOpposite = says('not') && says('block', 'stop');
  if (isOpposite && (isAbout || says('advertising', 'privacy', 'consent'))) return 'unclear';
  // The `No` of `No Mktg` is read as that of a number.
  if (says('advertising')) return isDenied ? 'advertising' : says('number') ? 'unclear' : 'in';
  // `May not be contacted` is no consent that is refused.
  const isOfContact = says('not', 'stop') && says('contact', 'reach', 'reached', 'message');
  const wish = says('consent') && !isOfContact ? undefined : readWish(concepts, isAbout);
  if (wish !== undefined) return wish;
  if (!says('consent', 'preferences', 'privacy') || says(...ofWork)) return undefined;
  return isDenied ? 'refused' : 'in';
}

/** What a customer may agree to besides messages. */
const ofWork = ['work', 'operation', 'job', 'order', 'workOrder', 'price', 'amount'];

/** A block alone may be one of the customer's credit. */
function readWish(concepts: Concepts, isAbout: boolean): Consent | undefined {
  // `Not called` says what was not done, `may not be called` what must not be.
  const isDue = concepts.has('modal') || concepts.has('consent');
  const isKnown = [...concepts].every((name) => about.has(name) || (isDue && name === 'reached'));
  const isBlock = concepts.has('block');
  const isOut = concepts.has('optOut');
  const isSignedOff = concepts.has('signedOff');
  const isNo = concepts.has('not') || concepts.has('stop') || isSignedOff;
  const isBlocking =
    isOut || ((isNo || isBlock) && isAbout) || (isBlock && concepts.has('privacy'));
  if (isBlocking && isKnown) return 'block';
  if (isOut || (isNo && isAbout) || concepts.has('deceased') || (isBlock && isKnown))
    return 'unclear';
  // The work may be signed off, by somebody and at some time, or the customer from messages.
  return isSignedOff && [...concepts].every((name) => ofSignedOff.has(name))
    ? 'unclear'
    : undefined;
}

const ofSignedOff: ReadonlySet<string> = new Set(['signedOff', 'day', 'flag', ...people]);

/** Of the ways to understand a name, the one that says most about messages. */
export function chooseConsent(readings: readonly { readonly concepts: Concepts }[]) {
  const said = readings.flatMap(({ concepts }) => {
    const consent = readConsent(concepts);
    const piece = consent === 'in' ? ('optIn' as const) : ('optOut' as const);
    return consent === undefined ? [] : [{ concepts, consent, piece }];
  });
  return said.find(({ consent }) => consent !== 'unclear') ?? said[0];
}

/** Of the ways to understand a name, the one that is a way to reach somebody, and nothing of it. */
export function findChannel(readings: readonly { readonly concepts: Concepts }[]) {
  const all = readings.map(({ concepts }) => concepts);
  const concepts = all.find(isChannel);
  if (concepts === undefined || all.some((one) => one.has('callBack'))) return undefined;
  // `Klant bellen` may be what is to be done, or what is allowed.
  const isCall = (one: Concepts) => one.has('reach') && people.some((name) => one.has(name));
  return { concepts, mayBeCall: all.some(isCall) };
}

/** `SMS`, `Contact ja/nee` */
function isChannel(concepts: Concepts): boolean {
  const isWay = (name: string) => name === 'contact' || name === 'modal' || ways.includes(name);
  const isPart = (name: string) => isWay(name) || name === 'flag' || people.includes(name);
  return [...concepts].some(isWay) && [...concepts].every(isPart);
}
