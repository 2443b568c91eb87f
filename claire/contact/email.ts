export interface Email {
  readonly email: string | null;
  /** Whether an address was not used because of the words beside it. */
  readonly hasWords: boolean;
}

const maxField = 500;
const maxAddress = 254;

/**
 * The first address in the fields, if no field has words beside one: people write wishes there, such
 * as `niet mailen! jan@x.nl`. DMSs also write `n/a` into a field, a name, or two addresses.
 */
export function findEmail(fields: readonly string[]): Email {
  const written = fields.map((field) => field.slice(0, maxField));
  const [email = null] = written.flatMap(listAddresses);
  const hasWords = written.some(hasWordsBesideAddress);
  return { email: hasWords ? null : email, hasWords };
}

/** What of a text is an address of e-mail. */
export function listAddresses(field: string): string[] {
  return listWritten(field.slice(0, maxField)).filter(
    (word) => word.length <= maxAddress && address.test(word),
  );
}

const address = /@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*$/u;

/** Those with a slip of the pen too. */
function listWritten(field: string): string[] {
  if (!field.includes('@')) return [];
  return field.split(/[\s<>()[\]:;,"]/).filter((word) => /^[^@]+@[^@]+\.[^@.]{2,}$/.test(word));
}

/** A name before an address in angle brackets is no wish, as long as it denies nothing. */
function hasWordsBesideAddress(field: string): boolean {
  const addresses = listWritten(field);
  if (addresses.length === 0) return false;
  const words = listWords(addresses.reduce((rest, one) => rest.replace(one, ' '), field));
  const isNamed = addresses.every((one) => field.includes(`<${one}>`));
  return words.some((word) => (isNamed ? wishes.has(word) : !labels.has(word)));
}

/** Whether words in it ask for something not to be done, such as `niet bellen`. */
export function hasWish(text: string): boolean {
  return listWords(text).some((word) => wishes.has(word));
}

function listWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** What says whose or which address it is, or that another one follows. */
const labels: ReadonlySet<string> = new Set([
  ...['e', 'mail', 'email', 'mailto', 'adres', 'adresse', 'address', 'courriel', 'cc', 'bcc'],
  ...['prive', 'privat', 'private', 'thuis', 'home', 'werk', 'work', 'zakelijk', 'business'],
  ...['geschaftlich', 'dienstlich', 'professionnel', 'travail'],
  ...['of', 'en', 'or', 'and', 'und', 'oder', 'ou', 'et'],
]);

const wishes: ReadonlySet<string> = new Set([
  ...['niet', 'geen', 'nooit', 'zonder', 'afgemeld', 'uitgeschreven', 'reclame', 'overleden'],
  ...['nicht', 'kein', 'keine', 'keinen', 'nie', 'ohne', 'abgemeldet', 'werbung', 'verstorben'],
  ...['not', 'no', 'never', 'don', 'dont', 'stop', 'without', 'unsubscribe', 'unsubscribed', 'opt'],
  ...['ne', 'pas', 'jamais', 'sans', 'aucun', 'aucune', 'publicite', 'deceased'],
]);
