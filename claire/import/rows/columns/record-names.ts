import type { FoundName } from '../fields/field-concepts';

/** `order.customer.name` of an order's record is its customer's name. */
export function withoutRecord(
  name: string,
  findName: (name: string) => FoundName | undefined,
): string {
  const at = name.indexOf('.');
  const [record, rest] = [name.slice(0, at), name.slice(at + 1)];
  if (at < 1 || !/\p{L}{2}/u.test(rest) || findName(name)?.field !== undefined) return name;
  const isOrder = /^(?:wo|dms)_nr$/.test(findName(record)?.field?.path ?? '');
  // The `name` of an appointment is nobody's.
  const { path = '', person } = findName(rest)?.field ?? {};
  const isPlain = ofOrder.test(path) || person !== undefined;
  return isOrder || (isPlain && ofAppointment.test(record)) ? rest : name;
}

const ofOrder = /^(?:wo_nr$|interventions\.|car\.(?:vin|reg_number|make)$)/;
const ofAppointment =
  /^(?:tbl)?(?:appointments?|bookings?|afspraak|afspraken|termine?|rdv|rendez_?vous|citas?|appuntament[oi]|bokning(?:ar)?)(?:information|info|details|data)?$/i;
