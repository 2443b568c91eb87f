import type { Problem } from '../../../errors';
import { type Phrase, phrase, toProblem } from '../../../problems';
import { findColumnPath, showColumn } from '../described-fields';
import type { Agree, CountAnswers, FormOf } from '../sample';
import type { Consent, FoundField, Person } from '../fields/field-concepts';
import { bareRank, findColumn, findPrefixes, rankLanguages, splitPrefix } from './find-fields';

/** A column and what its name says; `at` is its place in the file. */
export interface Claim extends FoundField {
  readonly column: string;
  readonly at: number;
}

/** A column about messages that is not a plain wish for none. */
export interface ConsentColumn {
  readonly column: string;
  readonly consent: Exclude<Consent, 'block'>;
}

/** What the values say, where there are some. */
export interface ColumnValues {
  readonly formOf?: FormOf | undefined;
  /** Whether columns never say two things in one row. */
  readonly agree?: Agree | undefined;
  readonly countAnswers?: CountAnswers | undefined;
  /** Fields that the user has set, beside the columns. */
  readonly taken?: ReadonlySet<string> | undefined;
  /** The fields that the user has set from columns, by these. */
  readonly given?: ReadonlyMap<string, string> | undefined;
  /** Whether opt-outs of advertising block all messages. */
  readonly blocksByConsents?: boolean | undefined;
}

/** Before all that a name says: of a column that the user has chosen. */
const mappedRank = -3;

/** What each column claims to be by its name alone. */
export function readClaims(columns: readonly string[], values: ColumnValues) {
  const { blocksByConsents, given, formOf } = values;
  const isAnswer = ({ path, rank, column }: Claim): boolean =>
    rank >= 0 && noAnswer.test(path) && formOf?.(column) === 'answer';
  const names = new Set(columns);
  const prefixes = findPrefixes(columns);
  const ranked = rankLanguages(columns.map((column) => splitPrefix(column, prefixes).rest));
  const find = (name: string) => {
    const { rest, whole = '' } = splitPrefix(name, prefixes);
    const [alone, found] = [findColumn(rest, ranked), findColumn(whole, ranked)];
    // `AFNR` of a work order's file is the appointment's number.
    const [own, whose] = [alone?.field?.path ?? '.', found?.field?.path ?? ''];
    return own.includes('.') || whose.startsWith('customer_') ? (found ?? alone) : alone;
  };
  const claims: Claim[] = [];
  const consents: ConsentColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const path = findColumnPath(column);
    const copy = path === undefined ? readCopy(column, names) : undefined;
    const found = path === undefined ? find(copy?.of ?? column) : undefined;
    const { consent, blocking } = found ?? {};
    const field = found?.field ?? (blocksByConsents === true ? blocking : undefined);
    const mapped = given?.get(column);
    if (mapped !== undefined) {
      claims.push({ ...found?.field, column, at, path: mapped, rank: mappedRank });
    } else if (path !== undefined) claims.push({ column, at, path, rank: -2 });
    else if (field !== undefined)
      claims.push({ ...field, column, at, number: field.number ?? copy?.number });
    else if (consent !== undefined && consent !== 'block') consents.push({ column, consent });
  }
  return { claims: numberClaims(claims.filter((claim) => !isAnswer(claim))), consents };
}

/** Fields that no yes or no is: `Reservation` may be whether there is one. */
const noAnswer = /_nr$|_at$|^time_|^scheduled_|^interventions\.#\.(?:title|description|price)$/;

/** Readers of files call the second column of a name `Omschrijving_1`, the third `Omschrijving_2`. */
function readCopy(column: string, names: ReadonlySet<string>) {
  const at = column.lastIndexOf('_');
  const [name, number] = [column.slice(0, at), column.slice(at + 1)];
  if (at < 1 || !/^\d{1,3}$/.test(number) || !names.has(name)) return undefined;
  return { of: name, number: Number(number) + 1 };
}

/** The numbers of interventions begin at 1, or at 0 where a column has it. */
function numberClaims(given: readonly Claim[]): Claim[] {
  const claims = given.map((claim) => (goesOn(claim, given) ? { ...claim, ...goingOn } : claim));
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
function goesOn({ path, number, rank }: Claim, all: readonly Claim[]): boolean {
  if (number !== 2 || path !== 'interventions.#.title') return false;
  const isUnnumbered = (name: string) => all.some((one) => one.path === name && !one.number);
  const titles = all.filter((one) => one.path === path && one.rank === rank);
  return titles.length === 2 && isUnnumbered(path) && isUnnumbered('interventions.#.dms_nr');
}

interface Placed {
  readonly claims: readonly Claim[];
  readonly warnings: readonly Problem[];
}

/** Says whose the columns of a customer are, and leaves out what its neighbours make something else. */
export function placeClaims(claims: readonly Claim[], taken?: ReadonlySet<string>): Placed {
  const { kept, left } = placeCustomers(
    placeOthers(claims.map((claim) => placeByOthers(claim, claims))),
  );
  const byPlace = new Map(kept.map((claim) => [claim.at, claim]));
  const isPriceOfAll = findPriceOfAll(kept);
  const placed = kept.filter((claim) => hasCompany(claim, kept, byPlace) && !isPriceOfAll(claim));
  const jobs = leaveOutUntitled(placed, taken);
  const columns = left.map(({ column }) => column);
  const whose =
    columns.length === 0 ? [] : [toColumnProblem(phrase('whoseColumns', { columns }), columns)];
  return { claims: jobs.claims, warnings: [...whose, ...jobs.warnings] };
}

/** Claire keeps no job without its title: a price alone would cost the whole appointment. */
function leaveOutUntitled(
  claims: readonly Claim[],
  taken: ReadonlySet<string> = new Set(),
): Placed {
  const paths = new Set([...taken, ...claims.map(({ path }) => path)]);
  const left = new Map<string, string[]>();
  const kept = claims.filter(({ path, rank, column }) => {
    const job = rank < 0 ? undefined : /^interventions\.\d+\./.exec(path)?.[0];
    if (job === undefined || paths.has(`${job}title`) || paths.has(`${job}description`))
      return true;
    left.set(`${job}title`, [...(left.get(`${job}title`) ?? []), column]);
    return false;
  });
  return {
    claims: kept,
    warnings: [...left].map(([field, columns]) =>
      toColumnProblem(phrase('jobWithoutTitle', { columns, field }), columns, field),
    ),
  };
}

/**
 * A user is the driver of a car that somebody else owns, and else one of the DMS. The lease company
 * of a lessee, or the one that an owner's number alone stands beside, is the owner.
 */
function placeOthers(given: readonly Claim[]): readonly Claim[] {
  // Whoever pays is the contractor, where the file has no other.
  const isPaid = given.some(({ person }) => person === 'contractor' || person === 'lessee');
  const claims = isPaid ? given.filter(({ person }) => person !== 'payer') : given;
  const has = (pattern: RegExp) => claims.some(({ path }) => pattern.test(path));
  const of = (wanted: Person) => claims.filter(({ person }) => person === wanted);
  const isDriver =
    has(/^customer_(?:owner|contract)\.(?:surname|company)$/) &&
    (of('user').length > 1 || of('customer').length === 0);
  const isOwner =
    !has(/^customer_owner\.(?:surname|company)$/) &&
    (of('lessee').length > 0 ||
      (has(/^customer_owner\.dms_nr$/) && !has(/^customer_contract\.dms_nr$/)));
  return claims.flatMap((claim) => {
    if (claim.person === 'user')
      return isDriver ? [{ ...claim, person: 'driver' as const, only: undefined }] : [];
    const isFixed = claim.person !== 'contractor' || claim.rank === mappedRank;
    if (isFixed || !isOwner) return [claim];
    return [{ ...claim, path: claim.path.replace('_contract', '_owner') }];
  });
}

const belongsTo =
  (part: string) =>
  ({ path }: Claim) =>
    path.startsWith(`${part}.`);
const names = (claim: Claim): string => claim.path.split('.')[1] ?? '';

/**
 * The first customer of a file is the driver. Where a driver's own columns stand beside those of a
 * customer with a name, that is somebody else: the owner if the driver is not whole, as Claire needs
 * one whole customer; else nothing says who it is. Columns that name nobody go with the customer's.
 */
function placeCustomers(claims: readonly Claim[]): Record<'kept' | 'left', readonly Claim[]> {
  const drivers = claims.filter(({ person, rank }) => person === 'driver' && rank >= 0);
  const ofDriver = new Set(drivers.map(({ path }) => path));
  const has = (name: string) => ofDriver.has(`customer_driver.${name}`);
  const isWhole = has('dms_nr') && (has('surname') || has('company'));
  const hasCustomer = claims.some(({ person }) => person === 'customer');
  const isNamed = claims.some(
    (claim) => claim.person === 'customer' && /\.(?:surname|company)$/.test(claim.path),
  );
  const isOwners = (claim: Claim) =>
    belongsTo('customer_owner')(claim) && claim.person !== 'customer';
  const mayOwn = isNamed && !isWhole && !claims.some(isOwners);
  const kept: Claim[] = [];
  const left: Claim[] = [];
  const only = findOnlyCustomer(claims);
  for (const claim of claims) {
    const isDriver = claim.person === 'driver' || claim.rank < 0 || drivers.length === 0;
    const mayBeDriver = (!hasCustomer || (!isNamed && !isWhole)) && !ofDriver.has(claim.path);
    const isOut = names(claim) === wish || !belongsTo('customer_driver')(claim);
    if (only !== undefined && isWish(claim)) kept.push({ ...claim, path: `${only}.${wish}` });
    else if (isDriver || mayBeDriver || isOut) kept.push(claim);
    else if (mayOwn) kept.push({ ...claim, path: claim.path.replace('_driver', '_owner') });
    else left.push(claim);
  }
  return { kept, left };
}

const wish = 'block_communication';
const isWish = (claim: Claim): boolean =>
  names(claim) === wish && claim.person === undefined && claim.rank >= 0;

/** The owner or the contractor, where the file has nobody else: a wish that names nobody is theirs. */
function findOnlyCustomer(claims: readonly Claim[]): string | undefined {
  const others = claims.filter(({ path }) => path.startsWith('customer_') && !path.endsWith(wish));
  const parts = new Set(others.map(({ path }) => path.split('.')[0] ?? ''));
  const [part] = parts;
  return parts.size === 1 && part !== 'customer_driver' ? part : undefined;
}

/** `Abgabe` beside `Annahme` is when the car is handed back. */
function placeByOthers(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.only !== 'handed') return placeNumber(claim, all);
  const isArrival = ({ path, only }: Claim) => path === 'scheduled_in' && only !== 'handed';
  const isReady = !all.some(({ path }) => path === 'scheduled_out') && all.some(isArrival);
  return isReady ? { ...claim, path: 'scheduled_out' } : claim;
}

const isOfPayer = ({ person }: Claim): boolean => person === 'payer';

/** Business Central calls an order's number `No.`, in front of the customers of sale and of bill. */
function placeNumber(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.only !== 'street' || claim.at > 0) return claim;
  const isNumbered = all.some(({ path, only }) => /^(?:wo|dms)_nr$/.test(path) && only !== 'first');
  const numbers = all.filter(({ path }) => numbered.test(path));
  const isSale = numbers.some(isOfPayer) && !numbers.every(isOfPayer);
  return isNumbered || !isSale ? claim : { ...claim, path: 'wo_nr', only: undefined };
}

const personal = /^customer_\w+\.(?:surname|first_name|initials|title|company)$/;

/** A type is the car's beside its make, or beside the VIN in a file without makes. */
function isOfCar(all: readonly Claim[]): (claim: Claim | undefined) => boolean {
  const beside = all.some(({ path }) => path === 'car.make') ? 'car.make' : 'car.vin';
  return (claim) => claim?.path === beside;
}

/** The only price of several jobs is that of all. */
function findPriceOfAll(all: readonly Claim[]): (claim: Claim) => boolean {
  const has = (pattern: RegExp) => all.some((one) => pattern.test(one.path));
  const isOne = has(/\.1\.title$/) && !has(/\.[1-9]\d*\.price$/);
  return ({ path, rank, number }) =>
    isOne && path === 'interventions.0.price' && rank >= 0 && number === undefined;
}

/** Whether the columns stand beside it without which a name says too little. */
function hasCompany(
  claim: Claim,
  all: readonly Claim[],
  byPlace: ReadonlyMap<number, Claim>,
): boolean {
  const { only, path, at } = claim;
  const isCustomers = (one: Claim | undefined) => one?.path.startsWith('customer_') === true;
  const neighbours = [byPlace.get(at - 1), byPlace.get(at + 1)];
  if (path === 'dms_created_at' && claim.rank === 0) return !neighbours.every(isCustomers);
  const [part = ''] = path.split('.');
  if (only === 'person') return neighbours.some((one) => personal.test(one?.path ?? ''));
  const before = byPlace.get(at - 1)?.path ?? '';
  if (only === 'street') return before.endsWith('.street');
  if (only === 'start') {
    const hasDay = all.some((one) => one.path === path && one.hint === 'day');
    return claim.hint === 'time' ? hasDay : before === 'time_car_app' || before === 'scheduled_in';
  }
  if (only === 'lone') {
    const isOther = (one: Claim) => one.path === path && one.hint === claim.hint && one !== claim;
    // `Leistung` beside the fuel is the engine's.
    const isEngine = path.endsWith('title') && neighbours.some((one) => one?.path === 'car.fuel');
    return !isEngine && !all.some(isOther);
  }
  if (only === 'make') return neighbours.some(isOfCar(all));
  if (only === 'customer') return all.some((one) => belongsTo(part)(one) && one.path !== path);
  if (only === 'line') {
    return all.some(
      (one) => one.path.replace('description', 'title') === path.replace('price', 'title'),
    );
  }
  if (only === 'booked') {
    const ranks = all.flatMap((one) => (one.path === path ? one.rank : []));
    return Math.min(...ranks) === claim.rank - 1;
  }
  if (only !== 'first') return true;
  return at < 2 && all.some((one) => one.path === 'time_car_app' || one.path === 'scheduled_in');
}

/** `Tussenvoegsel` stands beside the surname, not in its place. */
export const besides: ReadonlySet<string | undefined> = new Set(['infix', 'addition']);

export const byRank = (one: Claim, other: Claim): number =>
  one.rank - other.rank || one.at - other.at;

/** What the second best column of a field is, where no column says that. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  [/^wo_nr$/, 'dms_nr'],
  [/^(interventions\.\d+\.)title$/, '$1description'],
  [/^(customer_\w+\.)surname$/, '$1first_name'],
];

const numbered = /^customer_\w+\.dms_nr$/;

/** What the file has alone of a pair is the one that Claire needs. */
export function moveClaims(claims: readonly Claim[], formOf?: FormOf): Claim[] {
  const paths = new Set(claims.map(({ path }) => path));
  const moved = new Map([...moveSeconds(claims, paths), ...moveAlone(claims, paths, formOf)]);
  return claims.map((claim) => {
    const path = claim.rank === mappedRank ? undefined : moved.get(claim);
    return path === undefined ? claim : { ...claim, path };
  });
}

type Moves = readonly (readonly [Claim, string])[];

/** An order beside a work order is the appointment's number, a second text the description. */
function moveSeconds(claims: readonly Claim[], paths: ReadonlySet<string>): Moves {
  return fallbacks.flatMap(([pattern, replacement]) =>
    [...paths].flatMap((path): Moves => {
      const [first, second] = claims
        .filter((claim) => claim.path === path && !besides.has(claim.piece))
        .toSorted(byRank);
      if (!pattern.test(path) || second === undefined) return [];
      if (first === undefined || first.rank <= -2) return [];
      const mayBe = (other: string) => other !== path && !paths.has(other);
      // `Client` beside `Nom client` is its number, `Operation` beside `Description of operation` its code.
      const number = path.replace(/surname$|title$/, 'dms_nr');
      const [bare, named] = path.endsWith('title') ? [3, 1] : [bareRank, bareRank - 1];
      const isKey =
        second.rank === bare &&
        first.rank <= named &&
        (first.person === second.person || first.piece === 'wholeName') &&
        mayBe(number);
      if (isKey && (!path.endsWith('title') || first.rank === named)) return [[second, number]];
      const other = path.replace(pattern, replacement);
      // An order behind a job is one of its parts.
      const isOfJob = claims.some(
        (one) => one.path.startsWith('interventions.') && one.at > first.at && one.at < second.at,
      );
      const mayMove = path.endsWith('.surname') ? second.piece === 'givenName' : !isOfJob;
      return (path.endsWith('title') || mayMove) && mayBe(other) ? [[second, other]] : [];
    }),
  );
}

/** A day is that of the appointment, and a time of arrival beside it is its time. */
function moveAlone(claims: readonly Claim[], paths: ReadonlySet<string>, formOf?: FormOf): Moves {
  const isNumberless = !claims.some(
    ({ path, person }) => person !== 'payer' && numbered.test(path),
  );
  const starts = claims.filter(({ path }) => path === 'time_car_app');
  const isStart = ({ column }: Claim): boolean =>
    starts.every((start) => start.only === 'paired') ||
    (formOf?.(column) === 'time' && starts.every((start) => formOf(start.column) === 'day'));
  const hasDay = starts.some(({ hint }) => hint === 'day' || hint === 'moment');
  // `Appointment` beside its day is its number.
  const isBare = ({ rank, hint, column }: Claim): boolean =>
    hasDay && rank === 1 && hint === undefined && formOf?.(column) === undefined;
  const firstOfCar = claims.find(({ path }) => /^car\.(?!dms_registration)/.test(path));
  return claims.flatMap((claim): Moves => {
    const { path } = claim;
    const title = path.replace(/description$/, 'title');
    if (title !== path && !paths.has(title)) return [[claim, title]];
    // An API calls the customer of an order its contact.
    if (path.endsWith('.meta_dms_nr') && isNumberless)
      return [[claim, path.replace('.meta_dms_nr', '.dms_nr')]];
    if (claim.only === 'noted' && starts.length > 1 && !paths.has('dms_created_at'))
      return [[claim, 'dms_created_at']];
    if (path === 'scheduled_in' && isStart(claim)) return [[claim, 'time_car_app']];
    if (path === 'time_car_app' && isBare(claim) && !paths.has('dms_nr'))
      return [[claim, 'dms_nr']];
    // What is registered before the car is the appointment.
    const isEarly = path === 'car.dms_registration' && claim.at < (firstOfCar?.at ?? Infinity);
    return isEarly && !paths.has('dms_created_at') ? [[claim, 'dms_created_at']] : [];
  });
}

/** A problem of columns, by their whole names in the order of the file. */
export function toColumnProblem(
  said: Phrase,
  [first = '', ...others]: readonly string[],
  path = '',
): Problem {
  return toProblem(said, path, others.length > 0 ? {} : { column: showColumn(first) });
}
