import { memoize } from '../../../cache';
import { groupBy } from '../../../json';
import type { Steps } from '../../../waits';
import { findColumnPath } from '../described-fields';
import type { ColumnForm, ColumnSample, Numbering } from '../sample';
import type { Consent, FoundField, FoundName } from '../fields/field-concepts';
import { bareRank, findColumn, findPrefixes, rankLanguages, splitPrefix } from './find-fields';
import { withoutRecord } from './record-names';

/** A column and what its name says; `at` is its place in the file. */
export interface Claim extends FoundField {
  readonly column: string;
  readonly at: number;
  /** The field that its name says, where the other columns make it another. */
  readonly movedFrom?: string | undefined;
  /** The rank of a column whose field was decided before. */
  readonly decidedRank?: number | undefined;
}

/** A column about messages that is not a plain wish for none. */
export interface ConsentColumn {
  readonly column: string;
  /** `turned` where the user has set that an agreement blocks. */
  readonly consent: Exclude<Consent, 'block'> | 'turned';
}

/** What the values of the columns say, and what the user has set. */
export interface ColumnValues extends ColumnSample {
  /** Fields that the user has set, beside the columns. */
  readonly taken?: ReadonlySet<string> | undefined;
  /** The columns whose field the user has set, or that was decided before. */
  readonly given?: ReadonlyMap<string, string> | undefined;
  /** Whether opt-outs of advertising block all messages. */
  readonly blocksByConsents?: boolean | undefined;
  /** Whether only the columns of the mapping are imported. */
  readonly ignoresOthers?: boolean | undefined;
  /** Of columns that may name locations, the one of which most cells do. */
  readonly chooseLocation?: ((columns: readonly string[]) => string | undefined) | undefined;
}

/** Before all that a name says: of a column that the user has chosen, or that was decided before. */
export const mappedRank = -3;

interface ReadClaims {
  readonly claims: readonly Claim[];
  readonly consents: readonly ConsentColumn[];
  /** Columns that say whether an appointment is cancelled. */
  readonly cancelled: readonly string[];
}

/** What each column claims to be by its name alone. */
export function* readClaims(columns: readonly string[], values: ColumnValues): Steps<ReadClaims> {
  const { given } = values;
  const prefixes = findPrefixes(columns);
  const ranked = yield* rankLanguages(columns.map((column) => splitPrefix(column, prefixes).rest));
  const names = new Set(columns);
  const findName = memoize((name) => findColumn(name, ranked));
  const find = (given: string) => {
    const name = withoutRecord(given, findName);
    const { rest, whole } = splitPrefix(name, prefixes);
    const [alone, found] = [findName(rest), whole === undefined ? undefined : findName(whole)];
    // `AFNR` of a work order's file is the appointment's number.
    const [own, whose] = [alone?.field?.path ?? '.', found?.field?.path ?? ''];
    return own.includes('.') || whose.startsWith('customer_') ? (found ?? alone) : alone;
  };
  const claims: Claim[] = [];
  const others: (FoundName & { readonly column: string })[] = [];
  const turned: ConsentColumn[] = [];
  for (const [at, column] of columns.entries()) {
    yield;
    const path = findColumnPath(column);
    const copy = path === undefined ? readCopy(column, names) : undefined;
    const said = path === undefined ? find(copy?.of ?? column) : undefined;
    const found = readAnswered(said, column, values);
    const claim = toClaim(found, { column, path, number: copy?.number }, values);
    if (claim !== undefined) claims.push({ ...claim, column, at });
    else if (found !== undefined) others.push({ ...found, column });
    const isSet = given?.get(column)?.endsWith('.block_communication') === true;
    if (isSet && found?.consent === 'in') turned.push({ column, consent: 'turned' });
  }
  const consents = others.flatMap(({ column, consent }): ConsentColumn[] =>
    consent === undefined || consent === 'block' ? [] : [{ column, consent }],
  );
  const cancelled = others.filter(({ isCancelled }) => isCancelled).map(({ column }) => column);
  const onlyTime = findOnlyTime(claims);
  const meant: Claim[] = [];
  for (const claim of claims) {
    yield;
    meant.push(...judgeByValues(claim, values, claim === onlyTime));
  }
  return { claims: numberClaims(meant), consents: [...turned, ...consents], cancelled };
}

/** What the user has set comes before a path of Claire's own, and before what a name says. */
function toClaim(
  found: FoundName | undefined,
  {
    column,
    path,
    number,
  }: { column: string; path?: string | undefined; number?: number | undefined },
  values: ColumnValues,
): FoundField | undefined {
  const mapped = values.given?.get(column);
  if (mapped !== undefined) return fixAt(mapped, found?.field, values);
  if (path !== undefined) return { path, rank: -2 };
  const field = found?.field ?? (values.blocksByConsents === true ? found?.blocking : undefined);
  return field && { ...field, number: field.number ?? number };
}

/** What the user has set has no rank of its own, as nothing stands beside it. */
function fixAt(path: string, named: FoundField | undefined, { taken }: ColumnValues) {
  const decidedRank = taken?.has(path) === true ? undefined : named?.rank;
  return { ...named, path, rank: mappedRank, decidedRank };
}

/** `SMS` and `E-mail` that hold yes and no say whether messages are welcome; `Allowed Hours` are no consent. */
function readAnswered(
  found: FoundName | undefined,
  column: string,
  { formOf, areFlags, numberingOf }: ColumnValues,
): FoundName | undefined {
  const answered = found?.answered;
  if (answered && (formOf(column) === 'answer' || areFlags(column))) return answered;
  return found?.consent !== undefined && numberingOf(column) === 'amounts' ? undefined : found;
}

/** Its values make another field of a column, or none: no name is of numbers, and no time of words. */
function judgeByValues(claim: Claim, values: ColumnValues, isOnlyTime: boolean): Claim[] {
  const { numberingOf, formOf } = values;
  const { path, rank, column } = claim;
  if (rank < 0) return [claim];
  const numbering = () => numberingOf(column);
  if (noAnswer.test(path) && formOf(column) === 'answer') return [];
  if (isWish(claim) && isNumberOf(column, values)) return [];
  const isImpossible = impossibleValues.some(
    ([of, those, names = /./]) =>
      of.test(path) && names.test(column) && those.test(numbering() ?? ''),
  );
  if (isImpossible) return [];
  // `Job Number` that counts 1, 2, 3 is the line's.
  if (path === 'wo_nr' && Math.floor(rank) === jobRank && numbering() === 'lines')
    return [{ ...claim, path: 'interventions.#.dms_nr' }];
  if (time.test(path) && formOf(column) === undefined && noTimes.has(numbering()))
    return isOnlyTime ? [claim] : [];
  if (/^customer_\w+\./.test(path)) return judgeCustomer(claim, numbering());
  // `Job` 1188 in front of a file is the number of the job; a car called BMW 320d is none.
  const isNumberOfJob = path.endsWith('#.title') && claim.at === 0 && numbering() === 'numbers';
  return [isNumberOfJob ? { ...claim, path: 'interventions.#.dms_nr' } : claim];
}

/** `Klant` that holds numbers is the customer's number, and Odoo's `client_id` that holds words their name. */
function judgeCustomer(claim: Claim, numbering: Numbering | undefined): Claim[] {
  const { path, rank, column } = claim;
  if (numbered.test(path) && numbering === 'words' && /_id$/i.test(column))
    return [{ ...claim, path: path.replace('dms_nr', 'surname'), piece: 'wholeName' }];
  const isBare = path.endsWith('.surname') && Math.floor(rank) === bareRank;
  if (!isBare || !/numbers|lines/.test(numbering ?? '')) return [claim];
  // A customer may be called Q8, and the only one of a file.
  const number = { path: path.replace('surname', 'dms_nr'), piece: undefined };
  return numbering === 'numbers' ? [{ ...claim, ...number }] : [];
}

/** `No tel` and `No. SMS` that hold telephones are no wish. */
const isNumberOf = (column: string, { numberingOf, formOf }: ColumnValues): boolean =>
  /^no\b/i.test(column) && numberingOf(column) === 'numbers' && formOf(column) === undefined;

/** Fields, and the values by which a column, of such a name, is something else. */
const impossibleValues: readonly (readonly [RegExp, RegExp, RegExp?])[] = [
  // `IS_FIRMA` says whether the customer is one, `EMPRESA` 01 is the dealer's.
  [/\.company$/, /lines/],
  // `Manodopera` is what the work costs.
  [/^interventions\.#\.(?:title|description)$/, /amounts/],
  // Of the tank, 1/4 is full.
  [/\.fuel$/, /numbers|lines|amounts/],
  [/\.postcode$/, /words/],
  // `Address & postcode` is more than a postcode, and `PNR` a number of a person.
  [/\.postcode$/, /mixed/, /^(?!.*(?:post|plz|zip|kod|c[oó]d))|ad+r|dir|ind|stra|street|rue/i],
];

/** Without the time beside its days, the days alone would be sent. */
function findOnlyTime(claims: readonly Claim[]): Claim | undefined {
  const [time, ...others] = claims.filter(({ path, hint }) => arrival.test(path) && hint !== 'day');
  const isTime = time?.path === 'time_car_app' && time.hint === 'time';
  return isTime && others.length === 0 ? time : undefined;
}

const arrival = /^(?:time_car_app|scheduled_in)$/;

/** Of a job's number among the names of a work order. */
const jobRank = 4;

const time = /^(?:time_|scheduled_|dms_created_at)/;

/** Words, 1 for yes, and hours such as 2,5 that the work takes. */
const noTimes: ReadonlySet<Numbering | undefined> = new Set(['words', 'lines', 'amounts']);

/** Fields that no yes or no is: `Reservation` may be whether there is one, `APK` whether it is to be done. */
const noAnswer =
  /_nr$|_at$|^time_|^scheduled_|^car\.(?:apk_date|rdw_first|dms_registration)|\.(?:company|postcode)$|^interventions\.#\.(?:title|description|price)$/;

/** Readers of files call the second column of a name `Omschrijving_1`, the third `Omschrijving_2`. */
function readCopy(column: string, names: ReadonlySet<string>) {
  const [, of, number] = /^(.+)_(\d{1,3})$/.exec(column) ?? [];
  return of !== undefined && names.has(of) ? { of, number: Number(number) + 1 } : undefined;
}

/** The numbers of interventions begin at 1, or at 0 where a column has it. */
function numberClaims(given: readonly Claim[]): Claim[] {
  const seconds = findSecondTexts(given);
  const claims = given.map((claim) => (seconds.has(claim) ? { ...claim, ...goingOn } : claim));
  const isNumbered = ({ path }: Claim) => path.includes('#');
  const isFromZero = claims.some((claim) => isNumbered(claim) && claim.number === 0);
  return claims.map((claim) => {
    const { number = 1 } = claim;
    const index = String(isFromZero ? number : number - 1);
    return { ...claim, path: claim.path.replace('#', index) };
  });
}

const goingOn = { path: 'interventions.0.description', number: undefined };

/** `Description 2` of a line goes on where its `Description` ends. */
function findSecondTexts(all: readonly Claim[]): ReadonlySet<Claim> {
  const ofLine = (name: string) => all.filter(({ path }) => path === `interventions.#.${name}`);
  const isUnnumbered = ({ number }: Claim) => !number;
  const titles = ofLine('title');
  if (!titles.some(isUnnumbered) || !ofLine('dms_nr').some(isUnnumbered)) return new Set();
  const pairs = [...groupBy(titles, ({ rank }) => String(rank)).values()];
  const seconds = pairs.flatMap((pair) => (pair.length === 2 ? pair : []));
  return new Set(seconds.filter(({ number }) => number === 2));
}

/** `Tussenvoegsel` stands beside the surname, not in its place. */
export const besides: ReadonlySet<string | undefined> = new Set(['infix', 'addition']);

export const byRank = (one: Claim, other: Claim): number =>
  one.rank - other.rank || one.at - other.at;

export const numbered = /^customer_\w+\.dms_nr$/;

export const isWish = ({ path }: { readonly path: string }): boolean =>
  path.endsWith('.block_communication');

/** What the file has alone of a pair is the one that Claire needs. */
export function moveClaims(claims: readonly Claim[], values: ColumnValues): Claim[] {
  // An empty column keeps no other from its field.
  const filled = claims.filter(
    ({ column, piece }) => !values.isBlank(column) && !besides.has(piece),
  );
  const byPath = groupBy(claims, ({ path }) => path);
  const file = { claims, byPath, paths: new Set(filled.map(({ path }) => path)), values };
  const seconds = findSeconds({ ...file, claims: filled });
  const moveMoment = findMoments(file);
  const hasNumber = claims.some(({ path, person }) => person !== 'payer' && numbered.test(path));
  // An API calls the customer of an order its contact.
  const moveContact = ({ path }: Claim) =>
    path.endsWith('.meta_dms_nr') && !hasNumber ? path.replace('meta_', '') : undefined;
  const firstOfCar = claims.find(
    ({ path, only }) => path.startsWith('car.') && only !== 'registered',
  );
  // What is registered in front of the car is the appointment.
  const moveRegistered = ({ only, at }: Claim) =>
    only === 'registered' && at < (firstOfCar?.at ?? Infinity) && !file.paths.has('dms_created_at')
      ? 'dms_created_at'
      : undefined;
  return claims.map((claim) => {
    if (claim.rank === mappedRank) return claim;
    const path =
      moveMoment(claim) ?? moveContact(claim) ?? moveRegistered(claim) ?? seconds.get(claim);
    return path === undefined ? claim : { ...claim, path, movedFrom: claim.path };
  });
}

interface ClaimedFile {
  /** In the order of the file. */
  readonly claims: readonly Claim[];
  readonly byPath: ReadonlyMap<string, readonly Claim[]>;
  /** Those that have values. */
  readonly paths: ReadonlySet<string>;
  readonly values: ColumnValues;
}

/** What the second best column of a field is, where no column says that. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  [/^wo_nr$/, 'dms_nr'],
  [/^(interventions\.\d+\.)title$/, '$1description'],
  [/^(customer_\w+\.)surname$/, '$1first_name'],
  [/^(customer_\w+\.)street$/, '$1house_nr'],
];

/** An order beside a work order is the appointment's number, a second text the description. */
function findSeconds({ claims, paths, values }: ClaimedFile): Map<Claim, string> {
  const moved = new Map<Claim, string>();
  for (const [path, claimed] of groupBy(claims, (claim) => claim.path)) {
    const [first, second] = claimed.toSorted(byRank);
    const [pattern, replacement] = fallbacks.find(([one]) => one.test(path)) ?? [];
    if (pattern === undefined || replacement === undefined || second === undefined) continue;
    if (first === undefined || first.rank <= -2) continue;
    const mayBe = (wanted: string) => wanted !== path && !paths.has(wanted);
    const other = path.replace(pattern, replacement);
    const number = path.replace(/surname$|title$/, 'dms_nr');
    const isNumber = isKey(first, second, values);
    if (isNumber && mayBe(number)) moved.set(second, number);
    // The code of a job that has its number is no description.
    else if (isNumber && path.endsWith('title')) continue;
    else if (mayBe(other) && mayMove(first, second, claims, values)) moved.set(second, other);
  }
  return moved;
}

/** Of a bare `Description` among the names of a job. */
export const textRank = 10;

/** `Auftrag` beside `Auftragsnummer` is what is to be done; a second name is the first one if it may be. */
function mayMove(
  first: Claim,
  { path, only, piece, rank, at, column }: Claim,
  claims: readonly Claim[],
  { numberingOf }: ColumnValues,
) {
  if (path.endsWith('.surname')) return piece === 'givenName';
  // `klant.adres.huisnummer` beside its street.
  if (path.endsWith('.street')) return /numbers|lines/.test(numberingOf(column) ?? '');
  // A text behind the car's, in front of the work, is the car's.
  const isText = path.endsWith('title') && rank === textRank && at < first.at;
  const before = claims.findLast((one) => one.at < at);
  return only !== 'bare' && !(isText && before?.path.startsWith('car.') === true);
}

/** `Client` beside `Nom client` is its number, `Operation` beside `Description of operation` its code. */
function isKey(first: Claim, second: Claim, { numberingOf }: ColumnValues): boolean {
  const numbering = numberingOf(second.column) ?? '';
  if (first.path.endsWith('title'))
    return (second.rank === 3 && first.rank === 1) || /numbers|lines/.test(numbering);
  if (/words|mixed/.test(numbering)) return false;
  const isOne = first.person === second.person || first.piece !== undefined;
  return Math.floor(second.rank) === bareRank && first.rank < bareRank && isOne;
}

/** Of a day of work among the names of the appointment's time. */
const workRank = 13;

/** A day is that of the appointment, and a time of arrival beside it is its time. */
function findMoments(file: ClaimedFile): (claim: Claim) => string | undefined {
  const { claims, byPath, paths } = file;
  const { formOf } = file.values;
  const isHalf = (half: ColumnForm) => (one: Claim) => (formOf(one.column) ?? one.hint) === half;
  const isMoment = ({ hint, column }: Claim): boolean =>
    [hint, formOf(column)].some((form) => form === 'day' || form === 'moment');
  const times = byPath.get('time_car_app') ?? [];
  const arrivals = byPath.get('scheduled_in') ?? [];
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
  const hasWholeArrival = hasArrivalTime && arrivals.some(isMoment);
  // A time without its day says less than an arrival with its own.
  const areWeak =
    starts.every(({ only }) => only === 'paired') ||
    starts.every(isWeak) ||
    (hasWholeArrival && starts.every(({ column }) => formOf(column) === 'time'));
  const areAll = (half: ColumnForm) => arrivals.length > 0 && starts.every(isHalf(half));
  // The day, or the time, of a file that has only the other one of the appointment.
  const needsTime = areAll('day') && !arrivals.some(isHalf('day'));
  const needsDay = areAll('time') && !arrivals.some(isHalf('time'));
  const isStart = (claim: Claim): boolean =>
    areWeak || (needsTime && isHalf('time')(claim)) || (needsDay && isHalf('day')(claim));
  const moveBooked = findBooked(claims);
  return (claim) => {
    if (claim.only === 'noted') return moveBooked(claim);
    if (claim.path === 'scheduled_in') return isStart(claim) ? 'time_car_app' : undefined;
    if (claim.path !== 'time_car_app') return undefined;
    return isBare(claim) ? 'dms_nr' : undefined;
  };
}

/** `Booked Time` is that of the appointment, where that has no other; the day with it, where it has none. */
function findBooked(claims: readonly Claim[]): (claim: Claim) => string | undefined {
  const starts = claims.filter(({ path }) => arrival.test(path));
  const hasTime = claims.some(({ only, hint }) => only === 'noted' && hint === 'time');
  const isOpen = hasTime && starts.every(({ hint }) => hint === 'day');
  return ({ hint }) =>
    isOpen && (hint === 'time' || starts.length === 0) ? 'time_car_app' : undefined;
}
