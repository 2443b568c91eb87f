import { maxField } from '../addresses';
import { hasWish, readCellWish, textKind } from '../import/rows/fields/wishes';
import { plainName } from '../json';
import { addressFields, type CustomerRecord, readCompany, readName } from './customer';

/** Whether any text of a customer may ask for no messages, or says that the customer has died. */
export function mayWantNone(record: CustomerRecord): boolean {
  const { title, initials, firstName, surname } = readName(record);
  const shown = { title, initials, firstname: firstName, surname, company: readCompany(record) };
  // DMSs write wishes wherever they have room.
  return [...Object.entries(record.customer ?? {}), ...Object.entries(shown)].some(
    ([field, text]) => {
      if (typeof text !== 'string') return false;
      const plain = plainName(field);
      if (addresses.has(plain)) return mayAskForNone(text, surname);
      return hasWish(text, textKind(plain));
    },
  );
}

const addresses: ReadonlySet<string> = new Set(addressFields.map(plainName));

/** Whether words where an address or a number is due ask for no messages, or may do so. */
function mayAskForNone(field: string, surname: string | null): boolean {
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
