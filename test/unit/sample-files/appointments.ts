import type { Row } from './read-files';

/** Which column of a file is what, by hand: the import's own table is not asked what is right. */
export interface ColumnNames {
  readonly number: string;
  readonly workOrder: string;
  readonly created: readonly [date: string, time?: string];
  readonly at: readonly [date: string, time?: string];
  readonly location: string;
  readonly car: {
    readonly number: string;
    readonly vin: string;
    readonly make: string;
    readonly model: string;
  };
  readonly plate: string;
  readonly mileage: string;
  readonly customer: { readonly number: string; readonly surname: string };
  readonly owner: { readonly number: string; readonly surname: string };
  readonly email: string;
  readonly mobile: string;
  readonly job: { readonly number: string; readonly title: string };
}

const locations: Readonly<Record<string, number>> = {
  ...{ Amersfoort: 11, Hilversum: 12, Zeist: 13 },
  ...{ '11': 11, '12': 12, '13': 13 },
  ...{ '1100': 11, '1200': 12, '1300': 13 },
};

/** The row as Claire would have it. */
export function toAppointment(row: Row, columns: ColumnNames): Record<string, unknown> {
  const text = (column: string): unknown => row[column];
  return {
    dms_nr: text(columns.number),
    wo_nr: text(columns.workOrder),
    dms_created_at: readMoment(row, columns.created),
    time_car_app: readMoment(row, columns.at),
    location_id: locations[String(row[columns.location])],
    current_km: readMileage(row[columns.mileage]),
    car: {
      dms_nr: text(columns.car.number),
      vin: text(columns.car.vin),
      make: text(columns.car.make),
      model: text(columns.car.model),
      reg_number: text(columns.plate),
    },
    customer_driver: {
      dms_nr: text(columns.customer.number),
      surname: text(columns.customer.surname),
      email_private: text(columns.email),
      tel_mobile_private: text(columns.mobile),
    },
    interventions: [{ dms_nr: text(columns.job.number), title: text(columns.job.title) }],
  };
}

/** `25-11-2026 08:30` and its like, and day numbers. */
export function readMoment(
  row: Row,
  [dateColumn, timeColumn]: readonly [date: string, time?: string],
): string | undefined {
  const date = row[dateColumn];
  if (typeof date === 'number') {
    const milliseconds = Math.round((date - 25_569) * 86_400) * 1000;
    return new Date(milliseconds).toISOString();
  }
  const text = timeColumn === undefined ? date : `${String(date)} ${String(row[timeColumn])}`;
  const [, day, month, year, hour = '', minute] =
    /^(\d\d)[-./](\d\d)[-./](\d{4}) (\d?\d)[:h](\d\d)$/.exec(String(text)) ?? [];
  if (day === undefined) return undefined;
  return `${String(year)}-${String(month)}-${day}T${hour.padStart(2, '0')}:${String(minute)}:00Z`;
}

/** `12.500`, `12500 km` and 12500. */
function readMileage(value: string | number | undefined): number | undefined {
  if (value === undefined || typeof value === 'number') return value;
  return /^\d{1,3}(\.\d{3})*$|^\d+ km$/.test(value) ? Number(value.replace(/\D/g, '')) : NaN;
}
