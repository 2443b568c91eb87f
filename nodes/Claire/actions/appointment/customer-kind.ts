import { customerTypes, type CustomerType } from '../../../../claire/contact';
import { refused } from '../parameters';

/** Whose number a DMS number is; nothing means an appointment's. */
export function readCustomerKind(value: unknown): CustomerType | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const kind = customerTypes.find((known) => known === value);
  if (kind === undefined) throw refused('Customer Kind', 'must be driver, owner or contractor');
  return kind;
}
