import type { AppointmentFields, AppointmentRecord } from './records/appointment';
import { dealerId } from './data/dealer';
import type { CustomerFields, CustomerKind } from './records/customer';
import type { LocationFields } from './records/location';
import type { Store } from './store';

/** An appointment as Claire answers it: its own fields, with the car and the customers as they are now. */
export function presentAppointment(store: Store, record: AppointmentRecord): AppointmentFields {
  return {
    ...record.fields,
    ...presentCar(store, record),
    ...presentLocation(store, record),
    ...presentCustomers(store, record),
  };
}

function presentCar(store: Store, record: AppointmentRecord) {
  const car = store.cars.get(record.carId)?.fields;
  return {
    car_id: record.carId,
    car: car ?? null,
    vin: car?.vin ?? '',
    car_model: car?.model ?? '',
    car_make: car?.make ?? '',
    license_plate_number: car?.reg_number ?? '',
    car_apk_date: car?.apk_date_dms ?? null,
    car_dms_number: car?.dms_number ?? null,
  };
}

function presentLocation(store: Store, record: AppointmentRecord) {
  const location = store.locations.get(record.fields.location_id);
  return {
    dealer_name: location?.dealerName ?? '',
    dealer_commercial_name: location?.dealerName ?? '',
    location_name: location?.fields.name ?? '',
    location_phone: location?.fields.phone_nr ?? '',
    dms_location_source: location?.fields.dms_location_source ?? null,
  };
}

function presentCustomers(store: Store, record: AppointmentRecord) {
  const driver = findCustomer(store, record, 'driver');
  const owner = findCustomer(store, record, 'owner');
  const contractor = findCustomer(store, record, 'contractor');
  return {
    driver_id: driver?.id ?? null,
    owner_id: owner?.id ?? null,
    contract_id: contractor?.id ?? null,
    customer_driver: driver,
    customer_owner: owner,
    customer_contract: contractor,
    driver_dms_number: driver?.dms_nr ?? null,
    owner_dms_number: owner?.dms_nr ?? null,
    contract_dms_number: contractor?.dms_nr ?? null,
    ...names('driver', driver),
    ...names('owner', owner),
    ...names('contractor', contractor),
    company: contractor?.company ?? '',
    is_lease_company: contractor?.is_lease_company === true,
  };
}

function names(prefix: CustomerKind, customer: CustomerFields | null): Record<string, string> {
  return {
    [`${prefix}_initials`]: customer?.initials ?? '',
    [`${prefix}_title`]: customer?.title ?? '',
    [`${prefix}_firstname`]: customer?.first_name ?? '',
    [`${prefix}_surname`]: customer?.surname ?? '',
  };
}

export function findCustomer(
  store: Store,
  record: AppointmentRecord,
  kind: CustomerKind,
): CustomerFields | null {
  const id = record.customers[kind];
  return id === null ? null : (store.customers.get(id)?.fields ?? null);
}

/** Those of the dealer whose keys the page shows. */
export function listLocations({ store }: { readonly store: Store }): LocationFields[] {
  return [...store.locations.values()]
    .filter((location) => location.dealerId === dealerId)
    .map(({ fields }) => fields);
}

/** All appointments that have the words, or the whole text as a number: a plate, a VIN, a telephone. */
export function findAppointments(store: Store, text: string): AppointmentRecord[] {
  const all = [...store.appointments.values()];
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const number = toNumber(text);
  return all.filter((record) => {
    const values = listValues(presentAppointment(store, record));
    return (
      words.every((word) => values.some((value) => value.toLowerCase().includes(word))) ||
      (number !== '' && values.some((value) => toNumber(value).includes(number)))
    );
  });
}

function listValues(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listValues)
    : [];
}

/** People write 06 12 34 56 78, 4-gtn-44 or wo 24094: the signs between do not count, nor does +31 or 0. */
export function toNumber(text: string): string {
  const signs = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return signs.replace(/^(0031|31|0)(?=\d{9}$)/, '');
}
