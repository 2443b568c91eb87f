import type { ValueType } from '../../resources';

/**
 * Whether a value of the DMS and one of Claire's are the same: moments by their instant, days by
 * the calendar, text without blanks around it. Go cannot tell an empty value from a missing one.
 */
export function isSameValue(
  { name, type }: { name: string; type: ValueType },
  dms: unknown,
  claire: unknown,
): boolean {
  if (isNothing(dms) || isNothing(claire)) return isNothing(dms) && isNothing(claire);
  const normalize = upperCase.get(name) ?? normalizers[type] ?? toText;
  return normalize(dms) === normalize(claire) || (type === 'day' && isSameDay(dms, claire));
}

/** What Go writes for a value that is not set. */
export function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '' || value.startsWith(zeroTime);
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === 0 || value === false;
}

/** Whatever the zone and the fraction. */
const zeroTime = '0001-01-01T00:00:00';

type Normalize = (value: unknown) => string;

/** Claire writes them in capitals, and a plate may have its dashes or not. */
const upperCase: ReadonlyMap<string, Normalize> = new Map([
  ['vin', (value) => toText(value).toUpperCase()],
  ['reg_number', toPlate],
  ['license_plate_number', toPlate],
]);

const normalizers: Readonly<Partial<Record<ValueType, Normalize>>> = {
  'whole number': toNumber,
  number: toNumber,
  'yes or no': toYesOrNo,
  moment: toInstant,
  day: toInstant,
};

function toPlate(value: unknown): string {
  return toText(value)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(/\r\n?/g, '\n');
  return JSON.stringify(value);
}

/** Claire may answer any JSON; an object that is no number may even throw where one is expected. */
function toNumber(value: unknown): string {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? toText(value) : String(number);
}

function toYesOrNo(value: unknown): string {
  const text = toText(value).toLowerCase();
  return text === '1' ? 'true' : text;
}

/** In seconds: Go's databases and JavaScript keep other fractions of them. */
function toInstant(value: unknown): string {
  const moment = Date.parse(toText(value));
  return Number.isNaN(moment) ? toText(value) : String(Math.floor(moment / 1000));
}

function isSameDay(dms: unknown, claire: unknown): boolean {
  return toText(dms).slice(0, 10) === toText(claire).slice(0, 10);
}
