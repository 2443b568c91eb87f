import type { Problem } from '../../../errors';
import { groupBy } from '../../../json';
import { phrase, quote, type Value } from '../../../problems';
import { type Steps, takeAllSteps } from '../../../waits';
import { describedField, fieldLabel, showColumn } from '../described-fields';
import type { ColumnPiece } from '../fields/field-concepts';
import { type ColumnForm, lookAtColumns } from '../sample';
import type { ColumnMapping } from '../settings';
import {
  besides,
  byRank,
  type Claim,
  type ColumnValues,
  isWish,
  mappedRank,
  moveClaims,
  readClaims,
} from './claims';
import {
  describeCancelled,
  describeConsent,
  describeNoFields,
  describeTimeAlone,
  toColumnProblem,
} from './column-problems';
import { foreignRank } from './find-fields';
import { findHeaderProblem } from './header-problems';
import { placeClaims } from './place-claims';

/** A column and the field that it holds, with the number of an intervention, from 0. */
export interface RecognisedColumn extends ColumnMapping {
  /** A column with two fields, or with a part of one. */
  readonly piece?: ColumnPiece | undefined;
}

export interface Recognition {
  readonly columns: readonly RecognisedColumn[];
  /** Columns of a customer beside those of the driver, for rows that have no driver. */
  readonly spares?: readonly RecognisedColumn[];
  /** The unknown columns, cut for showing. */
  readonly unused: readonly string[];
  /** Each says what to do; with one, nothing can be read. */
  readonly problems: readonly Problem[];
  /** What was left out, or taken for another, and what to do; the rest can be read. */
  readonly warnings: readonly Problem[];
}

/**
 * Says which column is which field of an appointment, by what its name means. Nothing is chosen
 * between two columns that say one field equally: they are told.
 */
export function recognise(
  columns: readonly string[],
  given: Partial<ColumnValues> = {},
): Recognition {
  return takeAllSteps(recogniseInSteps(columns, given));
}

export function* recogniseInSteps(
  columns: readonly string[],
  given: Partial<ColumnValues>,
): Steps<Recognition> {
  const values = { ...lookAtColumns([]), ...given };
  const problem = findHeaderProblem(columns);
  if (problem !== undefined) {
    return { columns: [], unused: listUnused(columns), problems: [problem], warnings: [] };
  }
  const { claims, consents, cancelled } = yield* readClaims(columns, values);
  const placed = placeClaims(claims, values);
  const settled = settleClaims(placed.claims, values);
  const problems = [...settled.problems];
  if (claims.length === 0) problems.push(describeNoFields(columns));
  const warnings = [...placed.warnings, ...settled.warnings];
  for (const one of consents) {
    yield;
    warnings.push(describeConsent(one, values));
  }
  for (const one of cancelled) {
    yield;
    warnings.push(...describeCancelled(one, values));
  }
  const unused = listUnused(columns, settled.columns, [...problems, ...warnings]);
  const { columns: spares } = settleClaims(placed.spares, values);
  return { columns: settled.columns, spares, unused, problems, warnings };
}

/** Of columns that are ignored, only what they may say of wishes is told. */
export function* recogniseWishes(
  columns: readonly string[],
  { given = new Map(), ...others }: Partial<ColumnValues>,
): Steps<Recognition> {
  const values = { ...lookAtColumns([]), ...others, given, blocksByConsents: false };
  const found = yield* recogniseInSteps(columns, values);
  const warnings = found.columns
    .filter((one) => isWish(one) && !given.has(one.column))
    .map(({ column }) => describeConsent({ column, consent: 'unclear' }, values));
  warnings.push(...found.warnings.filter(isWish));
  return { columns: [], unused: [], problems: [], warnings };
}

/** Those that are no field, and are not told. */
export function listUnused(
  columns: readonly string[],
  used: readonly { readonly column: string }[] = [],
  said: readonly Problem[] = [],
): string[] {
  const told = said.flatMap(({ values }) => values?.columns ?? []);
  const known = new Set<Value>([...used.map(({ column }) => column), ...told]);
  return [...new Set(columns.filter((column) => !known.has(column)).map(showColumn))];
}

/** What was decided before is where it is, and its name says no more than that of another. */
const withOwnRank = (claim: Claim): Claim => ({ ...claim, rank: claim.decidedRank ?? claim.rank });

type Settled = Omit<Recognition, 'unused'>;

/** Chooses one column for each field, or one for its date and one for its time. */
function settleClaims(placed: readonly Claim[], values: ColumnValues): Settled {
  const claims = moveClaims(withoutDurations(placed, values), values).map(withOwnRank);
  const settling = new Settling(values);
  const groups = groupBy(claims, toField);
  for (const claimed of groups.values()) settling.settle(claimed, groups);
  return settling.finish();
}

/** Hours of work are no time at which a car comes. */
function withoutDurations(
  claims: readonly Claim[],
  { areDurations, formOf }: ColumnValues,
): readonly Claim[] {
  return claims.filter(
    (claim) =>
      claim.path !== 'time_car_app' ||
      isExact(claim) ||
      formOf(claim.column) !== 'time' ||
      !areDurations(claim.column),
  );
}

/** Whether a name says that it is of the appointment. */
const isExact = ({ path, rank, movedFrom }: Claim): boolean =>
  path === 'time_car_app' && rank <= 1 && movedFrom === undefined;

const isMoment = (path: string): boolean => describedField(path)?.mayHaveHalves === true;

const toField = ({ path, piece }: Claim): string =>
  besides.has(piece) ? `${path} ${piece ?? ''}` : path;

class Settling {
  readonly #chosen: { readonly claim: Claim; readonly half?: 'date' | 'time' }[] = [];
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];

  constructor(private readonly values: ColumnValues) {}

  settle(claimed: readonly Claim[], groups: ReadonlyMap<string, readonly Claim[]>): void {
    const [{ path } = { path: '' }] = claimed;
    const before = this.#chosen.length;
    if (isWish({ path })) {
      // Any of them blocks.
      for (const claim of claimed) this.#chosen.push({ claim });
    } else if (isMoment(path)) this.#settleMoment(path, claimed);
    else {
      const best = this.#best(path === 'location_id' ? this.#located(claimed) : claimed);
      const taken = besides.has(best[0]?.piece) ? best.slice(0, 1) : best;
      for (const claim of taken) this.#chosen.push({ claim: withoutPiece(claim, groups) });
    }
    if (contradicted.test(path)) this.#tellContradictions(claimed, this.#chosen.slice(before));
  }

  /** In the order of the file. */
  finish(): Settled {
    const moved = this.#chosen.flatMap(({ claim: { column, path: field, movedFrom } }) =>
      movedFrom === undefined || /(?:description|surname)$/.test(movedFrom)
        ? []
        : { column, field, otherField: movedFrom },
    );
    // A day and its time are told as one.
    const byFields = groupBy(moved, ({ field, otherField }) => `${field} ${otherField}`);
    for (const claims of byFields.values()) {
      const columns = claims.map(({ column }) => column);
      const [{ field, otherField } = { field: '', otherField: '' }] = claims;
      const taken = phrase('columnTaken', { columns, field, otherField });
      this.#warnings.push(toColumnProblem(taken, columns, field));
    }
    const columns = this.#chosen
      .toSorted((one, other) => one.claim.at - other.claim.at)
      .map(({ claim: { column, path, piece }, half }) => ({ column, path, half, piece }));
    return { columns, problems: this.#problems, warnings: this.#warnings };
  }

  /** The one with the best name; those that are as good are told, unless they agree in each row. */
  #best(claimed: readonly Claim[]): readonly Claim[] {
    if (this.#alternate(claimed)) return claimed;
    const [best] = this.#filled(claimed).toSorted(byRank);
    // A file whose header changes half-way may go on in another language; a better name may be empty so far.
    const isLikely = (rank: number) => rank < 0 || rank % foreignRank === 0;
    // A company may have its name in a column of its own; what was decided before stays.
    const isName = ({ piece }: Claim) => piece === 'wholeName' && best?.decidedRank === undefined;
    const likely = claimed.filter(
      (claim) => isLikely(claim.rank - (best?.rank ?? 0)) || isName(claim),
    );
    const agrees = this.values.agree(likely.map(({ column }) => column));
    const asGood = claimed.filter(({ rank }) => rank === best?.rank);
    // `Phone` beside `Customer phone` may be anybody's.
    const named = asGood.filter(({ person }) => person !== undefined);
    const equal = agrees ? likely : named.length > 0 ? named : asGood;
    const columns = equal.map(({ column }) => column);
    const isOne = equal.length === 1 || agrees || this.values.agree(columns);
    if (best === undefined || isOne) return equal;
    const field = best.path;
    if (describedField(field)?.isRequired === true || needed.test(field)) {
      const problem = toColumnProblem(phrase('twoColumns', { columns }), columns, field);
      this.#problems.push({ ...problem, label: fieldLabel(field) });
    } else {
      const left = phrase('columnsLeftOut', { columns, field });
      this.#warnings.push(toColumnProblem(left, columns, field));
    }
    return [];
  }

  /** A better name does not make another car or time what a column says, where they contradict. */
  #tellContradictions(claimed: readonly Claim[], chosen: readonly { readonly claim: Claim }[]) {
    const columns = chosen.map(({ claim }) => claim.column);
    for (const { column: other, path } of claimed) {
      if (columns.includes(other)) continue;
      for (const column of columns) {
        const found = this.values.findContradiction(column, other, isMoment(path));
        if (found === undefined) continue;
        const [value, otherValue] = [quote(found.value), quote(found.otherValue)];
        const told = { columns: [other], field: path, column, row: found.row, value, otherValue };
        this.#warnings.push(toColumnProblem(phrase('otherColumn', told), [other], path));
        break;
      }
    }
  }

  /** A file may have the number of a branch in the DMS beside the name that Claire has. */
  #located(claims: readonly Claim[]): readonly Claim[] {
    const columns = claims.toSorted(byRank).map(({ column }) => column);
    const chosen = columns.length > 1 ? this.values.chooseLocation?.(columns) : undefined;
    return claims.filter(({ column }) => chosen === undefined || column === chosen);
  }

  /** Two files with headers of their own may be appended: each row has its column. */
  #alternate(claims: readonly Claim[]): boolean {
    return claims.length > 1 && this.values.alternate(claims.map(({ column }) => column));
  }

  /** Those with values, or all where none has any. */
  #filled(claims: readonly Claim[]): readonly Claim[] {
    const filled = claims.filter(({ column }) => !this.values.isBlank(column));
    return filled.length > 0 ? filled : claims;
  }

  /** When a car was really ready says less than when it should be. */
  #withoutHappened(claims: readonly Claim[]): readonly Claim[] {
    const isTime = ({ hint }: Claim) => hint === 'time';
    const days = this.#filled(claims.filter((claim) => !isTime(claim)));
    if (this.#alternate(days)) return claims;
    const [best] = daysBesideTimes(days, claims.filter(isTime)).toSorted(byRank);
    return claims.filter(({ hint, rank }) => hint === 'time' || rank <= (best?.rank ?? rank));
  }

  #settleMoment(path: string, given: readonly Claim[]): void {
    const claimed = path.startsWith('scheduled_') ? this.#withoutHappened(given) : given;
    const { formOf } = this.values;
    const form = (claim: Claim) => formOf(claim.column) ?? claim.hint;
    const of = (wanted: ColumnForm | undefined) =>
      claimed.filter((claim) => form(claim) === wanted);
    const [days, times, moments] = [of('day'), of('time'), of('moment')];
    const open = of(undefined);
    // A time that repeats its day, or a moment beside its time: each row tells whether they agree.
    const ofMoments = Math.min(...moments.map(({ rank }) => rank));
    const repeatsDay =
      moments.every(({ hint }) => hint === 'time') &&
      days
        .slice(0, maxDays)
        .some(
          ({ rank, column: day }) =>
            rank <= ofMoments && moments.every(({ column }) => !this.values.differ(day, column)),
        );
    // `Termin` beside `Uhrzeit` is the day; `Beginn` beside `Termindatum` is the time.
    const isTimeOpen = days.length > 0 && times.length === 0;
    // A better name of a day, with its time, says more than a moment whose name is of a day too.
    const [day] = days.toSorted(byRank);
    const isWorse = ({ hint, rank }: Claim) => hint === 'day' && rank > (day?.rank ?? rank);
    if (moments.length > 0 && repeatsDay) this.#choose(days, moments);
    else if (moments.length > 0 && (times.length === 0 || !moments.every(isWorse)))
      this.#choose(moments, times);
    else if (isTimeOpen) this.#choose(days, open);
    else if (days.length > 0 && this.#alternate([...days, ...open]))
      this.#choose([...days, ...open], times);
    else if (days.length + open.length > 0)
      this.#choose(daysBesideTimes([...days, ...open], times), times);
    else this.#settleTimes(path, times);
  }

  #choose(dates: readonly Claim[], times: readonly Claim[] = []): void {
    const best = this.#best(dates);
    const mayBeHalf = best.some(
      ({ hint, column }) => hint !== 'moment' || this.values.formOf(column) !== undefined,
    );
    const beside = this.#alternate(times) ? times : timesBesideDays(times, best);
    const ofDay = mayBeHalf ? this.#best(beside) : [];
    const isWhole = ofDay.length === 0;
    for (const claim of best) this.#chosen.push(isWhole ? { claim } : { claim, half: 'date' });
    for (const claim of ofDay) this.#chosen.push({ claim, half: 'time' });
  }

  /** Times without a day. `Appointment Time` may well hold both; a bare `Time` tells nothing. */
  #settleTimes(path: string, times: readonly Claim[]): void {
    const isTime = (claim: Claim) =>
      this.values.formOf(claim.column) === 'time' || claim.only === 'paired';
    const whole = times.filter((claim) => !isTime(claim));
    if (whole.length > 0) {
      this.#choose(whole);
      return;
    }
    const isNeeded = path === 'time_car_app' || path === 'dms_created_at';
    const isSet = times.every(({ rank }) => rank === mappedRank);
    const alone = describeTimeAlone(times, path, { isNeeded, isSet });
    (isNeeded ? this.#problems : this.#warnings).push(alone);
  }
}

/** A day with its time beside it says more than one with a little better name, but for an exact one. */
function daysBesideTimes(days: readonly Claim[], times: readonly Claim[]): readonly Claim[] {
  const most = Math.min(...days.map(({ rank }) => rank)) + (days.some(isExact) ? 0 : 2);
  const isBeside = besideAnyOf(times);
  const [best] = days.filter((one) => one.rank <= most && isBeside(one)).toSorted(byRank);
  return best === undefined ? days : days.filter(({ rank }) => rank === best.rank);
}

/** Of times with names as good, that beside its day. */
function timesBesideDays(times: readonly Claim[], days: readonly Claim[]): readonly Claim[] {
  const [best] = times.toSorted(byRank);
  const isBeside = besideAnyOf(days);
  const found = times.filter((one) => one.rank === best?.rank && isBeside(one));
  return found.length > 0 ? found : times;
}

/** More columns of days are no file of appointments. */
const maxDays = 20;

function besideAnyOf(others: readonly Claim[]): (claim: Claim) => boolean {
  const places = new Set(others.map(({ at }) => at));
  return ({ at }) => places.has(at - 1) || places.has(at + 1);
}

/** `PLZ/Ort`, where no column has the postcode alone. */
export function withTown(
  one: RecognisedColumn,
  _at: number,
  all: readonly RecognisedColumn[],
): RecognisedColumn {
  const isPlace = one.path.endsWith('.place');
  const postcode = one.path.replace('.place', '.postcode');
  if (!isPlace) return one;
  return { ...one, piece: all.some(({ path }) => path === postcode) ? undefined : 'town' };
}

/** Fields of which two columns that contradict each other are told. */
const contradicted = /^(?:car\.(?:vin|reg_number)|time_car_app)$/;

const needed = /^customer_driver\.(?:dms_nr|surname)$/;

/** A column of two fields holds only one of them where another column holds the other. */
function withoutPiece(claim: Claim, groups: ReadonlyMap<string, readonly Claim[]>): Claim {
  const { piece, path } = claim;
  const [part = ''] = path.split('.');
  const others: Readonly<Record<string, readonly string[]>> = {
    makeAndModel: path === 'car.make' ? ['model'] : ['make'],
    model: ['make'],
    wholeName: ['first_name'],
    givenName: ['first_name'],
    wholeAddress: ['house_nr', 'postcode', 'place'],
  };
  const hasOther = others[piece ?? '']?.some((name) => groups.has(`${part}.${name}`)) === true;
  return hasOther || (piece === 'wholeName' && path.endsWith('.company'))
    ? { ...claim, piece: undefined }
    : claim;
}
