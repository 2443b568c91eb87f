import type { FoundField, FoundName } from '../fields/field-concepts';

type Find = (name: string) => FoundName | undefined;

/** Behind all columns whose name is understood whole. */
const unsureRank = 40;
/** Names that say less, such as `Date` or `Description`, may be of anything beside an unknown word. */
const maxRank = 7;

/**
 * The field of a name with a part that is not understood: an addition in brackets, or the other
 * language behind a slash. It is that only where no other is.
 */
export function findInPart(name: string, find: Find): FoundName | undefined {
  const field = findOutside(name, find) ?? findHalf(name, find);
  return field === undefined
    ? undefined
    : { field: { ...field, only: 'lone', rank: field.rank + unsureRank } };
}

/** What a name says with no other column beside it. */
const anywhere: ReadonlySet<FoundField['only']> = new Set([undefined, 'bare']);

function findSure(name: string, find: Find): FoundField | undefined {
  const field = find(name)?.field;
  const isWish = field?.path.endsWith('.block_communication') === true;
  const isSure = field !== undefined && anywhere.has(field.only) && field.rank < maxRank;
  return isSure && !isWish ? field : undefined;
}

/** A shorter one may be cut from a word that says more. */
const minLength = 3;
const words = /\p{Lu}?\p{Ll}+|\p{L}+/gu;

function isUnknown(text: string, find: Find): boolean {
  const said = text.match(words) ?? [];
  const isWord = said.length === 0 || said.some((word) => word.length >= minLength);
  return isWord && said.every((word) => find(word) === undefined);
}

/** `Fahrgestell (komplett)` */
function findOutside(name: string, find: Find): FoundField | undefined {
  const [, outside = '', inside = ''] = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(name) ?? [];
  return inside !== '' && isUnknown(inside, find) ? findSure(outside, find) : undefined;
}

/** `Abholen / Retrait` */
function findHalf(name: string, find: Find): FoundField | undefined {
  const [one = '', other = '', ...more] = name.split('/');
  if (other === '' || more.length > 0) return undefined;
  if (isUnknown(other, find)) return findSure(one, find);
  return isUnknown(one, find) ? findSure(other, find) : undefined;
}
