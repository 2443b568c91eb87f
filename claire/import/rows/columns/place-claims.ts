import type { Problem } from '../../../errors';
import { groupBy } from '../../../json';
import { phrase } from '../../../problems';
import type { Person } from '../fields/field-concepts';
import { type Claim, type ColumnValues, isWish, mappedRank, numbered, textRank } from './claims';
import { toColumnProblem } from './column-problems';

interface Placed {
  readonly claims: readonly Claim[];
  /** Columns of a customer beside those of the driver, for rows that have no driver. */
  readonly spares: readonly Claim[];
  readonly warnings: readonly Problem[];
}

/** Says whose the columns of a customer are, and leaves out what its neighbours make something else. */
export function placeClaims(claims: readonly Claim[], values: ColumnValues): Placed {
  const number = claims.find(({ path }) => path === 'dms_nr' || path === 'wo_nr');
  const ours = claims.filter(
    (claim, index) => claim === number || !isCustomersOrder(claim, claims[index - 1]),
  );
  const around = lookAround(ours);
  const meant = ours.map((claim) => placeByOthers(claim, around(claim), values));
  const { kept, left } = placeCustomers(placeOthers(placeDebtors(meant)));
  const aroundKept = lookAround(kept);
  const isPriceOfAll = findPriceOfAll(kept);
  const placed = kept.filter(
    (claim) => hasCompany(claim, aroundKept(claim)) && !isPriceOfAll(claim),
  );
  const jobs = leaveOutUntitled(placed, values.taken);
  const aroundLeft = lookAround([...kept, ...left]);
  const others = left.filter((claim) => hasCompany(claim, aroundLeft(claim)));
  const spares = others.some(isDriversName) ? others : [];
  const columns = others.map(({ column }) => column);
  const code = spares.length > 0 ? 'spareColumns' : 'whoseColumns';
  const whose = columns.length === 0 ? [] : [toColumnProblem(phrase(code, { columns }), columns)];
  return { claims: jobs.claims, spares, warnings: [...whose, ...jobs.warnings] };
}

/** A bare `Order No` behind a customer, and not in front of the file, is the customer's own. */
function isCustomersOrder({ path, rank }: Claim, before: Claim | undefined): boolean {
  if (path !== 'wo_nr' || rank < orderRank || rank >= orderRank + 3) return false;
  return /^(?:customer_\w+|interventions)\./.test(before?.path ?? '');
}

const orderRank = 5;

/** Claire keeps no job without its title: a price alone would cost the whole appointment. */
function leaveOutUntitled(claims: readonly Claim[], taken: ReadonlySet<string> = new Set()) {
  const paths = new Set([...taken, ...claims.map(({ path }) => path)]);
  const left: { readonly column: string; readonly field: string }[] = [];
  const kept = claims.filter(({ path, rank, column }) => {
    const job = rank < 0 ? undefined : /^interventions\.\d+\./.exec(path)?.[0];
    if (job === undefined || paths.has(`${job}title`) || paths.has(`${job}description`))
      return true;
    left.push({ column, field: `${job}title` });
    return false;
  });
  const warnings = [...groupBy(left, ({ field }) => field)].map(([field, all]) => {
    const columns = all.map(({ column }) => column);
    return toColumnProblem(phrase('jobWithoutTitle', { columns, field }), columns, field);
  });
  return { claims: kept, warnings };
}

const belongsTo =
  (part: string) =>
  ({ path }: Claim) =>
    path.startsWith(`${part}.`);
const isName = ({ path, only }: Claim): boolean =>
  only !== 'contact' && /\.(?:surname|company)$/.test(path);
const isNumber = ({ path }: Claim): boolean => numbered.test(path);
const isNameOf = (part: string) => (claim: Claim) => isName(claim) && belongsTo(part)(claim);
const isDriversName = isNameOf('customer_driver');
const isOwnersName = isNameOf('customer_owner');
const isContractorsName = isNameOf('customer_contract');

const toOwner = (claim: Claim): Claim => ({
  ...claim,
  path: claim.path.replace(/_(?:driver|contract)/, '_owner'),
});

/**
 * The debtor of an order pays, where it has a number beside its customer's or a name, or where driver
 * and owner have names; else it is the customer.
 */
function placeDebtors(claims: readonly Claim[]): readonly Claim[] {
  const have = (is: (claim: Claim) => boolean, ...wanted: readonly Person[]) =>
    wanted.every((one) => claims.some((claim) => claim.person === one && is(claim)));
  const isPayer =
    have(isNumber, 'customer', 'debtor') ||
    have(isName, 'customer', 'debtor') ||
    have(isName, 'driver', 'owner');
  return claims.map((claim) => {
    if (claim.person !== 'debtor') return claim;
    if (!isPayer || claim.rank < 0) return { ...claim, person: 'customer' };
    return { ...claim, person: 'payer', path: claim.path.replace('_driver', '_contract') };
  });
}

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
  const of = (wanted: Person) => claims.filter(({ person }) => person === wanted);
  // Who works with the DMS has no telephone in it.
  const isReached = of('user').some(({ path }) => path.includes('.tel_'));
  const isDriver =
    (of('customer').some(isName) && isReached) ||
    ((isOwned || claims.some(isContractorsName)) &&
      (of('user').length > 1 || of('customer').length === 0));
  const isOwner =
    !isOwned &&
    (of('lessee').length > 0 ||
      (hasPath(claims, 'customer_owner.dms_nr') && !hasPath(claims, 'customer_contract.dms_nr')));
  return claims.flatMap((claim) => {
    if (claim.person === 'user')
      return isDriver ? [{ ...claim, person: 'driver' as const, only: undefined }] : [];
    const isFixed = claim.person !== 'contractor' || claim.rank === mappedRank;
    return isFixed || !isOwner ? claim : toOwner(claim);
  });
}

/** Salesforce and APIs call the user who keeps a record its owner. */
const keeper = /^(?:data)?owner(?:id$|\.)/i;

/**
 * The first customer of a file is the driver. Where a driver's own columns stand beside those of a
 * customer with a name, that is somebody else: the owner if the driver is not whole, as Claire needs
 * one whole customer, or if another pays; else nothing says who it is. Columns that name nobody go
 * with the customer's, but for a wish beside a whole driver, who would be called.
 */
function placeCustomers(claims: readonly Claim[]): Record<'kept' | 'left', readonly Claim[]> {
  const drivers = listDrivers(claims);
  const ofDriver = new Set(drivers.map(({ path }) => path));
  const isWhole = drivers.some(isNumber) && drivers.some(isDriversName);
  const customers = claims.filter(({ person }) => person === 'customer');
  const unnamed = customers.some(isNumber) ? claims.filter((one) => one.person === undefined) : [];
  const isNamed = [...customers, ...unnamed].some(isDriversName);
  const isOwners = (claim: Claim) =>
    belongsTo('customer_owner')(claim) &&
    claim.person !== 'customer' &&
    (claim.rank !== mappedRank || claim.person === 'owner');
  const isPaid = claims.some(isContractorsName);
  const mayOwn = isNamed && (!isWhole || isPaid) && !claims.some(isOwners);
  const isDriversWish = (claim: Claim) =>
    isWish(claim) && !(mayOwn && (claim.person === 'customer' || !isWhole));
  const kept: Claim[] = [];
  const left: Claim[] = [];
  const only = findOnlyCustomer(claims);
  const ofOwner = new Set([
    ...findNobodyElses(claims, drivers),
    ...findBehindOwner(claims, drivers),
    ...findOwnersNumber(claims, ofDriver),
  ]);
  for (const claim of claims) {
    const isDriver = claim.person === 'driver' || claim.rank < 0 || drivers.length === 0;
    const mayBeDriver =
      (customers.length === 0 || (!isNamed && !isWhole)) && !ofDriver.has(claim.path);
    const isOut = isDriversWish(claim) || !belongsTo('customer_driver')(claim);
    if (only !== undefined && isWishOfNobody(claim)) kept.push({ ...claim, path: only + wish });
    else if (ofOwner.has(claim)) kept.push(toOwner(claim));
    else if (isDriver || mayBeDriver || isOut) kept.push(claim);
    else if (mayOwn) kept.push(toOwner(claim));
    else left.push(claim);
  }
  return { kept, left };
}

/** The columns of a driver; `Fahrer nicht kontaktieren` alone is of the customer. */
function listDrivers(claims: readonly Claim[]): readonly Claim[] {
  const drivers = claims.filter(
    (claim) =>
      claim.person === 'driver' &&
      (claim.rank >= 0 || (claim.rank === mappedRank && belongsTo('customer_driver')(claim))),
  );
  return drivers.every(isWish) ? [] : drivers;
}

/** Where an owner is the only one with a name, the customer's number is the owner's, and so is the rest. */
function findNobodyElses(claims: readonly Claim[], drivers: readonly Claim[]): readonly Claim[] {
  const numbers = claims.filter(isNumber);
  const isTheirs = numbers.length > 0 && numbers.every(({ person }) => person === 'customer');
  const isNamed = drivers.length > 0 || claims.some(isDriversName);
  return isTheirs && !isNamed && claims.some(isOwnersName)
    ? claims.filter((one) => one.rank >= 0 && belongsTo('customer_driver')(one))
    : [];
}

/** What stands between the owner's columns and the driver's is the owner's; so is a company with an address, before a driver with a name. */
function findBehindOwner(claims: readonly Claim[], drivers: readonly Claim[]): readonly Claim[] {
  const first = drivers[0]?.at ?? 0;
  const isNamed = drivers.some(isDriversName);
  const street = claims.findLast(({ at, path }) => at < first && path.endsWith('.street'));
  let named: Person | undefined;
  return claims.filter(({ at, path, person, rank }) => {
    const isCompany = isNamed && path === 'customer_driver.company';
    const isOwner = isCompany && street !== undefined && street.at > at;
    named = person ?? (isOwner ? 'owner' : named);
    return at < first && named === 'owner' && person === undefined && rank >= 0;
  });
}

/** `Kd.-Nr.` of a file with the names of an owner and a driver, and no number of theirs. */
function findOwnersNumber(claims: readonly Claim[], ofDriver: ReadonlySet<string>) {
  const [number, ...others] = claims.filter((one) => isNumber(one) && one.person !== 'payer');
  const areNamed = ofDriver.has('customer_driver.surname') && claims.some(isOwnersName);
  const isAlone = !claims.some((one) => one.person === 'customer' && isName(one));
  const isTheirs = number?.person === 'customer' && number.rank >= 0 && others.length === 0;
  return areNamed && isAlone && isTheirs ? [number] : [];
}

const wish = '.block_communication';
const isWishOfNobody = (claim: Claim): boolean =>
  isWish(claim) && claim.person === undefined && claim.rank >= 0;

/** The owner or the contractor, where the file has nobody else: a wish that names nobody is theirs. */
function findOnlyCustomer(claims: readonly Claim[]): string | undefined {
  const others = claims.filter(
    ({ path, only }) => path.startsWith('customer_') && !path.endsWith(wish) && only !== 'contact',
  );
  const [part, ...more] = new Set(others.map(({ path }) => path.split('.')[0]));
  return more.length === 0 && part !== 'customer_driver' ? part : undefined;
}

/** The other columns of a file, and those beside one. */
interface Around {
  readonly all: readonly Claim[];
  readonly byPath: ReadonlyMap<string, readonly Claim[]>;
  readonly byPlace: ReadonlyMap<number, Claim>;
  readonly pieces: ReadonlySet<Claim['piece']>;
  readonly hasArrival: boolean;
  readonly before: Claim | undefined;
  readonly after: Claim | undefined;
}

function lookAround(all: readonly Claim[]): (claim: Claim) => Around {
  const byPath = groupBy(all, ({ path }) => path);
  const byPlace = new Map(all.map((claim) => [claim.at, claim]));
  const pieces = new Set(all.map(({ piece }) => piece));
  const isArrival = ({ path, only }: Claim) => path === 'scheduled_in' && only !== 'handed';
  const file = { all, byPath, byPlace, pieces, hasArrival: all.some(isArrival) };
  return ({ at }) => ({ ...file, before: byPlace.get(at - 1), after: byPlace.get(at + 1) });
}

const hasPath = (claims: readonly Claim[], wanted: string): boolean =>
  claims.some(({ path }) => path === wanted);
const hasStart = (claims: readonly Claim[]): boolean =>
  hasPath(claims, 'time_car_app') || hasPath(claims, 'scheduled_in');
const isBeside = ({ before, after }: Around, pattern: RegExp): boolean =>
  [before, after].some((one) => one !== undefined && pattern.test(one.path));

/** What its neighbours make of a name that means several things. */
function placeByOthers(claim: Claim, around: Around, { numberingOf }: ColumnValues): Claim {
  if (claim.rank < 0) return claim;
  const isLine = () => numberingOf(claim.column) === 'lines';
  const place =
    placeHandover(claim, around) ??
    placeNumber(claim, around, isLine) ??
    placeTown(claim, around) ??
    placeCompany(claim, around) ??
    placeModel(claim, around) ??
    placeTitle(claim, around);
  return { ...claim, ...place };
}

type Place = Partial<Claim> | undefined;

/** `Abgabe` beside `Annahme` is when the car is handed back. */
function placeHandover({ only }: Claim, { byPath, hasArrival }: Around): Place {
  const isReady = only === 'handed' && hasArrival && !byPath.has('scheduled_out');
  return isReady ? { path: 'scheduled_out' } : undefined;
}

/** A bare number in front, or behind the type of a document, is the order's where no other is. */
function placeNumber(claim: Claim, { all }: Around, isLine: () => boolean): Place {
  const { only, at, path } = claim;
  if (at > 1) return undefined;
  const isBare = (only === 'street' || only === 'afterId') && /\p{L}/u.test(claim.column);
  if (!isBare && !(at === 0 && inFront.test(path))) return undefined;
  const others = all.filter((one) => one !== claim && one.only !== 'first');
  if (isLine() || hasPath(others, 'wo_nr')) return undefined;
  const appointment = others.find((one) => one.path === 'dms_nr');
  const isAlone = (at === 0 ? appointment?.at !== 1 : !appointment) && hasStart(all);
  return isAlone ? { path: 'wo_nr', only: undefined } : undefined;
}

/** `Cod_Reparacion` of a file without another number is that of the order. */
const inFront = /^interventions\.\d+\.dms_nr$/;

/** `Lieu` behind the postcode is where the customer lives. */
function placeTown(claim: Claim, { byPath, before }: Around): Place {
  if (claim.path !== 'location_id' || before?.path.endsWith('.postcode') !== true) return undefined;
  const isOnly = byPath.get('location_id')?.length === 1;
  const { path, person } = before;
  return !isOnly ? { path: path.replace('postcode', 'place'), person } : undefined;
}

/** A bare `Description` behind the make, in a file without models, is the model. */
function placeModel({ path, rank }: Claim, { byPath, before }: Around): Place {
  const isText = path.endsWith('.title') && rank === textRank && before?.path === 'car.make';
  return isText && !byPath.has('car.model') ? { path: 'car.model', piece: 'model' } : undefined;
}

/** `Titel` behind the number of a job, or before its description, is the job's. */
function placeTitle({ only }: Claim, { before, after }: Around): Place {
  const ofText = /^interventions\.\d+\.(?=title$)/.exec(after?.path ?? '');
  const [job] = /^interventions\.\d+\./.exec(before?.path ?? '') ?? ofText ?? [];
  if (only !== 'person' || job === undefined) return undefined;
  return { path: `${job}title`, rank: 0, only: undefined };
}

/** A company away from the columns of a customer, who has a name, is the dealer's. */
function placeCompany(claim: Claim, { all, byPath, byPlace }: Around): Place {
  const isBare = claim.path === 'customer_driver.company' && claim.person === undefined;
  if (!isBare || byPath.has('location_id')) return undefined;
  if (!all.some((one) => one !== claim && isName(one))) return undefined;
  const near = [-2, -1, 1, 2].map((step) => byPlace.get(claim.at + step));
  const isNear = near.some((one) => one?.path.startsWith('customer_') === true);
  return isNear ? undefined : { path: 'location_id', piece: undefined };
}

/** The only price of several jobs is that of all. */
function findPriceOfAll(all: readonly Claim[]): (claim: Claim) => boolean {
  const has = (pattern: RegExp) => all.some((one) => pattern.test(one.path));
  const isOne = has(/\.1\.title$/) && !has(/\.[1-9]\d*\.price$/);
  return ({ path, rank, number }) =>
    isOne && path === 'interventions.0.price' && rank >= 0 && number === undefined;
}

/** Whether the columns stand beside it without which a name says too little. */
function hasCompany(claim: Claim, around: Around): boolean {
  const { only, path, rank } = claim;
  const { before, after } = around;
  if (rank < 0) return true;
  // A car that goes out before it comes in is lent.
  if (path === 'current_km' && before?.only === 'out') return false;
  // A town behind the workshop is where that is.
  const isWorkshops = before?.path === 'location_id' && claim.person === undefined;
  if (isWorkshops && /^customer_\w+\.place$/.test(path))
    return /\.(?:street|postcode)$/.test(after?.path ?? '');
  // `Angelegt am` between the parts of an address is the customer's.
  if (path === 'dms_created_at' && rank === 0)
    return ![before, after].every((one) => one?.path.startsWith('customer_') === true);
  return only === undefined || (needs[only]?.(claim, around) ?? true);
}

type Need = (claim: Claim, around: Around) => boolean;

const needs: Readonly<Partial<Record<NonNullable<Claim['only']>, Need>>> = {
  out: () => false,
  kind: (_, { pieces }) => !pieces.has('makeAndModel'),
  person: (_, around) =>
    isBeside(around, /^customer_\w+\.(?:surname|first_name|initials|title|company)$/),
  afterId: (_, { before }) => before?.path === 'dms_nr' && before.only === 'first',
  street: (_, { before }) => before?.path.endsWith('.street') === true,
  start: ({ path, hint }, { byPath, before }) => {
    const hasDay = byPath.get(path)?.some((one) => one.hint === 'day') === true;
    return hint === 'time' ? hasDay : /^(?:time_car_app|scheduled_in)$/.test(before?.path ?? '');
  },
  halves: ({ only, hint }, { before, after }) =>
    [before, after].some((one) => one?.only === only && one?.hint !== hint),
  lone: (claim, around) => {
    const { path, hint } = claim;
    const isOther = (one: Claim) => one.hint === hint && one !== claim;
    // `Leistung` beside the fuel is the engine's.
    const isEngine = path.endsWith('title') && isBeside(around, /^car\.fuel$/);
    return !isEngine && around.byPath.get(path)?.some(isOther) !== true;
  },
  // A type is the car's beside its make, or beside the VIN in a file without makes.
  make: (_, around) =>
    isBeside(around, around.byPath.has('car.make') ? /^car\.make$/ : /^car\.vin$/),
  car: (_, around) => isBeside(around, /^car\./),
  customer: ({ path }, { byPath }) => {
    const [part = ''] = path.split('.');
    return [...byPath.keys()].some((other) => other.startsWith(`${part}.`) && other !== path);
  },
  contact: ({ path }, { byPath }) =>
    byPath.has(path.replace('surname', 'company')) && byPath.get(path)?.length === 1,
  line: (claim, around) => {
    if (claim.path.endsWith('description') && !isBeside(around, /^interventions\./)) return false;
    const job = claim.path.replace(/(?:price|description)$/, '');
    const texts = [`${job}title`, `${job}description`].flatMap(
      (path) => around.byPath.get(path) ?? [],
    );
    return texts.some((one) => one !== claim);
  },
  // The only time beside days is theirs.
  booked: (claim, { byPath }) =>
    claim.hint === 'time' &&
    byPath.get(claim.path)?.every((one) => one === claim || one.hint === 'day') === true,
  first: ({ at }, { all }) => at < 2 && hasStart(all),
};
