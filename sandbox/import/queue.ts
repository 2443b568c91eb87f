import { isObject, type Json } from '../../claire/json';
import { importResult } from '../../claire/models/enumerations';
import { type EventDependencies, fireEvent, fireImportFailure } from '../events';
import { Newest } from '../request-log';
import type { ImportBehaviour, Settings } from '../options';
import { findProblems, readTextField, upsertAppointment } from './upsert';

function defaultBehaviour(delay: number): ImportBehaviour {
  return { delay, results: 'once', resultDelay: 0, stamps: true };
}

export interface ImportDependencies extends EventDependencies {
  readonly settings: Settings;
  touch(): void;
}

/** What became of a row, beside what event 19 tells of it. */
export interface RowResult {
  workOrder: string;
  dmsNr: string;
  state: 'waiting' | 'created' | 'updated' | 'failed' | 'lost';
  appointmentId: number | null;
  reason: string | null;
  /** Webhooks that were told; null until they were. */
  toldTo: number | null;
}

export interface Batch {
  /** Of the request that brought it; 0 of a call without HTTP. */
  requestId: number;
  dealerId: number;
  locationId: number;
  rows: Json[];
}

interface QueuedBatch extends Batch {
  results: RowResult[];
}

const maxResults = 200;

/** The dealer's queue: batches wait here, and are taken one after the other. */
export class ImportQueue {
  behaviour: ImportBehaviour;
  /** By the request that brought the rows. */
  readonly results = new Newest<RowResult[]>(maxResults);
  readonly #waiting: QueuedBatch[] = [];
  readonly #telling = new Set<NodeJS.Timeout>();
  #timer: NodeJS.Timeout | undefined;
  #idle = Promise.resolve();
  #becomeIdle: () => void = () => undefined;

  constructor(
    readonly state: ImportDependencies,
    delay: number,
  ) {
    this.behaviour = defaultBehaviour(delay);
  }

  get isIdle(): boolean {
    return this.#timer === undefined && this.#telling.size === 0;
  }

  /** What waits, whose results are held back, and how it goes on. */
  describe() {
    const rows = this.#waiting.reduce((sum, batch) => sum + batch.rows.length, 0);
    const held = this.#telling.size;
    return { batches: this.#waiting.length, rows, held, ...this.behaviour };
  }

  add(batch: Batch): void {
    if (this.isIdle) this.#idle = new Promise((resolve) => (this.#becomeIdle = resolve));
    const results = batch.rows.map((row) => newResult(row));
    this.results.set(batch.requestId, results);
    this.#waiting.push({ ...batch, results });
    if (this.#timer === undefined) this.#schedule();
  }

  settled(): Promise<void> {
    return this.#idle;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#telling) clearTimeout(timer);
    this.#telling.clear();
    this.#timer = undefined;
    this.#waiting.length = 0;
    this.#becomeIdle();
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.#takeNext();
    }, this.behaviour.delay);
  }

  #takeNext(): void {
    const batch = this.#waiting.shift();
    if (batch) {
      const { stamps } = this.behaviour;
      const tellers = batch.rows.map((row, index) =>
        importRow(this.state, batch, row, batch.results[index] ?? newResult(row), stamps),
      );
      this.#tell(tellers.filter((tell) => tell !== undefined));
      this.state.touch();
    }
    this.#timer = undefined;
    if (this.#waiting.length > 0) this.#schedule();
    else if (this.isIdle) this.#becomeIdle();
  }

  #tell(results: readonly (() => void)[]): void {
    const { results: mode, resultDelay } = this.behaviour;
    if (mode === 'lost') return;
    const tellAll = (): void => {
      for (const result of mode === 'reversed' ? results.toReversed() : results) {
        result();
        if (mode === 'twice') result();
      }
    };
    if (resultDelay > 0) this.#later(resultDelay, tellAll);
    else tellAll();
  }

  #later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#telling.delete(timer);
      work();
      this.state.touch();
      if (this.isIdle) this.#becomeIdle();
    }, milliseconds);
    this.#telling.add(timer);
  }
}

function newResult(row: Json): RowResult {
  return {
    workOrder: readTextField(row, 'wo_nr'),
    dmsNr: readTextField(row, 'dms_nr'),
    state: 'waiting',
    appointmentId: null,
    reason: null,
    toldTo: null,
  };
}

/** Imports the row, or does not, and gives back what tells the result. */
function importRow(
  state: ImportDependencies,
  { dealerId, locationId }: Batch,
  row: Json,
  result: RowResult,
  stamps: ImportBehaviour['stamps'],
): (() => void) | undefined {
  const { workOrder } = result;
  const planned = state.settings.importResults[workOrder];
  if (planned === 'lost') {
    result.state = 'lost';
    return undefined;
  }
  const problems =
    planned === undefined ? findProblems(isObject(row) ? row : {}) : [planned.failed];
  if (problems.length > 0) {
    const reason = problems.join('; ');
    Object.assign(result, { state: 'failed', reason });
    return () => {
      const told = fireImportFailure(state, { dealerId, locationId }, workOrder, reason);
      result.toldTo = (result.toldTo ?? 0) + told;
    };
  }
  const { store, settings } = state;
  const before = store.appointments.size;
  const target = { store, dealerId, locationId, now: settings.now(), stamps };
  const record = upsertAppointment(target, row);
  result.state = store.appointments.size > before ? 'created' : 'updated';
  result.appointmentId = record.fields.id;
  return () => {
    result.toldTo = (result.toldTo ?? 0) + fireEvent(state, importResult, record);
  };
}
