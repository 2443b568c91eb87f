import type { Problem } from '../../../errors';
import { isPlainObject, type Json } from '../../../json';
import { isWhole } from '../../../models';
import { type Converted, isBlank } from '../../check';
import { isNobody } from '../../lost-customers';
import { type RowBuilder, type Target, trim } from './row-builder';

/**
 * A customer beside the columns of a driver is the driver where a row names none. Until all rows of an
 * appointment are merged it is a customer of its own, told and merged like any other.
 */
export const spareCustomer = 'customer_spare';

export const isOfSpare = ({ path }: { readonly path: string }): boolean =>
  path.startsWith(`${spareCustomer}.`);

interface CustomerColumns {
  readonly spares: readonly Target[];
  ofPath(path: string): Target | undefined;
}

/** Adds the customer to a row that names no driver. */
export function addSpare(
  row: Converted,
  given: Json,
  targets: CustomerColumns,
  builder: RowBuilder,
): Converted {
  const { column = '' } = targets.ofPath('customer_driver.surname') ?? {};
  if (isName(given[column]) || !hasNobody(row)) return row;
  for (const target of targets.spares) {
    const value = trim(given[target.column]);
    if (!isBlank(value)) builder.put(target, value);
  }
  const { record, problems, remarks = [] } = builder.build();
  const customer = toJson(record.customer_driver);
  if (customer.surname === undefined) return row;
  return {
    ...row,
    record: { ...row.record, [spareCustomer]: customer },
    problems: [...row.problems, ...move(problems, 'customer_driver', spareCustomer)],
    remarks: [...(row.remarks ?? []), ...move(remarks, 'customer_driver', spareCustomer)],
  };
}

/** The driver of an appointment that names none, and else nobody; any wish of either blocks. */
export function settleSpare(appointment: Converted): Converted {
  const { [spareCustomer]: spare, ...record } = appointment.record;
  const { customer_driver: own } = record;
  const isTaken = appointment.isNone !== true && hasNobody(appointment);
  const list = (all: readonly Problem[] = []) => [
    ...all.filter((one) => !isOfSpare(one)),
    ...(isTaken ? move(all.filter(isOfSpare), spareCustomer, 'customer_driver') : []),
  ];
  const [problems, warnings] = [list(appointment.problems), list(appointment.warnings)];
  const settled = { ...appointment, record, problems, warnings };
  // Another row of the appointment may name its owner.
  if (!isTaken && own === undefined) return settled;
  const isBlocked = [own, spare].some((one) => toJson(one)[wish] === true);
  const driver = { ...toJson(isTaken ? spare : own), ...(isBlocked && { [wish]: true }) };
  return { ...settled, record: { ...record, customer_driver: driver } };
}

/** Whether nothing is said of a driver, but for a wish for no messages, and no other customer is whole. */
function hasNobody({ record, problems }: Converted): boolean {
  const { customer_driver = {}, customer_owner, customer_contract } = record;
  const isTold = problems.some(({ path }) => path.startsWith('customer_driver.'));
  return (
    !isTold && isNobody(customer_driver, wish) && ![customer_owner, customer_contract].some(isWhole)
  );
}

/** A fast test, as most rows have the name of their driver; databases write `NULL` for none. */
const isName = (value: unknown): boolean =>
  typeof value === 'string' && /^\s*(?!NULL\s*$)\p{L}{2}/u.test(value);

const move = <One extends { readonly path: string }>(
  all: readonly One[],
  from: string,
  to: string,
) => all.map((one) => ({ ...one, path: one.path.replace(from, to) }));
const toJson = (customer: unknown): Json => (isPlainObject(customer) ? customer : {});
const wish = 'block_communication';
