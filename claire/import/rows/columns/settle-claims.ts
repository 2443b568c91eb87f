import type { Problem } from '../../../errors';
import { describedField } from '../described-fields';
import { describeConflict, describeTaken, describeTimeAlone } from './recognition-problems';
import { bareRank } from './find-fields';
import { foreignRank } from './known-columns';
import type { ColumnForm, FormOf } from '../sample';
import { type Claim, type ColumnValues, mappedRank, type RecognisedColumn } from './claim';

interface Settled {
  readonly columns: readonly RecognisedColumn[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Chooses one column for each field, or one for its date and one for its time. */
export function settleClaims(claims: readonly Claim[], values: ColumnValues): Settled {
  const settling = new Settling(values);
  const groups = group(withFallbacks(claims, values.formOf));
  for (const claimed of groups.values()) settling.settle(claimed, groups);
  return settling.finish(claims);
}

const isMoment = (path: string): boolean => describedField(path)?.mayHaveHalves === true;

/** `Tussenvoegsel` stands beside the surname, not in its place. */
const besides: ReadonlySet<string | undefined> = new Set(['infix', 'addition']);

function group(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = besides.has(claim.piece) ? `${claim.path} ${claim.piece ?? ''}` : claim.path;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return groups;
}

/** What the second best column of a field is, where no column says that. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  [/^wo_nr$/, 'dms_nr'],
  [/^(interventions\.\d+\.)title$/, '$1description'],
  [/^(customer_\w+\.)surname$/, '$1first_name'],
];

const numbered = /^customer_\w+\.dms_nr$/;

/** What the file has alone of a pair is the one that Claire needs. */
function withFallbacks(claims: readonly Claim[], formOf?: FormOf): Claim[] {
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
      const isKey = second.rank === bare && first.rank <= named && mayBe(number);
      if (isKey && (!path.endsWith('title') || first.rank === named)) return [[second, number]];
      const other = path.replace(pattern, replacement);
      const mayMove = !path.endsWith('.surname') || second.piece === 'givenName';
      return mayMove && mayBe(other) ? [[second, other]] : [];
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

const byRank = (one: Claim, other: Claim): number => one.rank - other.rank || one.at - other.at;

class Settling {
  readonly #chosen: { readonly claim: Claim; readonly half?: 'date' | 'time' }[] = [];
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];

  constructor(private readonly values: ColumnValues) {}

  settle(claimed: readonly Claim[], groups: ReadonlyMap<string, readonly Claim[]>): void {
    const [{ path } = { path: '' }] = claimed;
    if (path.endsWith('.block_communication')) {
      // Any of them blocks.
      for (const claim of claimed) this.#chosen.push({ claim });
    } else if (isMoment(path)) this.#settleMoment(path, claimed);
    else {
      const best = this.#best(claimed);
      const taken = besides.has(best[0]?.piece) ? best.slice(0, 1) : best;
      for (const claim of taken) this.#chosen.push({ claim: withoutPiece(claim, groups) });
    }
  }

  /** In the order of the file. */
  finish(claims: readonly Claim[]): Settled {
    const before = new Map(claims.map(({ column, path }) => [column, path]));
    for (const { claim } of this.#chosen) {
      const path = before.get(claim.column);
      if (path !== undefined && path !== claim.path && !/description$|surname$/.test(path)) {
        this.#warnings.push(describeTaken(claim, path));
      }
    }
    const columns = this.#chosen
      .toSorted((one, other) => one.claim.at - other.claim.at)
      .map(({ claim: { column, path, piece }, half }) => ({
        ...{ column, path },
        ...(half === undefined ? {} : { half }),
        ...(piece === undefined ? {} : { piece }),
      }));
    return { columns, problems: this.#problems, warnings: this.#warnings };
  }

  /** The one with the best name; those that are as good are told, unless they agree in each row. */
  #best(claimed: readonly Claim[]): readonly Claim[] {
    const [best] = claimed.toSorted(byRank);
    // A file whose header changes half-way may go on in another language.
    const likely = claimed.filter(({ rank }) => (rank - (best?.rank ?? 0)) % foreignRank === 0);
    const agrees = this.values.agree?.(likely.map(({ column }) => column)) === true;
    const equal = agrees ? likely : claimed.filter(({ rank }) => rank === best?.rank);
    const columns = equal.map(({ column }) => column);
    const isOne = equal.length === 1 || agrees || this.values.agree?.(columns) === true;
    if (best === undefined || isOne) return equal;
    const isNeeded = describedField(best.path)?.isRequired === true || needed.test(best.path);
    (isNeeded ? this.#problems : this.#warnings).push(
      describeConflict(best.path, columns, isNeeded),
    );
    return [];
  }

  #settleMoment(path: string, given: readonly Claim[]): void {
    const claimed = path.startsWith('scheduled_') ? withoutHappened(given) : given;
    const { formOf } = this.values;
    const form = (claim: Claim) => formOf?.(claim.column) ?? claim.hint;
    const of = (wanted: ColumnForm | undefined) =>
      claimed.filter((claim) => form(claim) === wanted);
    const [days, times, moments] = [of('day'), of('time'), of('moment')];
    const whole = formOf === undefined ? [] : moments;
    const open = moments.length > 0 ? moments : of(undefined);
    if (whole.length > 0) {
      // A time that repeats its day is read beside it, so that each row tells whether they agree.
      const repeatsDay = days.length > 0 && whole.every(({ hint }) => hint === 'time');
      if (repeatsDay) this.#choose(days, whole);
      else this.#choose(whole);
      return;
    }
    // `Termin` beside `Uhrzeit` is the day; `Beginn` beside `Termindatum` is the time.
    const dates =
      days.length > 0 || times.length === 0
        ? [...days, ...(times.length === 0 && days.length > 0 ? [] : open)]
        : open;
    const ofDay = times.length === 0 && days.length > 0 && moments.length === 0 ? open : times;
    if (dates.length === 0) this.#settleTimes(path, times);
    else this.#choose(dates, ofDay);
  }

  #choose(dates: readonly Claim[], times: readonly Claim[] = []): void {
    const best = this.#best(dates);
    const ofDay = best.length === 0 || best[0]?.hint === 'moment' ? [] : this.#best(times);
    const isWhole = ofDay.length === 0;
    for (const claim of best) this.#chosen.push(isWhole ? { claim } : { claim, half: 'date' });
    for (const claim of ofDay) this.#chosen.push({ claim, half: 'time' });
  }

  /** Times without a day. `Appointment Time` may well hold both; a bare `Time` tells nothing. */
  #settleTimes(path: string, times: readonly Claim[]): void {
    const isTime = (claim: Claim) =>
      this.values.formOf?.(claim.column) === 'time' || claim.only === 'paired';
    const whole = times.filter((claim) => !isTime(claim));
    if (whole.length > 0) {
      this.#choose(whole);
      return;
    }
    const columns = times.map(({ column }) => column);
    const isNeeded = path === 'time_car_app' || path === 'dms_created_at';
    (isNeeded ? this.#problems : this.#warnings).push(describeTimeAlone(path, columns));
  }
}

/** When a car was really ready says less than when it should be. */
function withoutHappened(claims: readonly Claim[]): readonly Claim[] {
  const [best] = claims.filter(({ hint }) => hint !== 'time').toSorted(byRank);
  return claims.filter(({ hint, rank }) => hint === 'time' || rank <= (best?.rank ?? rank));
}

const needed = /^customer_driver\.(?:dms_nr|surname)$/;

/** A column of two fields holds only one of them where another column holds the other. */
function withoutPiece(claim: Claim, groups: ReadonlyMap<string, readonly Claim[]>): Claim {
  const { piece, path } = claim;
  const [part = ''] = path.split('.');
  const others: Readonly<Record<string, readonly string[]>> = {
    makeAndModel: path === 'car.make' ? ['model'] : ['make'],
    wholeName: ['first_name'],
    givenName: ['first_name'],
    wholeAddress: ['house_nr', 'postcode', 'place'],
  };
  const hasOther = others[piece ?? '']?.some((name) => groups.has(`${part}.${name}`)) === true;
  return hasOther || (piece === 'wholeName' && path.endsWith('.company'))
    ? { ...claim, piece: undefined }
    : claim;
}
