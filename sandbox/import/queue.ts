import { isObject, type Json } from '../../claire/json';
import { importResult } from '../../claire/models/enumerations';
import { type EventDependencies, fireEvent, fireImportFailure } from '../events';
import type { Settings } from '../options';
import { findProblems, toText } from './rows';
import { upsertAppointment } from './upsert';

/** What becomes of the results that event 19 tells: all of a batch's, as the rows were, or else. */
export const resultModes = ['once', 'twice', 'reversed', 'lost'] as const;

/** How this Claire imports; all of it may change while it runs. */
export interface ImportBehaviour {
  /** Milliseconds that a batch waits in the dealer's queue. */
  delay: number;
  results: (typeof resultModes)[number];
  /** Milliseconds from an import to its result. */
  resultDelay: number;
  /** Whether an import shows in the `updated_on` of an appointment that was there before. */
  stamps: boolean;
}

function defaultBehaviour(delay: number): ImportBehaviour {
  return { delay, results: 'once', resultDelay: 0, stamps: true };
}

export interface ImportDependencies extends EventDependencies {
  readonly settings: Settings;
}

export interface Batch {
  dealerId: number;
  locationId: number;
  rows: Json[];
}

/** The dealer's queue: batches wait here, and are taken one after the other. */
export class ImportQueue {
  behaviour: ImportBehaviour;
  readonly #waiting: Batch[] = [];
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

  add(batch: Batch): void {
    if (this.isIdle) this.#idle = new Promise((resolve) => (this.#becomeIdle = resolve));
    this.#waiting.push(batch);
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
      const results = batch.rows.map((row) => importRow(this.state, batch, row, stamps));
      this.#tell(results.filter((result) => result !== undefined));
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
      if (this.isIdle) this.#becomeIdle();
    }, milliseconds);
    this.#telling.add(timer);
  }
}

/** Imports the row, or does not, and gives back what tells the result. */
function importRow(
  state: ImportDependencies,
  batch: Batch,
  row: Json,
  stamps: ImportBehaviour['stamps'],
): (() => void) | undefined {
  const { dealerId, locationId } = batch;
  const workOrder = toText(row, 'wo_nr');
  const result = state.settings.importResults[workOrder];
  if (result === 'lost') return undefined;
  const problems = result === undefined ? findProblems(isObject(row) ? row : {}) : [result.failed];
  if (problems.length > 0) {
    const place = { dealerId, locationId };
    return () => void fireImportFailure(state, place, workOrder, problems.join('; '));
  }
  const { store, settings } = state;
  const target = { store, dealerId, locationId, now: settings.now(), stamps };
  const record = upsertAppointment(target, row);
  return () => void fireEvent(state, importResult, record);
}
