import { isMidnightOfUtc } from '../../../claire/import/rows/values/read-value';

/** What a field of an operation takes. */
export type Kind = 'number' | 'day' | 'yesOrNo' | 'text' | 'json' | 'anything';

/**
 * Messages bring numbers as text, days as dates and JSON as text. What cannot be read stays as it
 * is, so that the operation's own check says what is wrong with it.
 */
export function readAs(kind: Kind, value: unknown): unknown {
  return readers[kind](value);
}

const readers: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  number: (value) =>
    typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value,
  day: toDay,
  yesOrNo: toBoolean,
  text: (value) => (typeof value === 'number' ? String(value) : trim(value)),
  json: parseJson,
  anything: (value) => value,
};

/**
 * A moment is the day that it is where Node-RED runs, but midnight of UTC is how databases and JSON
 * write a day without a time; text without a zone is taken as written.
 */
function toDay(value: unknown): unknown {
  if (value instanceof Date || typeof value === 'number')
    return toLocalDay(new Date(value)) ?? value;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (/^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text)) return text.slice(0, 10);
  const isMoment = /^\d{4}-\d\d-\d\d[T ].*(Z|[+-]\d\d:?\d\d)$/.test(text);
  return isMoment ? (toLocalDay(new Date(text)) ?? text) : text;
}

function toLocalDay(moment: Date): string | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  if (isMidnightOfUtc(moment)) return moment.toISOString().slice(0, 10);
  const [year, month, date] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), ...[month, date].map(twoDigits)].join('-');
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function toBoolean(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}
