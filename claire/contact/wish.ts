import { maxField } from '../addresses';
import { readCellWish } from '../import/rows/fields/wishes';

/** Whether words where an address or a number is due ask for no messages, or may do so. */
export function mayAskForNone(field: string, surname: string | null): boolean {
  if (field.length > maxField) return true;
  const wish = readCellWish(withoutName(field, surname), 'address');
  // `Geen` alone says that there is no address.
  return wish === 'none' ? /@|(?:\d\D*){8}/.test(field) : wish !== undefined;
}

/** Blok, Pas and Nie are names, too. */
function withoutName(field: string, surname: string | null): string {
  const words = field.replace(initialsAndName, '').split(/\s/);
  return words.filter((word) => word !== surname).join(' ');
}

const initialsAndName = /^\s*(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+\s*(?=<[^<>]*@)/u;
