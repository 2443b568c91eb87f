import type { IDataObject } from 'n8n-workflow';
import { importTimes } from '../../../../claire/models';
import type { RunCall } from '../action';
import { datesAsText, momentText } from '../moments';
import { given, isObject } from '../parameters';
import { fieldsFor, type MappedField } from './import-fields';
import { mappedValue } from './mapped-value';
import { inItsPlace } from './misplaced';

/** One appointment for each input item, as the user gave it: checking is the import's part. */
export function* rowsOf(call: RunCall): Generator {
  const zone = call.context.getTimezone();
  const fromFields = given(call.context, 'source', 0, 'item') === 'fields';
  for (const [index, { json }] of call.items.entries()) {
    yield readable(() => {
      const row = fromFields ? mappedRow(call, index, zone) : inItsPlace(json);
      return withZones(datesAsText(row, zone), zone);
    });
  }
}

/** In the place of a row that n8n cannot read goes the reason, so that it costs no other its outcome. */
function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('an expression cannot be read');
  }
}

function mappedRow({ context, items }: RunCall, index: number, zone: string): unknown {
  // Not `appointment.value`: there n8n itself stops at the first field that is missing.
  const mapper = given(context, 'appointment', index, {});
  const { mappingMode, value } = isObject(mapper) ? mapper : {};
  const values = mappingMode === 'autoMapInputData' ? items[index]?.json : value;
  const fields = new Map(
    fieldsFor(given(context, 'nested', index)).map((field) => [field.id, field]),
  );
  const row: IDataObject = {};
  for (const [id, mapped] of Object.entries(isObject(values) ? values : {})) {
    put(row, id, mapped, fields.get(id), zone);
  }
  return row;
}

/** `car.vin` goes into the object `car`; what is empty is left out. */
function put(
  row: IDataObject,
  id: string,
  mapped: unknown,
  field: MappedField | undefined,
  zone: string,
): void {
  const value = mappedValue(mapped, field, zone);
  if (value === undefined || value === null || value === '') return;
  const path = field?.path ?? [id];
  const [last = id] = path.slice(-1);
  let at: object = row;
  for (const key of path.slice(0, -1)) at = inside(at, key);
  Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
}

/** The object or the first entry of the list in `container` under `key`, made if it is not there. */
function inside(container: object, key: string): object {
  const known: unknown = Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;
  if (typeof known === 'object' && known !== null) return known;
  const made = key === 'interventions' ? [] : {};
  Object.defineProperty(container, key, {
    value: made,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return made;
}

function withZones(row: unknown, zone: string): unknown {
  if (!isObject(row)) return row;
  const zoned = importTimes.filter((time) => Object.hasOwn(row, time));
  return {
    ...row,
    ...Object.fromEntries(zoned.map((time) => [time, momentText(row[time], zone)])),
  };
}
