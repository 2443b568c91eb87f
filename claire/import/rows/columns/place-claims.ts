import type { Problem } from '../../../errors';
import { phrase } from '../../../problems';
import type { Person } from '../fields/field-concepts';
import type { NumberingOf } from '../sample';
import { type Claim, type ColumnValues, mappedRank, numbered, toColumnProblem } from './claims';

interface Placed {
  readonly claims: readonly Claim[];
  readonly warnings: readonly Problem[];
}

/** Says whose the columns of a customer are, and leaves out what its neighbours make something else. */
export function placeClaims(claims: readonly Claim[], values: ColumnValues = {}): Placed {
  const ours = claims.filter((claim) => !isCustomersOrder(claim, claims));
  const meant = ours.map((claim) => placeByOthers(claim, ours, values.numberingOf));
  const { kept, left } = placeCustomers(placeOthers(placeDebtors(meant)));
  const byPlace = new Map(kept.map((claim) => [claim.at, claim]));
  const isPriceOfAll = findPriceOfAll(kept);
  const placed = kept.filter((claim) => hasCompany(claim, kept, byPlace) && !isPriceOfAll(claim));
  const jobs = leaveOutUntitled(placed, values.taken);
  const columns = left.map(({ column }) => column);
  const whose =
    columns.length === 0 ? [] : [toColumnProblem(phrase('whoseColumns', { columns }), columns)];
  return { claims: jobs.claims, warnings: [...whose, ...jobs.warnings] };
}

/** `Order No` behind a customer, and not in front of the file, is the customer's own. */
function isCustomersOrder({ path, rank, at }: Claim, all: readonly Claim[]): boolean {
  if (path !== 'wo_nr' || rank < orderRank || rank >= orderRank + 3) return false;
  const before = all.filter((one) => one.at < at);
  const isNumber = (one: Claim) => one.path === 'dms_nr' || one.path === 'wo_nr';
  return before.at(-1)?.path.startsWith('customer_') === true && before.some(isNumber);
}

/** Of a bare order among the names of a work order. */
const orderRank = 5;

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
 * The debtor of an order pays, where it has a number beside its customer's or a name, or where driver
 * and owner have names; else it is the customer.
 */
function placeDebtors(claims: readonly Claim[]): readonly Claim[] {
  const has = (wanted: Person, of: RegExp) =>
    claims.some(({ person, path }) => person === wanted && of.test(path));
  const isPayer =
    (has('customer', numbered) && has('debtor', numbered)) ||
    (has('customer', name) && has('debtor', name)) ||
    (has('driver', name) && has('owner', name));
  return claims.map((claim) => {
    if (claim.person !== 'debtor') return claim;
    if (!isPayer || claim.rank < 0) return { ...claim, person: 'customer' };
    return { ...claim, person: 'payer', path: claim.path.replace('_driver', '_contract') };
  });
}

const name = /\.(?:surname|company)$/;

/**
 * A user is the driver of a car that somebody else owns, and else one of the DMS. The lease company
 * of a lessee, or the one that an owner's number alone stands beside, is the owner.
 */
function placeOthers(given: readonly Claim[]): readonly Claim[] {
  // Whoever pays is the contractor, where the file has no other.
  const isPaid = given.some(({ person }) => person === 'contractor' || person === 'lessee');
  const isOwned = given.some(isOwnersName);
  const claims = given.filter(
    ({ person, column }) =>
      !(isPaid && person === 'payer') && (isOwned || person !== 'owner' || !keeper.test(column)),
  );
  const has = (pattern: RegExp) => claims.some(({ path }) => pattern.test(path));
  const of = (wanted: Person) => claims.filter(({ person }) => person === wanted);
  const hasNamedCustomer = of('customer').some(({ path }) => name.test(path));
  // Who works with the DMS has no telephone in it.
  const isReached = of('user').some(({ path }) => path.includes('.tel_'));
  const isDriver =
    (hasNamedCustomer && isReached) ||
    (has(/^customer_(?:owner|contract)\.(?:surname|company)$/) &&
      (of('user').length > 1 || of('customer').length === 0));
  const isOwner =
    !isOwned &&
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

const isOwnersName = ({ path }: Claim): boolean => ownerName.test(path);
const ownerName = /^customer_owner\.(?:surname|company)$/;
/** Salesforce and APIs call the user who keeps a record its owner. */
const keeper = /^(?:data)?owner(?:id$|\.)/i;

const belongsTo =
  (part: string) =>
  ({ path }: Claim) =>
    path.startsWith(`${part}.`);
const names = (claim: Claim): string => claim.path.split('.')[1] ?? '';

/**
 * The first customer of a file is the driver. Where a driver's own columns stand beside those of a
 * customer with a name, that is somebody else: the owner if the driver is not whole, as Claire needs
 * one whole customer, or if another pays; else nothing says who it is. Columns that name nobody go
 * with the customer's.
 */
function placeCustomers(claims: readonly Claim[]): Record<'kept' | 'left', readonly Claim[]> {
  const drivers = claims.filter(
    ({ person, rank, path }) =>
      person === 'driver' &&
      (rank >= 0 || (rank === mappedRank && path.startsWith('customer_driver.'))),
  );
  const ofDriver = new Set(drivers.map(({ path }) => path));
  const has = (name: string) => ofDriver.has(`customer_driver.${name}`);
  const isWhole = has('dms_nr') && (has('surname') || has('company'));
  const hasCustomer = claims.some(({ person }) => person === 'customer');
  const isNumbered = claims.some(
    ({ person, path }) => person === 'customer' && numbered.test(path),
  );
  const isNamed = claims.some(
    ({ person, path }) =>
      (person === 'customer' || (isNumbered && person === undefined)) &&
      /^customer_driver\.(?:surname|company)$/.test(path),
  );
  const isOwners = (claim: Claim) =>
    belongsTo('customer_owner')(claim) &&
    claim.person !== 'customer' &&
    (claim.rank !== mappedRank || claim.person === 'owner');
  const isPaid = claims.some(({ path }) => /^customer_contract\.(?:surname|company)$/.test(path));
  const mayOwn = isNamed && (!isWhole || isPaid) && !claims.some(isOwners);
  const kept: Claim[] = [];
  const left: Claim[] = [];
  const only = findOnlyCustomer(claims);
  const ofOwner = new Set([
    ...findNobodyElses(claims, drivers),
    ...findBehindOwner(claims, drivers[0]),
    ...findOwnersNumber(claims, ofDriver),
  ]);
  for (const claim of claims) {
    const isDriver = claim.person === 'driver' || claim.rank < 0 || drivers.length === 0;
    const mayBeDriver = (!hasCustomer || (!isNamed && !isWhole)) && !ofDriver.has(claim.path);
    const isOut = names(claim) === wish || !belongsTo('customer_driver')(claim);
    if (only !== undefined && isWish(claim)) kept.push({ ...claim, path: `${only}.${wish}` });
    else if (ofOwner.has(claim))
      kept.push({ ...claim, path: claim.path.replace('_driver', '_owner') });
    else if (isDriver || mayBeDriver || isOut) kept.push(claim);
    else if (mayOwn) kept.push({ ...claim, path: claim.path.replace('_driver', '_owner') });
    else left.push(claim);
  }
  return { kept, left };
}

/** Where an owner is the only one with a name, the customer's number is the owner's, and so is the rest. */
function findNobodyElses(claims: readonly Claim[], drivers: readonly Claim[]): readonly Claim[] {
  const isNamed = claims.some(({ path }) => /^customer_driver\.(?:surname|company)$/.test(path));
  const numbers = claims.filter(({ path }) => numbered.test(path));
  const isTheirs = numbers.length > 0 && numbers.every(({ person }) => person === 'customer');
  const isOnly = drivers.length === 0 && !isNamed && claims.some(isOwnersName);
  return isOnly && isTheirs
    ? claims.filter((one) => one.rank >= 0 && belongsTo('customer_driver')(one))
    : [];
}

/** What stands between the owner's columns and the driver's is the owner's. */
function findBehindOwner(claims: readonly Claim[], driver: Claim | undefined): Set<Claim> {
  const found = new Set<Claim>();
  let named: Person | undefined;
  for (const claim of claims) {
    if (driver === undefined || claim.at >= driver.at) break;
    named = claim.person ?? named;
    if (named === 'owner' && claim.person === undefined && claim.rank >= 0) found.add(claim);
  }
  return found;
}

/** `Kd.-Nr.` of a file with the names of an owner and a driver, and no number of theirs. */
function findOwnersNumber(claims: readonly Claim[], ofDriver: ReadonlySet<string>) {
  const areNamed = ofDriver.has('customer_driver.surname') && claims.some(isOwnersName);
  const ofCustomer = claims.filter(({ person }) => person === 'customer');
  const numbers = claims.filter(({ person, path }) => numbered.test(path) && person !== 'payer');
  const isAlone =
    numbers.length === 1 && !ofCustomer.some(({ path }) => /surname|company/.test(path));
  return areNamed && isAlone
    ? numbers.filter((one) => one.rank >= 0 && ofCustomer.includes(one))
    : [];
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
function placeByOthers(claim: Claim, all: readonly Claim[], numberingOf?: NumberingOf): Claim {
  if (claim.only !== 'handed')
    return placeTitle(placeCompany(placeTown(placeNumber(claim, all, numberingOf), all), all), all);
  const isArrival = ({ path, only }: Claim) => path === 'scheduled_in' && only !== 'handed';
  const isReady = !all.some(({ path }) => path === 'scheduled_out') && all.some(isArrival);
  return isReady ? { ...claim, path: 'scheduled_out' } : claim;
}

const isOfPayer = ({ person }: Claim): boolean => person === 'payer';

/**
 * A bare number in front is the order's where no other is, or only that of the appointment before
 * it; and in Business Central, in front of the customers of sale and of bill.
 */
function placeNumber(claim: Claim, all: readonly Claim[], numberingOf?: NumberingOf): Claim {
  const { only, at, rank, column } = claim;
  const isBare = (only === 'street' || only === 'afterId') && /\p{L}/u.test(column);
  const isJob = at === 0 && inFront.test(claim.path);
  const isLine = numberingOf?.(column) === 'lines';
  const others = all.filter((one) => one !== claim && one.only !== 'first');
  if (!(isBare || isJob) || rank < 0 || isLine || others.some(({ path }) => path === 'wo_nr'))
    return claim;
  const appointment = others.find(({ path }) => path === 'dms_nr');
  const isAlone = at === 0 && appointment === undefined && hasStart(all);
  const isBehind = only === 'afterId' && at === 1 && appointment?.at === 0;
  const isSale = at === 0 && isBare && namesPayer(all);
  return isAlone || isBehind || isSale ? { ...claim, path: 'wo_nr', only: undefined } : claim;
}

/** `Cod_Reparacion` of a file without another number is that of the order. */
const inFront = /^interventions\.\d+\.dms_nr$/;

function namesPayer(all: readonly Claim[]): boolean {
  const numbers = all.filter(({ path }) => numbered.test(path));
  return numbers.some(isOfPayer) && !numbers.every(isOfPayer);
}

/** `Lieu` behind the postcode is where the customer lives. */
function placeTown(claim: Claim, all: readonly Claim[]): Claim {
  const { path, at, rank } = claim;
  const before = all.find((one) => one.at === at - 1);
  const hasOther = all.some((one) => one !== claim && one.path === 'location_id');
  const isTown = hasOther && path === 'location_id' && rank >= 0;
  if (!isTown || before?.path.endsWith('.postcode') !== true) return claim;
  return { ...claim, path: before.path.replace('postcode', 'place'), person: before.person };
}

/** `Titel` behind the number of a job is the job's. */
function placeTitle(claim: Claim, all: readonly Claim[]): Claim {
  const before = all.find(({ at }) => at === claim.at - 1)?.path ?? '';
  if (claim.only !== 'person' || !before.startsWith('interventions.')) return claim;
  const path = `${before.slice(0, before.lastIndexOf('.'))}.title`;
  return { ...claim, path, rank: 0, only: undefined };
}

/** A company away from the columns of a customer is the dealer's. */
function placeCompany(claim: Claim, all: readonly Claim[]): Claim {
  const { path, person, rank, at } = claim;
  if (path !== 'customer_driver.company' || person !== undefined || rank < 0) return claim;
  const isBeside = (one: Claim) =>
    one !== claim && one.path.startsWith('customer_') && Math.abs(one.at - at) < 3;
  const isElse = all.some(isBeside) || all.some((one) => one.path === 'location_id');
  return isElse ? claim : { ...claim, path: 'location_id', piece: undefined };
}

const personal = /^customer_\w+\.(?:surname|first_name|initials|title|company)$/;

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
  const { only, path, at, rank } = claim;
  const beside = [byPlace.get(at - 1), byPlace.get(at + 1)] as const;
  const [before] = beside;
  if (rank < 0) return true;
  // A car that goes out before it comes in is lent.
  if (path === 'current_km' && before?.only === 'out') return false;
  // A town behind the workshop is where that is.
  const isWorkshops = before?.path === 'location_id' && claim.person === undefined;
  if (isWorkshops && /^customer_\w+\.place$/.test(path))
    return /\.(?:street|postcode)$/.test(beside[1]?.path ?? '');
  if (path === 'dms_created_at' && rank === 0)
    return !beside.every((one) => one?.path.startsWith('customer_') === true);
  return only === undefined || (needs[only]?.(claim, all, beside) ?? true);
}

type Need = (
  claim: Claim,
  all: readonly Claim[],
  beside: readonly [Claim | undefined, Claim | undefined],
) => boolean;

const needs: Readonly<Partial<Record<NonNullable<Claim['only']>, Need>>> = {
  out: () => false,
  kind: (_, all) => !all.some(({ piece }) => piece === 'makeAndModel'),
  person: (_, __, beside) => beside.some((one) => personal.test(one?.path ?? '')),
  afterId: (claim, all, [before]) => {
    const isNumber = ({ path }: Claim) => path === 'dms_nr' || path === 'wo_nr';
    const isOnly = claim.at === 1 && all.every((one) => one === claim || !isNumber(one));
    return (before?.path === 'dms_nr' && before.only === 'first') || (isOnly && hasStart(all));
  },
  street: (_, __, [before]) => before?.path.endsWith('.street') === true,
  start: ({ path, hint }, all, [before]) => {
    const hasDay = all.some((one) => one.path === path && one.hint === 'day');
    return hint === 'time' ? hasDay : /^(?:time_car_app|scheduled_in)$/.test(before?.path ?? '');
  },
  lone: (claim, all, beside) => {
    const { path, hint } = claim;
    const isOther = (one: Claim) => one.path === path && one.hint === hint && one !== claim;
    // `Leistung` beside the fuel is the engine's.
    const isEngine = path.endsWith('title') && beside.some((one) => one?.path === 'car.fuel');
    return !isEngine && !all.some(isOther);
  },
  // A type is the car's beside its make, or beside the VIN in a file without makes.
  make: (_, all, beside) => {
    const wanted = all.some(({ path }) => path === 'car.make') ? 'car.make' : 'car.vin';
    return beside.some((one) => one?.path === wanted);
  },
  car: (_, __, beside) => beside.some((one) => one?.path.startsWith('car.') === true),
  customer: ({ path }, all) => {
    const [part = ''] = path.split('.');
    return all.some((one) => belongsTo(part)(one) && one.path !== path);
  },
  line: (claim, all, beside) => {
    const isBeside = beside.some((one) => one?.path.startsWith('interventions.'));
    if (claim.path.endsWith('description') && !isBeside) return false;
    const title = claim.path.replace(/price$|description$/, 'title');
    return all.some((one) => one !== claim && one.path.replace('description', 'title') === title);
  },
  // The only time beside days is theirs.
  booked: (claim, all) =>
    claim.hint === 'time' &&
    all.every((one) => one === claim || one.path !== claim.path || one.hint === 'day'),
  first: ({ at }, all) => at < 2 && hasStart(all),
};

const hasStart = (all: readonly Claim[]): boolean =>
  all.some(({ path }) => path === 'time_car_app' || path === 'scheduled_in');
