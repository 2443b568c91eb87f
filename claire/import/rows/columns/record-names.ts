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
  const isPlain = ofJobOrCar.test(findName(rest)?.field?.path ?? '');
  return isOrder || (isPlain && ofAppointment.test(record)) ? rest : name;
}

const ofJobOrCar = /^(?:interventions\.|car\.(?:vin|reg_number|make)$)/;
const ofAppointment =
  /^(?:tbl)?(?:appointment|booking|afspraak|termin|rdv|rendez_?vous|cita|appuntamento|bokning)(?:information|info|details|data)?$/i;
