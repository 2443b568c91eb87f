import { listAddresses, listWritten, maxField, signOfRefusal } from '../addresses';

export interface Email {
  readonly email: string | null;
  /** Whether an address was not used because of the words beside it. */
  readonly hasWords: boolean;
}

/**
 * The first address in the fields, if no field has words beside one, such as `jan@x.nl moeder`. DMSs
 * also write `n/a` into a field, a name, or two addresses.
 */
export function findEmail(fields: readonly string[]): Email {
  const written = fields.map((field) => field.slice(0, maxField));
  const [email = null] = written.flatMap(listAddresses);
  const hasWords = written.some(hasWordsBesideAddress);
  return { email: hasWords ? null : email, hasWords };
}

/** A name may stand before an address in angle brackets. */
function hasWordsBesideAddress(field: string): boolean {
  const addresses = listWritten(field);
  if (addresses.length === 0) return false;
  if (signOfRefusal.test(field)) return true;
  const named = addresses.reduce((rest, one) => rest.replace(one, '@'), field);
  return hasWords(named.replace(/(?:^[^<>@]*|[;,][^<>@;,]*)<@>/g, ' '));
}

/** Whether it has words, or signs for some, that do not say whose or which address or number it is, or that another one follows. */
export function hasWords(text: string): boolean {
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return signOfRefusal.test(text) || words.some((word) => !labels.has(word));
}

const labels: ReadonlySet<string> = new Set([
  ...['e', 'mail', 'email', 'mailto', 'adres', 'adresse', 'address', 'courriel', 'cc', 'bcc'],
  ...['tel', 'telefoon', 'telefon', 'telephone', 'mob', 'mobiel', 'mobile', 'mobil', 'gsm'],
  ...['handy', 'm', 't', 'vast', 'fax', 'festnetz', 'fixe', 'nr'],
  ...['prive', 'privat', 'private', 'thuis', 'home', 'werk', 'work', 'zakelijk', 'business'],
  ...['geschaftlich', 'dienstlich', 'professionnel', 'travail'],
  ...['p', 'w'],
  ...['of', 'en', 'or', 'and', 'und', 'oder', 'od', 'ou', 'et'],
]);
