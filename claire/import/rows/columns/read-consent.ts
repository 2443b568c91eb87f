import type { Consent } from '../fields/field-concepts';

const people = ['customer', 'driver', 'owner', 'contractor', 'contact', 'private', 'business'];
const ways = ['reach', 'message', 'email', 'phone', 'mobile', 'sms', 'channel', 'advertising'];
const blocked: ReadonlySet<string> = new Set([
  ...['block', 'not', 'stop', 'optOut', 'privacy', 'by', 'flag', 'code', 'preferences'],
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
