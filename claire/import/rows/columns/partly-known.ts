import type { Saying } from '../fields/field-concepts';

interface Field {
  readonly path: string;
  readonly rank: number;
  readonly only?: Saying['only'];
}

type Find<F extends Field> = (name: string) => { readonly field?: F | undefined } | undefined;

/** Behind all columns whose name is understood whole. */
const unsureRank = 40;
/** Names that say less, such as `Date` or `Description`, may be of anything beside an unknown word. */
const maxRank = 7;

/**
 * The field of a name with a part that is not understood: an addition in brackets, the other
 * language behind a slash, or one word beside what only the car, the order or a customer has. It is
 * that only where no other column is.
 */
export function findInPart<F extends Field>(name: string, find: Find<F>) {
  const field = findOutside(name, find) ?? findHalf(name, find) ?? findBesideWord(name, find);
  return field === undefined
    ? undefined
    : { field: { ...field, only: 'lone' as const, rank: field.rank + unsureRank } };
}

function findSure<F extends Field>(name: string, find: Find<F>): F | undefined {
  const field = find(name)?.field;
  const isWish = field?.path.endsWith('.block_communication') === true;
  const isSure = field !== undefined && field.only === undefined && field.rank < maxRank;
  return isSure && !isWish ? field : undefined;
}

/** A shorter one may be cut from a word that says more. */
const minLength = 3;
const words = /\p{Lu}?\p{Ll}+|\p{L}+/gu;

function isUnknown(text: string, find: Find<Field>): boolean {
  const said = text.match(words) ?? [];
  const isWord = said.length === 0 || said.some((word) => word.length >= minLength);
  return isWord && said.every((word) => find(word) === undefined);
}

/** `Fahrgestell (komplett)` */
function findOutside<F extends Field>(name: string, find: Find<F>): F | undefined {
  const [, outside = '', inside = ''] = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(name) ?? [];
  return inside !== '' && isUnknown(inside, find) ? findSure(outside, find) : undefined;
}

/** `Abholen / Retrait` */
function findHalf<F extends Field>(name: string, find: Find<F>): F | undefined {
  const [one = '', other = '', ...more] = name.split('/');
  if (other === '' || more.length > 0) return undefined;
  if (isUnknown(other, find)) return findSure(one, find);
  return isUnknown(one, find) ? findSure(other, find) : undefined;
}

/** What no other thing has, and the last rank at which its name says so. */
const identities: readonly (readonly [RegExp, number])[] = [
  [/^(?:car\.(?:vin|reg_number)|customer_\w+\.dms_nr|wo_nr)$/, 0],
  [/^dms_nr$/, 1],
];

/** `Kenteken trekker`, but not `trekker.kenteken`, which may be of another thing. */
function findBesideWord<F extends Field>(name: string, find: Find<F>): F | undefined {
  const unknown = [...name.matchAll(words)].filter(([word]) => find(word) === undefined);
  const [first, ...more] = unknown;
  if (first === undefined || more.length > 0 || first[0].length < minLength) return undefined;
  const behind = name.slice(first.index + first[0].length);
  if (/^_*\.\S/.test(behind)) return undefined;
  const rest = `${name.slice(0, first.index)} ${behind}`;
  const field = findSure(rest, find);
  if (field === undefined) return undefined;
  const isIdentity = identities.some(
    ([path, rank]) => path.test(field.path) && Math.floor(field.rank) <= rank,
  );
  return isIdentity ? field : undefined;
}
