import { fireEvent, fireImportFailure, importResult } from '../events';
import type { World } from '../world';
import { isObject, type Json, problemsOf, textOf } from './rows';
import { upsertAppointment } from './upsert';

export interface Batch {
  dealerId: number;
  locationId: number;
  rows: Json[];
}

/** The dealer's queue: batches wait here, and are taken one after the other. */
export class ImportQueue {
  readonly #waiting: Batch[] = [];
  #timer: NodeJS.Timeout | undefined;
  #idle = Promise.resolve();
  #becomeIdle: () => void = () => undefined;

  constructor(
    readonly world: World,
    readonly delay: number,
  ) {}

  get isIdle(): boolean {
    return this.#timer === undefined;
  }

  add(batch: Batch): void {
    this.#waiting.push(batch);
    if (this.#timer !== undefined) return;
    this.#idle = new Promise((resolve) => (this.#becomeIdle = resolve));
    this.#schedule();
  }

  settled(): Promise<void> {
    return this.#idle;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
    this.#becomeIdle();
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.#takeNext();
    }, this.delay);
  }

  #takeNext(): void {
    const batch = this.#waiting.shift();
    for (const row of batch?.rows ?? []) if (batch) importRow(this.world, batch, row);
    if (this.#waiting.length > 0) {
      this.#schedule();
    } else {
      this.#timer = undefined;
      this.#becomeIdle();
    }
  }
}

function importRow(world: World, batch: Batch, row: Json): void {
  const { dealerId, locationId } = batch;
  const fate = world.settings.importFates[textOf(row, 'wo_nr')];
  if (fate === 'lost') return;
  const problems = fate === undefined ? problemsOf(isObject(row) ? row : {}) : [fate.failed];
  if (problems.length > 0) {
    fireImportFailure(world, { dealerId, locationId }, textOf(row, 'wo_nr'), problems.join('; '));
    return;
  }
  const target = { store: world.store, dealerId, locationId, now: world.settings.now() };
  fireEvent(world, importResult, upsertAppointment(target, row));
}
