import type { CallOptions, Client } from '../client';
import { type ClaireError, isClaireError, type Problem } from '../errors';
import { groupBy, toPlainText } from '../json';
import { dayBeside } from '../times';
import { guarded, workOff } from '../waits';
import type { ProblemCode } from '../problem-texts';
import { phrase } from '../problems';
import { type AppointmentList, type Counterpart, type ListedAppointment } from './appointment-list';
import { AppointmentLister, type DayGroup, listDays, maxListedAtOnce } from './drop-unchanged';
import { Channel, Progress, Outcomes, admitRow, readInput, type Row } from './stages';
import { type ImportHint, toHint } from './check';
import { invalid, joinSentences, type Outcome, pickKeys, toOutcomeError } from './outcome';
import { readWith } from './rows/read-rows';
import type { ReadingOptions } from './rows/reading';

/**
 * `new`: Claire does not have it. `failed`: Claire could not be asked. `onlyAtClaire`: no row of the
 * input is this appointment of Claire.
 */
export type CompareStatus = 'new' | 'changed' | 'unchanged' | 'invalid' | 'failed' | 'onlyAtClaire';

/** How one appointment of the DMS compares with Claire's, or one that only Claire has. */
export interface CompareOutcome extends Omit<Outcome, 'status' | 'queued_at'> {
  status: CompareStatus;
}

export interface CompareOptions extends CallOptions, ReadingOptions {
  /** How many rows are kept in memory until their day is listed; 10,000 when left out. */
  ahead?: number | undefined;
  /** Asked at the end: whether the rows were all there are. Else nothing is only at Claire. */
  isWhole?: (() => boolean) | undefined;
  /** Called with how many more rows have been compared, or cannot be. */
  onAnswered?: ((rows: number) => void) | undefined;
}

/**
 * Compares appointments of a DMS with Claire's and changes nothing. Yields one outcome for each row,
 * in their order, then one for each appointment that only Claire has on the days of the rows.
 * Rejects only when `rows` itself does, after the outcomes of all rows before.
 */
export async function* compare(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { ahead = 10_000, isWhole, onAnswered, ...call }: CompareOptions = {},
): AsyncGenerator<CompareOutcome, void, undefined> {
  const progress = new Progress();
  const outcomes = new Outcomes<CompareOutcome, Row>({ progress, maxRows: ahead, onAnswered });
  const source = readWith(rows, client, call, call);
  const read = new Channel<Row>(progress);
  const lister = new AppointmentLister(client, call);
  const onlyAtClaire = new OnlyAtClaire();
  yield* outcomes.inOrder(
    [
      readInput(source, read, outcomes, (row) =>
        admitRow(row, outcomes, ({ error, record }, problems) => {
          if (!problems.some(isNoData)) onlyAtClaire.notReadable(record);
          return error === undefined ? notReadable(record, problems) : notCompared(record, error);
        }),
      ),
      compareDays(read, { lister, outcomes, progress, onlyAtClaire }),
    ],
    source,
    call.signal,
  );
  const isPart = call.signal?.aborted === true || isWhole?.() === false;
  const hint = isPart
    ? toHint('partOfInput', '', phrase('partOfInput'))
    : onlyAtClaire.describeUnsure();
  if (hint !== undefined) guarded(call.onHint)(hint);
  if (!isPart) yield* onlyAtClaire.list();
}

interface Comparing {
  readonly lister: AppointmentLister;
  readonly outcomes: Outcomes<CompareOutcome, Row>;
  readonly progress: Progress;
  readonly onlyAtClaire: OnlyAtClaire;
}

async function compareDays(rows: Channel<Row>, comparing: Comparing): Promise<void> {
  const { lister, outcomes, progress, onlyAtClaire } = comparing;
  const judge = (row: Row, counterpart: Counterpart | undefined): void => {
    if (counterpart !== undefined) onlyAtClaire.isFound(counterpart.listed);
    outcomes.settle(row, describeRow(row, counterpart));
  };
  /** Looks for rows of one number that are not on their day. */
  const lookUp = async ({ locationId }: DayGroup, number: string, some: readonly Row[]) => {
    const list = await lister.list({ location_id: locationId, dms_nr: number });
    for (const row of some) {
      onlyAtClaire.markNotOnDay(row);
      if (isClaireError(list)) outcomes.settle(row, notCompared(row.appointment, list));
      else judge(row, list.findNearest(row.appointment));
    }
  };
  await listDays(rows, {
    ...{ lister, outcomes, progress },
    collect: (row, keep) => {
      keep(row);
      return undefined;
    },
    read: async (group, list) => {
      if (isClaireError(list)) {
        onlyAtClaire.notListed(group);
        for (const row of group.rows) outcomes.settle(row, notCompared(row.appointment, list));
        return;
      }
      onlyAtClaire.listed(group, list);
      const notOnDay = group.rows.filter((row) => {
        const counterpart = list.findNearest(row.appointment);
        if (counterpart !== undefined) judge(row, counterpart);
        return counterpart === undefined;
      });
      const byNumber = groupBy(notOnDay, ({ appointment }) => appointment.dms_nr);
      // So many at a time, as few requests are to show that a location is hopeless.
      await workOff(byNumber, maxListedAtOnce, ([number, some]) => lookUp(group, number, some));
    },
  });
}

/** `new`, `changed` or `unchanged`. */
function describeRow({ appointment }: Row, counterpart: Counterpart | undefined): CompareOutcome {
  if (counterpart === undefined) return { ...pickKeys(appointment), status: 'new' };
  const { listed, differences } = counterpart;
  const keys = { ...pickKeys(appointment), appointment_id: listed.id };
  if (differences.length === 0) return { ...keys, status: 'unchanged' };
  return { ...keys, status: 'changed', differences };
}

function notCompared(appointment: unknown, error: ClaireError): CompareOutcome {
  const message = joinSentences(
    'The appointment could not be compared with Claire',
    error.message,
    error.advice,
  );
  return { ...pickKeys(appointment), status: 'failed', error: toOutcomeError(error, message) };
}

function notReadable(row: unknown, problems: readonly Problem[]): CompareOutcome {
  return { ...invalid(row, problems), status: 'invalid' };
}

const noData: ReadonlySet<ProblemCode | undefined> = new Set([
  'blankRow',
  'headerRow',
  'totalsRow',
]);

/** Whether the line of a file is no appointment, and none of Claire's. */
const isNoData = ({ code }: Problem): boolean => noData.has(code);

/**
 * The appointments that Claire has on the days of the input and the input has not. It keeps these,
 * and the numbers of rows that Claire does not have on their day.
 */
class OnlyAtClaire {
  readonly #candidates = new Map<string, CompareOutcome[]>();
  /** Rows of the input that are not on their day in Claire. */
  readonly #notOnDay = new Set<string>();
  /** Ids of the rows' appointments: one may move to a day whose list is still to come. */
  readonly #found = new Set<number>();
  /** Their work orders, as their own numbers may be written in another way. */
  readonly #workOrders = new Set<string>();
  /** Days whose list is known, or can no longer be: rows before it are forgotten. */
  readonly #doneDays = new Set<string>();
  readonly #unsureLocations = new Set<number>();
  #isUnsureEverywhere = false;

  /** The first list of a day. A later one is for more rows of the same day. */
  listed(group: DayGroup, list: AppointmentList): void {
    const isFirst = this.#markDone(group);
    const numbers = new Set(group.rows.map(({ appointment }) => toPlainText(appointment.dms_nr)));
    for (const listed of list.appointments) {
      const key = locationKey(group.locationId, listed.dms_nr);
      if (numbers.has(listed.dms_nr)) this.#candidates.delete(key);
      // Without a number, it never came from a DMS.
      else if (
        isFirst &&
        listed.dms_nr !== '' &&
        !this.#notOnDay.has(key) &&
        belongsTo(group, listed)
      )
        this.#addCandidate(key, group, listed);
    }
  }

  /** Which appointments of the day are in Claire is not known. */
  notListed(group: DayGroup): void {
    this.#markDone(group);
    for (const { appointment } of group.rows) {
      this.#addNotOnDay(appointment.location_id, appointment.dms_nr);
    }
  }

  isFound({ id }: ListedAppointment): void {
    this.#found.add(id);
  }

  /** The row is in the input, and Claire does not have it on its day. */
  markNotOnDay({ appointment: { location_id, dms_nr, wo_nr } }: Row): void {
    this.#addNotOnDay(location_id, dms_nr);
    this.#workOrders.add(locationKey(location_id, toPlainText(wo_nr)));
  }

  /** A row that cannot be read may be any appointment of its location, unless its number can. */
  notReadable(row: unknown): void {
    const { location_id, dms_nr }: { location_id?: unknown; dms_nr?: unknown } =
      typeof row === 'object' && row !== null ? row : {};
    const locationId = Number(toPlainText(location_id) || Number.NaN);
    if (!Number.isSafeInteger(locationId) || locationId <= 0) this.#isUnsureEverywhere = true;
    // A number that is no text may have lost zeros, and then names another appointment.
    else if (typeof dms_nr === 'string' && dms_nr.trim() !== '')
      this.#addNotOnDay(locationId, dms_nr);
    else this.#unsureLocations.add(locationId);
  }

  /** Sorts by location, day and Claire's number. */
  list(): CompareOutcome[] {
    const known = this.#listCandidates().filter((outcome) => !this.#isUnsure(outcome));
    return known.sort(compareOutcomes);
  }

  /** What to say where some may be missing because of rows that cannot be read. */
  describeUnsure(): ImportHint | undefined {
    const withheld = this.#listCandidates().filter((outcome) => this.#isUnsure(outcome));
    if (withheld.length === 0) return undefined;
    const locations = [...new Set(withheld.map(({ location_id }) => location_id))];
    const ids = locations.join(', ');
    const where = phrase(locations.length === 1 ? 'oneLocation' : 'severalOfLocations', { ids });
    const values = { count: withheld.length, locations: where };
    return toHint('onlyAtClaireNotKnown', '', phrase('onlyAtClaireNotKnown', values));
  }

  #markDone({ locationId, day }: DayGroup): boolean {
    const key = locationKey(locationId, day);
    const isFirst = !this.#doneDays.has(key);
    this.#doneDays.add(key);
    return isFirst;
  }

  #addNotOnDay(locationId: number, number: string): void {
    const key = locationKey(locationId, toPlainText(number));
    this.#notOnDay.add(key);
    this.#candidates.delete(key);
  }

  #addCandidate(key: string, { locationId, day }: DayGroup, listed: ListedAppointment): void {
    const outcome: CompareOutcome = {
      location_id: locationId,
      dms_nr: listed.dms_nr,
      wo_nr: listed.wo_nr === '' ? null : listed.wo_nr,
      day,
      appointment_id: listed.id,
      status: 'onlyAtClaire',
    };
    const others = this.#candidates.get(key);
    if (others === undefined) this.#candidates.set(key, [outcome]);
    else if (others.every(({ appointment_id }) => appointment_id !== listed.id))
      others.push(outcome);
  }

  #listCandidates(): CompareOutcome[] {
    const candidates = [...this.#candidates.values()].flat();
    return candidates.filter(({ appointment_id = 0 }) => !this.#found.has(appointment_id));
  }

  #isUnsure({ location_id, dms_nr, wo_nr }: CompareOutcome): boolean {
    if (this.#isUnsureEverywhere) return true;
    if (location_id === null || dms_nr === null) return false;
    if (this.#unsureLocations.has(location_id)) return true;
    if (wo_nr != null && this.#workOrders.has(locationKey(location_id, wo_nr))) return true;
    // A spreadsheet makes 99 of 0099.
    return this.#notOnDay.has(locationKey(location_id, dms_nr.replace(/^0+/, '')));
  }
}

/** Claire's list of a day may have the pinned ones of others, and near midnight those of its neighbours. */
function belongsTo(
  { locationId, day, rows: [row] }: DayGroup,
  { record }: ListedAppointment,
): boolean {
  const { location_id = locationId, time_car_app: time } = record;
  const ownDay =
    row && typeof time === 'string' ? dayBeside(time, row.appointment.time_car_app) : day;
  return location_id === locationId && ownDay === day;
}

function locationKey(locationId: number, text: string): string {
  return `${String(locationId)} ${text}`;
}

function compareOutcomes(one: CompareOutcome, other: CompareOutcome): number {
  return (
    Number(one.location_id) - Number(other.location_id) ||
    (one.day ?? '').localeCompare(other.day ?? '') ||
    Number(one.appointment_id) - Number(other.appointment_id)
  );
}
