import { groupBy } from '../../../json';
import type { ColumnForm } from '../sample';
import { besides, byRank, type Claim, type ColumnValues, mappedRank, numbered } from './claims';
import { bareRank } from './find-fields';

/** What the file has alone of a pair is the one that Claire needs. */
export function moveClaims(claims: readonly Claim[], values: ColumnValues): Claim[] {
  // An empty column keeps no other from its field.
  const filled = claims.filter(({ column }) => !values.isBlank(column));
  const file = { claims, paths: new Set(filled.map(({ path }) => path)), values };
  const seconds = findSeconds({ ...file, claims: filled });
  const moveMoment = findMoments(file);
  return claims.map((claim) => {
    if (claim.rank === mappedRank) return claim;
    const path = moveMoment(claim) ?? moveAlone(claim, file) ?? seconds.get(claim);
    return path === undefined ? claim : { ...claim, path, movedFrom: claim.path };
  });
}

interface ClaimedFile {
  readonly claims: readonly Claim[];
  /** Those that have values. */
  readonly paths: ReadonlySet<string>;
  readonly values: ColumnValues;
}

/** What the second best column of a field is, where no column says that. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  [/^wo_nr$/, 'dms_nr'],
  [/^(interventions\.\d+\.)title$/, '$1description'],
  [/^(customer_\w+\.)surname$/, '$1first_name'],
];

/** An order beside a work order is the appointment's number, a second text the description. */
function findSeconds({ claims, paths, values }: ClaimedFile): Map<Claim, string> {
  const moved = new Map<Claim, string>();
  const named = claims.filter(({ piece }) => !besides.has(piece));
  for (const [path, claimed] of groupBy(named, (claim) => claim.path)) {
    const [first, second] = claimed.toSorted(byRank);
    const [pattern, replacement] = fallbacks.find(([one]) => one.test(path)) ?? [];
    if (pattern === undefined || replacement === undefined || second === undefined) continue;
    if (first === undefined || first.rank <= -2) continue;
    const mayBe = (wanted: string) => wanted !== path && !paths.has(wanted);
    const other = path.replace(pattern, replacement);
    if (isKey(first, second, values)) {
      const number = path.replace(/surname$|title$/, 'dms_nr');
      // `Nombre` beside `Cliente` and its number, which is the surname.
      const isGiven = !mayBe(number) && first.piece === 'givenName';
      if (mayBe(number)) moved.set(second, number);
      else if (isGiven && mayBe(other)) moved.set(first, other);
      if (mayBe(number) || isGiven) continue;
    }
    if (mayBe(other) && mayMove(first, second, claims)) moved.set(second, other);
  }
  return moved;
}

/** Of a bare `Description` among the names of a job. */
const textRank = 11;

function mayMove(first: Claim, second: Claim, claims: readonly Claim[]): boolean {
  const { path } = second;
  // `Auftrag` beside `Auftragsnummer` is what is to be done.
  if (second.only === 'bare' && first.rank === second.rank - 1) return false;
  if (path.endsWith('.surname')) return second.piece === 'givenName';
  if (path.endsWith('title')) {
    // A text behind the car's is the car's.
    const before = claims.findLast(({ at }) => at < second.at);
    const isOfCar = second.at < first.at && before?.path.startsWith('car.') === true;
    return !isOfCar || second.rank !== textRank;
  }
  // An order behind a job is one of its parts.
  return !claims.some(
    (one) => one.path.startsWith('interventions.') && one.at > first.at && one.at < second.at,
  );
}

/** `Client` beside `Nom client` is its number, `Operation` beside `Description of operation` its code. */
function isKey(first: Claim, second: Claim, { numberingOf }: ColumnValues): boolean {
  if (first.path.endsWith('title')) return second.rank === 3 && first.rank === 1;
  if (/words|mixed/.test(numberingOf(second.column) ?? '')) return false;
  const isOne = first.person === second.person || first.piece !== undefined;
  return second.rank === bareRank && first.rank < bareRank && isOne;
}

/** What no other column of the file is, or makes it. */
function moveAlone({ path, only, at }: Claim, { claims, paths }: ClaimedFile): string | undefined {
  const title = path.replace(/description$/, 'title');
  if (title !== path && !paths.has(title)) return title;
  // An API calls the customer of an order its contact.
  const isNumber = (one: Claim) => one.person !== 'payer' && numbered.test(one.path);
  if (path.endsWith('.meta_dms_nr') && !claims.some(isNumber))
    return path.replace('.meta_dms_nr', '.dms_nr');
  // What is registered before the car is the appointment.
  const firstOfCar = claims.find((one) => /^car\.(?!dms_registration)/.test(one.path));
  const isEarly = path === 'car.dms_registration' && at < (firstOfCar?.at ?? Infinity);
  if (isEarly && !paths.has('dms_created_at')) return 'dms_created_at';
  const isFirst = only === 'registered' && !paths.has('car.rdw_first_registration');
  return isFirst ? 'car.rdw_first_registration' : undefined;
}

/** Of a bare day, and of one of work, among the names of the appointment's time. */
const dayRank = 8;
const workRank = 12;

/** A day is that of the appointment, and a time of arrival beside it is its time. */
function findMoments(file: ClaimedFile): (claim: Claim) => string | undefined {
  const { claims, paths } = file;
  const { formOf } = file.values;
  const isHalf = (half: ColumnForm) => (one: Claim) => (formOf(one.column) ?? one.hint) === half;
  const isMoment = ({ hint, column }: Claim): boolean =>
    [hint, formOf(column)].some((form) => form === 'day' || form === 'moment');
  const list = (path: string) => claims.filter((claim) => claim.path === path);
  const [times, arrivals] = [list('time_car_app'), list('scheduled_in')];
  const hasDay = [...times, ...arrivals].some(isMoment);
  // `Appointment` beside its day is its number.
  const isBare = ({ rank, hint, column }: Claim): boolean =>
    hasDay && rank === 1 && (hint ?? formOf(column)) === undefined && !paths.has('dms_nr');
  const starts = times.filter((one) => !isBare(one));
  const hasArrivalTime = arrivals.some(
    ({ hint, column }) => hint === 'time' || formOf(column) === 'moment',
  );
  // A day of work says less than the day and time at which the car arrives.
  const isWeak = ({ rank, hint, column }: Claim): boolean =>
    hasArrivalTime && rank === workRank && hint === 'day' && formOf(column) !== 'moment';
  const hasArrivalDay = arrivals.some(isHalf('day'));
  const isStart = (claim: Claim): boolean =>
    starts.every((start) => start.only === 'paired') ||
    starts.every(isWeak) ||
    (isHalf('time')(claim) && !hasArrivalDay && starts.every(isHalf('day')));
  // `Datum` in front of a whole `Termin` is that of the order.
  const isOrders = ({ rank, at, hint }: Claim): boolean => {
    const later = starts.filter((one) => one.at > at && one.rank < rank);
    const isWhole =
      later.some(isHalf('moment')) || (later.some(isHalf('day')) && later.some(isHalf('time')));
    return rank === dayRank && hint === 'day' && isWhole && !paths.has('dms_created_at');
  };
  return (claim) => {
    if (claim.only === 'noted') return moveNoted(claim, file);
    if (claim.path === 'scheduled_in') return isStart(claim) ? 'time_car_app' : undefined;
    if (claim.path !== 'time_car_app') return undefined;
    return isBare(claim) ? 'dms_nr' : isOrders(claim) ? 'dms_created_at' : undefined;
  };
}

/** Of two days the one when it was booked, and of one that of the appointment. */
function moveNoted(claim: Claim, { claims, paths }: ClaimedFile): string | undefined {
  const others = claims.filter((one) => one !== claim && one.path === claim.path);
  if (claim.path !== 'dms_created_at')
    return others.length > 0 && !paths.has('dms_created_at') ? 'dms_created_at' : undefined;
  const starts = claims.filter((one) => one.path === 'time_car_app');
  const areDays = starts.length > 0 && starts.every(({ hint }) => hint === 'day');
  // `BookedTime` beside the day of the appointment.
  if (claim.hint === 'time' && areDays) return 'time_car_app';
  const hasStart = paths.has('time_car_app') || paths.has('scheduled_in');
  // When it is booked has a time; when that was done is of another column, or of none.
  const hasTime = [claim, ...others].some(({ only, hint }) => only === 'noted' && hint === 'time');
  return !hasStart && hasTime ? 'time_car_app' : undefined;
}
