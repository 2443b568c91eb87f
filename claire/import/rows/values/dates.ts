import { withoutAccents } from '../../../letters';
import { fault, type Phrase, quote } from '../../../problems';
import type { RowSettings } from '../settings';
import { cannotRead, type CellRef, type Example, type ParseFailure } from './read-value';

/** The parts of a written date, in their order in the text. */
export interface DateText {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** What stands behind the date. */
  readonly rest: string;
  /** Whether points stand between its numbers, or as in `30/11-2026`: the day comes first then. */
  readonly hasPoints?: boolean | undefined;
}

const compact =
  /^((?:19|2[01])\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:(\d{4}|\d{6})|(?:T|\s+)(\S.*))?$/;
const written =
  /^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:\s?r\.)?(?:(?:\s*[T,]\s*|t(?=\d)|\s+)(\S.*))?$/;

/** With its year at the end, which is no month: `25112026`. */
const compactYearLast = /^(\d{1,2})(\d{2})((?:19|20)\d{2})(?:\s+(\S.*))?$/;

/**
 * The parts of a date that is written with `-`, `/`, `.` or spaces, with the name of its month, or as
 * `20261125` or `25112026`, and the time behind it. A day of the week in front says nothing more, but
 * `Mar` is a month as well.
 */
export function splitDate(text: string): DateText | undefined {
  const parts = splitWritten(text);
  const word = parts === undefined ? firstWord.exec(text) : null;
  return word !== null && weekdays.has(plain(word[1] ?? ''))
    ? splitDate(text.slice(word[0].length))
    : parts;
}

/** `30/11-2026`, `30/11-26` and `30/11 2026`, as Danes and Swedes write: the day comes first. */
const northern = /^(\d{1,2}\/\d{1,2})(?:[- ](?=(?:19|20)\d{2}(?!\d))|-(?=\d\d(?:\s|$)))/;

function splitWritten(text: string): DateText | undefined {
  const given = text.replace(northern, '$1/');
  const [, first, separator, second, third, rest = ''] = written.exec(given) ?? [];
  if (first === undefined || second === undefined || third === undefined) {
    const named = splitNamed(text);
    if (named === undefined) return splitCompact(text);
    return { ...named, first: String(toYear(named.first) ?? named.first) };
  }
  const parts = { first, second, third, rest };
  const hasPoints = separator === '.' || (separator === '/' && northern.test(text));
  return hasPoints ? { ...parts, hasPoints } : parts;
}

function splitCompact(text: string): DateText | undefined {
  const found = compact.exec(text) ?? compactYearLast.exec(text) ?? [];
  const [, first, second, third, clock = '', rest = clock] = found;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return { first, second, third, rest };
}

/** The year, month and day of `30 nov. 2026 8:30`, `30NOV26`, `30.XI.2026`, `30 de noviembre de 2026` or `November 30, 2026`. */
function splitNamed(text: string): DateText | undefined {
  const found = dayFirst.exec(text) ?? monthFirst.exec(text);
  const { day, name, year, rest = '' } = found?.groups ?? {};
  const month = name === undefined ? undefined : months.get(plain(name));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return { first: year, second: String(month), third: day, rest };
}

const firstWord = /^(\p{L}{1,12})[.,]{0,2}\s+(?=\p{L}|\d)/u;
const dayFirst =
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|e|\.)?(?:[-/. ]\s?(?:de )?)?(?<name>\p{L}{3,12}|(?<=[-/. ])[IVX]{1,4}(?=[-/. ]))(?:,?[-/. ]\s?(?:del? )?)?['’]?(?<year>\d{4}|\d{2})(?:\s?(?:r\.|roku))?(?:(?:\s*[T,]\s*|\s+)(?<rest>\S.*))?$/u;
const monthFirst =
  /^(?<name>\p{L}{3,12})[. ]\s?(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?:(?:\s*[T,]\s*|\s+)(?<rest>\S.*))?$/u;

const plain = (name: string): string => withoutAccents(name).toLowerCase();

/** In nine languages, without accents, and in Roman numerals. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january januari januar janvier janv gen gennaio ene enero sty stycznia i',
    'feb february februari februar fevrier fev fevr febbraio febrero lut lutego ii',
    'mar march maart mrt marz mrz maerz mars marts marzo marca iii',
    'apr april avril avr aprile abr abril kwi kwietnia iv',
    'may mei mai maj mag maggio mayo maja v',
    'jun june juni juin giu giugno junio cze czerwca vi',
    'jul july juli juillet juil lug luglio julio lip lipca vii',
    'aug august augustus augusti aout ago agosto sie sierpnia viii',
    'sep sept september septembre set settembre septiembre wrz wrzesnia ix',
    'oct okt october oktober octobre ott ottobre octubre paz pazdziernika x',
    'nov november novembre noviembre lis listopada xi',
    'dec dez december dezember decembre dic dicembre diciembre gru grudnia xii',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const weekdays: ReadonlySet<string> = new Set(
  [
    'mon tue tues wed thu thur thurs fri sat sun ma di wo do vr za zo mo mi fr sa so',
    'monday tuesday wednesday thursday friday saturday sunday',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    'lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche',
    'gio sab dom lunedi martedi mercoledi giovedi venerdi sabato domenica',
    'mie jue vie lunes martes miercoles jueves viernes sabado domingo',
    'man tir ons tor fre lor son tis mandag tirsdag onsdag torsdag fredag lordag sondag',
    'am den d le el', // Before a date, or between its day of the week and the date.
    'tisdag pon wt sr czw pt sob ndz poniedzialek wtorek sroda czwartek piatek sobota niedziela',
  ].flatMap((names) => names.split(' ')),
);

/** Whether a number is a date such as 20261125, or 5112026. */
export function isCompactDate(number: number): boolean {
  return number > 1e6 && number < 1e8 && splitCompact(String(number)) !== undefined;
}

/** `051226`: six digits that may be a day as well as a time. */
export function isShortDate(text: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[2-9]\d$/.test(text);
}

type Order = 'iso' | 'dayFirst' | 'monthFirst' | 'excel' | 'custom';

/**
 * `2026-11-25`, or why text is no date. With its year in front it is read in any order: it can mean
 * one day only.
 */
export function readDate({ first, second, third }: DateText, order: Order): string | Phrase {
  if (first.length > 2) return toDate(first, second, third);
  const has = findOrder(Number(first), Number(second));
  const isDayFirst = order === 'dayFirst';
  if (!isDayFirst && order !== 'monthFirst')
    return fault('hasOrder', { order: has === 'month' ? 'month' : 'day' });
  if (has === (isDayFirst ? 'month' : 'day')) return fault('hasOrder', { order: has });
  return isDayFirst ? toDate(third, second, first) : toDate(third, first, second);
}

/** Which order two numbers of up to two digits can have; `00-13` and `45-06` are a day in none. */
export function findOrder(first: number, second: number): 'day' | 'month' | 'any' {
  if (isOnlyDay(first) && isMonth(second)) return 'day';
  return isOnlyDay(second) && isMonth(first) ? 'month' : 'any';
}

const isOnlyDay = (number: number): boolean => number > 12 && number < 32;
const isMonth = (number: number): boolean => number > 0 && number < 13;

/** Years of two digits are those from 1970 to 2069. */
const firstOfLastCentury = 70;

/** Another was typed wrongly, or is a number of something else. */
export const isLikelyYear = (year: number): boolean => year >= 1900 && year <= 2199;

function toDate(yearText: string, monthText: string, dayText: string): string | Phrase {
  const year = toYear(yearText);
  const [month, day] = [Number(monthText), Number(dayText)];
  if (year === undefined) {
    const isWhole = yearText.length === 4 && !yearText.startsWith('0');
    return fault(isWhole ? 'oddYear' : 'shortYear', { year: yearText });
  }
  if (!isMonth(month)) return fault('noSuchMonth', { number: month });
  const days = countDays(year, month);
  if (day < 1 || day > days) return fault('noSuchDay', { month, year, days });
  return `${String(year)}-${pad(month)}-${pad(day)}`;
}

function toYear(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 2) return year < firstOfLastCentury ? 2000 + year : 1900 + year;
  return text.length === 4 && isLikelyYear(year) ? year : undefined;
}

const monthsOfYears = [
  /^(?<month>0?[1-9]|1[0-2])\s?[-/.]\s?(?<year>(?:19|20)?\d\d)$/,
  /^(?<year>(?:19|20)\d\d)\s?[-/.]\s?(?<month>0[1-9]|1[0-2])$/,
  /^(?<month>0[1-9]|1[0-2])(?<year>20\d\d)$/,
  /^(?<month>\p{L}{3,12})[-/](?<year>\d\d)$/u,
  /^(?<month>\p{L}{3,12})[-/. ]{1,2}(?<year>(?:19|20)\d\d)$/u,
];

/** The last day of a month, in UTC: of `03/2027`, `3.27`, `2027-03`, `mrt-27` or `maart 2027`. */
export function readLastDay(text: string): string | undefined {
  const found = monthsOfYears.map((form) => form.exec(text)?.groups).find(Boolean);
  const { month = '', year = '' } = found ?? {};
  const [number, whole] = [months.get(plain(month)) ?? Number(month), toYear(year)];
  if (found === undefined || Number.isNaN(number) || whole === undefined) return undefined;
  return `${String(whole)}-${pad(number)}-${pad(countDays(whole, number))}T00:00:00Z`;
}

function countDays(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}

const clock =
  /^(?:(?:ab|vanaf|from|od|dès|à partir de|desde|fra|från|gegen|rond|omstreeks|vers|environ|around|about|circa|verso|sobre|omkring)\s+|(?:ca|env|ok)\.?\s+)?(?:((?:om|um|at|à|klockan|alle(?: ore)?|dalle|ore|(?:a )?las)\s+|(?:kl|godz)(?:\.\s*|\s+)))?(\d{1,2})(?:\s?(?:[:.hu]|uhr|uur|heures?)\s?(\d{2})(?:[:.m](\d{2})(?:[.,]\d+)?)?)?\s*(?:([ap])\.?\s?m\.?|(h|hrs|u|uur|uhr|heures?)\.?)?$/i;
const digits = /^()(\d{1,2})(\d{2})(\d{2})?$/;

/**
 * The time on a wall clock, `08:30:00`: of `8:30`, `08:30:15`, `0830`, `8.30u`, `08h30`, `8 Uhr`,
 * `kl. 8:30`, `ab 8:30`, `ca. 8 uur` or `8:30 pm`. Fractions of a second are left out.
 */
export function readTime(text: string): string | undefined {
  const [hour, minute, second] = splitTime(text) ?? noTime;
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/** `8,30`, in the hours in which workshops are open: work seldom takes as many. */
export const commaTime = /^(0?[6-9]|1\d|2[01]),([0-5][05])(?=\s?(?:h|u|uur|uhr)?\.?$)/i;

/** `8:30` of `8,30`. */
export function withColon(text: string): string {
  return text.replace(commaTime, '$1:$2');
}

const noTime = [Number.NaN, 0, 0] as const;

/** The numbers of a time; 12 am is midnight, 12 pm is noon, and `14:30 PM` says twice that it is afternoon. */
function splitTime(text: string): readonly [number, number, number] | undefined {
  const [whole, word, hours, minutes, seconds = 0, half, unit] =
    digits.exec(text) ?? clock.exec(text) ?? [];
  const isBare = [word, minutes, half, unit].every((part) => part === undefined);
  if (whole === undefined || isBare) return undefined;
  const [hour, minute, second] = [Number(hours), Number(minutes ?? 0), Number(seconds)];
  const isAfternoon = /p/i.test(half ?? '');
  if (half === undefined || (isAfternoon ? hour > 12 : hour === 0 && minutes))
    return [hour, minute, second];
  return hour < 1 || hour > 12 ? noTime : [(hour % 12) + (isAfternoon ? 12 : 0), minute, second];
}

const twoTimes =
  /^((?:.*\s)?(\d{1,2}(?:[:.hu]\d{2}|[hu])))\s*[-–]\s*(\d{1,2}(?:[:.hu]\d{2}|[hu]))(?:\s?(?:h|u|uur|uhr)\.?)?$/i;

/** Without the end behind a time: `25-11-2026 8:30` of `25-11-2026 8:30 - 9:30`. */
export function toBegin(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, begin, from = '', until = ''] = twoTimes.exec(value.trim()) ?? [];
  return (readTime(from) ?? '') < (readTime(until) ?? '') ? begin : value;
}

/** Text behind a time that is no part of it. */
const otherZone = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*([+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})$/;

/** Why text is no time. */
export function explainTime(text: string): Phrase {
  const [hour, minute, second] = splitTime(text) ?? noTime;
  if (hour > 23 && minute < 60 && second < 60)
    return fault('nextDay', { time: `${pad(hour)}:${pad(minute)}` });
  if (twoTimes.test(text)) return fault('twoTimes');
  const [, zone] = otherZone.exec(text) ?? [];
  return zone === undefined ? fault('noTime') : fault('otherZone', { zone });
}

/** A time with its zone behind it; PostgreSQL writes `+00`. */
const zoned = /^(.*\S)\s*([Zz]|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/** The text of a time, and the zone where one stands behind it. */
export function splitZone(text: string) {
  const [, time = text, zone] = zoned.exec(text) ?? [];
  return { time, zone: zone?.replace(/^[A-Za-z]+$/, 'Z') };
}

/** Whether text may be a day number: five digits are the years from 1927 to 2173. */
export function isDayNumber(text: string): boolean {
  return /^\d{1,6}(?:[.,]\d+)?$/.test(text);
}

export type OrderSettings = Pick<RowSettings, 'dateOrder'> & {
  /** What the first rows have told, where the order is automatic. */
  readonly toldOrder?: 'dayFirst' | 'monthFirst' | undefined;
  /** What the dates of each column tell, by its key: the first with the day in front, or the month. */
  readonly columnOrders?: ReadonlyMap<string, ColumnOrder> | undefined;
  /** Columns whose dates mostly have years of four digits. */
  readonly wholeYears?: ReadonlySet<string> | undefined;
};

/** Years of two digits tell nothing of those of four. */
export function toOrderKey(column: string, year: string): string {
  return `${String(year.length)} ${column}`;
}

export type ColumnOrder = Partial<Record<'day' | 'month', Example | undefined>>;

/** The order of a date: with points the day is first, unless a setting says otherwise. */
export function chooseOrder(
  { first, second, hasPoints }: DateText,
  { dateOrder, toldOrder }: OrderSettings,
): Exclude<RowSettings['dateOrder'], 'auto'> {
  if (dateOrder !== 'auto') return dateOrder;
  const isSame = Number(first) === Number(second);
  return hasPoints === true || isSame ? 'dayFirst' : (toldOrder ?? 'iso');
}

/** Of `11-12-2026`: 11 December and 12 November. */
export function bothDays(first: string, second: string) {
  const [day, month] = [Number(first), Number(second)];
  return { day, month, otherDay: month, otherMonth: day };
}

/**
 * Reads a date in the order that is set or was told. One that could be read in both orders is doubtful
 * in a column whose dates tell the other one.
 */
export function readOrdered(
  parts: DateText,
  text: string,
  { column, isTyped }: CellRef,
  given: OrderSettings,
): string | ParseFailure {
  const { first, second } = parts;
  const settings = { ...given, ...findOwnOrder(parts, isTyped) };
  const order = chooseOrder(parts, settings);
  const date = readDate(parts, order);
  const has = findOrder(Number(first), Number(second));
  if (first.length > 2 || (order !== 'dayFirst' && order !== 'monthFirst')) {
    if (typeof date === 'string') return date;
    const isOpen = settings.dateOrder === 'auto' && has === 'any' && Number(first) < 13;
    return cannotRead(text, isOpen ? fault('bothOrders', bothDays(first, second)) : date);
  }
  const [own, other] =
    order === 'dayFirst' ? (['day', 'month'] as const) : (['month', 'day'] as const);
  const examples = settings.columnOrders?.get(toOrderKey(column, parts.third));
  const [known, doubted] = [examples?.[own], examples?.[other]];
  if (typeof date !== 'string') {
    if (date.code !== 'hasOrder' || known === undefined) return cannotRead(text, date);
    const told = { order: other, otherOrder: own, ...show(known) };
    return cannotRead(text, fault('hasOtherOrder', told));
  }
  // Who sets an order knows that a column has both.
  const isKnown = known !== undefined && settings.dateOrder !== 'auto';
  if (has !== 'any' || doubted === undefined || isKnown || Number(first) === Number(second))
    return date;
  const both = bothDays(first, second);
  return cannotRead(text, fault('bothOrdersInColumn', { ...both, order: other, ...show(doubted) }));
}

/** A date that was typed is written in no file's order. */
function findOwnOrder({ first, second }: DateText, isTyped: boolean | undefined) {
  if (isTyped !== true) return undefined;
  const order = findOrder(Number(first), Number(second));
  return { toldOrder: order === 'any' ? undefined : (`${order}First` as const) };
}

function show({ row, text }: Example) {
  return { row: row + 1, example: quote(text) };
}

/** Luxon's tokens, without what a format quotes. */
function listTokens(format: string): string {
  return format.replace(/'[^']*'/g, '');
}

/** Whether a format in Luxon's tokens reads a time of day. */
export function readsTime(format: string): boolean {
  return /[HhTtFfXx]/.test(listTokens(format));
}

/** Whether a format in Luxon's tokens reads years of two digits. */
export function readsShortYear(format: string): boolean {
  return /(?<!y)yy(?!y)/.test(listTokens(format));
}

const dayLength = 86_400_000;
/** Beyond, an appointment is hardly one that a file of today brings; in milliseconds from today. */
const [longAgo, farAhead] = [-300 * dayLength, 700 * dayLength];

export function isFarFrom(today: string, day: string): boolean {
  const ahead = Date.parse(day) - Date.parse(today);
  return !(ahead >= longAgo && ahead <= farAhead);
}

const withShortYear = /(?<!\d)\d{1,2} ?([-/. ]) ?\d{1,2} ?\1 ?\d\d(?!\d)/;

/** The parts of a date of three short numbers, of which most have a long one. */
export function splitShort(value: unknown): DateText | undefined {
  if (typeof value !== 'string' || !withShortYear.test(value)) return undefined;
  const parts = splitDate(value.trim());
  return parts === undefined || parts.first.length > 2 || parts.third.length !== 2
    ? undefined
    : parts;
}

/**
 * Whether three short numbers may be the day of an appointment with their year in front, and whether it
 * is nearer to today than with the day in front: `26-12-03`, or `26-12-27` beside `26-11-20`.
 */
export function judgeYearFirst(
  { first, second, third }: Omit<DateText, 'rest'>,
  today: string,
): 'possible' | 'nearer' | undefined {
  const readDistance = (century: string) => {
    const day = readDate({ first: century + first, second, third, rest: '' }, 'dayFirst');
    return typeof day === 'string' ? Math.abs(Date.parse(day) - Date.parse(today)) : Number.NaN;
  };
  const distance = readDistance('20');
  if (!(distance < farAhead)) return undefined;
  return distance < readDistance('') ? 'nearer' : 'possible';
}
