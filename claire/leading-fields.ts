import type { Json } from './json';

const leadingFields = [
  ...['id', 'name', 'workorder_number', 'license_plate_number', 'reg_number'],
  ...['car_make', 'make', 'car_model', 'model', 'time_car_app', 'appointment_status_name'],
  ...['driver_firstname', 'driver_surname', 'company', 'location_name', 'city', 'question'],
  ...['customer', 'dms_number', 'vin'],
];

/**
 * What people look for in a record. An object that begins with it shows it first: Claire's
 * appointments have a hundred fields, of which n8n's table shows forty.
 */
export function pickLeading(record: Json): Record<string, unknown> {
  const leading: Record<string, unknown> = {};
  for (const field of leadingFields)
    if (Object.hasOwn(record, field)) leading[field] = record[field];
  return leading;
}
