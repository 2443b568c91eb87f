import { isObject, type Json } from '../../json';
import { plainName } from '../../models';
import type { KnownModel } from '../../resources';

/** Where the answer of an appointment shows what a part of an import gave. */
export interface Shown {
  /** Whether the answer shows this part as a record, so that a field without a value is missing. */
  readonly isRecord: boolean;
  /** Claire's value of a field; `undefined` where the answer shows none. */
  readonly find: (name: string) => unknown;
}

type Names = ReadonlyMap<string, string>;

/** Other names of the answers for what an import gives, of each record. */
const otherNames: Readonly<Partial<Record<KnownModel, Names>>> = {
  Appointment: new Map([
    ['dms_nr', 'dms_number'],
    ['wo_nr', 'workorder_number'],
  ]),
  Car: new Map([['dms_nr', 'dms_number']]),
  Customer: new Map([['dms_nr', 'dms_number']]),
};

/** The appointment's own fields about its car and its customers, which may be all that is shown. */
const fieldsOfAppointment: ReadonlyMap<string, Names> = new Map([
  [
    'car',
    new Map([
      ['vin', 'vin'],
      ['make', 'car_make'],
      ['model', 'car_model'],
      ['reg_number', 'license_plate_number'],
      ['dms_nr', 'car_dms_number'],
      ['apk_date_dms', 'car_apk_date'],
      ['hu_date_dms', 'car_hu_date'],
    ]),
  ],
  ['customer_driver', customerFields('driver', 'driver')],
  ['customer_owner', customerFields('owner', 'owner')],
  ['customer_contract', customerFields('contractor', 'contract').set('company', 'company')],
]);

const noNames: Names = new Map();

function customerFields(prefix: string, numberPrefix: string): Map<string, string> {
  return new Map([
    ['dms_nr', `${numberPrefix}_dms_number`],
    ['initials', `${prefix}_initials`],
    ['title', `${prefix}_title`],
    ['first_name', `${prefix}_firstname`],
    ['surname', `${prefix}_surname`],
  ]);
}

/** The fields of a record of Claire, whatever their case and underscores. */
export function showRecord(model: KnownModel | undefined, record: unknown): Shown {
  if (!isObject(record)) return { isRecord: false, find: () => undefined };
  const fields = new RecordFields(record);
  const others = (model && otherNames[model]) ?? noNames;
  return { isRecord: true, find: (name) => fields.find(name, others.get(name)) };
}

/** A car or a customer of an appointment: its record, or what the appointment itself says of it. */
export function showPart(part: string, model: KnownModel, appointment: Shown): Shown {
  const { isRecord, find } = showRecord(model, appointment.find(part));
  const own = fieldsOfAppointment.get(part) ?? noNames;
  return {
    isRecord,
    find: (name) => {
      const value = find(name);
      const other = own.get(name);
      if (isGiven(value) || other === undefined) return value;
      return firstGiven(appointment.find(other), value);
    },
  };
}

class RecordFields {
  #byPlainName: ReadonlyMap<string, unknown> | undefined;

  constructor(private readonly record: Json) {}

  find(name: string, other: string | undefined): unknown {
    const exact = this.#findEither(name, other, this.#findExact);
    return exact === undefined ? this.#findEither(name, other, this.#findPlain) : exact;
  }

  #findEither(name: string, other: string | undefined, find: (name: string) => unknown): unknown {
    const value = find(name);
    return isGiven(value) || other === undefined ? value : firstGiven(find(other), value);
  }

  readonly #findExact = (name: string): unknown =>
    Object.hasOwn(this.record, name) ? this.record[name] : undefined;

  /** Made where a name is not found as it is, which is seldom. */
  readonly #findPlain = (name: string): unknown => {
    this.#byPlainName ??= new Map(
      Object.entries(this.record).map(([key, value]) => [plainName(key), value]),
    );
    return this.#byPlainName.get(plainName(name));
  };
}

/** Null where all that is shown is null. */
function firstGiven(first: unknown, second: unknown): unknown {
  return first ?? second ?? (first === null ? null : second);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
