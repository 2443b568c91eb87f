import { z } from 'zod/v4';
import type { CallOptions, Client } from '../../client';
import { ClaireError, isClaireError } from '../../errors';
import type { ImportAppointment } from '../../models';
import { operations } from '../../operations';
import { failed, notSent, type Outcome, refused, refusedUnasked } from '../outcome';
import { isolate, type AttemptAnswer, type Attempts } from './isolate';
import type { Batch } from './plan';
import type { Row } from './row';
import { LocationHealth } from './location-health';

/** Each row was checked when it came; to check it once more would cost as much as all the rest. */
const importChecked = {
  ...operations.appointment.import,
  input: z.custom<{ appointments: readonly ImportAppointment[] }>(),
};

/** Who does what is to be done with rows before and after they were sent. */
export interface Receiver {
  /** Resolves when rows of this location may be sent. */
  prepare(locationId: number): Promise<void> | undefined;
  sending(rows: readonly Row[]): void;
  /** Claire has them. */
  queued(rows: readonly Row[], respondedAt: number | undefined): void;
  /** Claire may have them; `otherwise` is their outcome if nothing more becomes known. */
  lost(rows: readonly Row[], fallback: (row: Row) => Outcome): void;
  /** Claire does not have them. */
  notQueued(rows: readonly Row[]): void;
  settle(index: number, outcome: Outcome): void;
}

/** Sends batches, and says of every row of them what became of it. */
export class Sender implements Attempts {
  readonly #health = new LocationHealth();

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
    private readonly receiver: Receiver,
  ) {}

  /** Never rejects. */
  async send({ rows, locationId }: Batch): Promise<void> {
    await this.receiver.prepare(locationId);
    const answer = await this.attempt(rows);
    if (answer.kind === 'refused') await isolate(rows, answer.error, this);
  }

  async attempt(rows: readonly Row[]): Promise<AttemptAnswer> {
    const [first] = rows;
    if (first === undefined) return { kind: 'queued' };
    const locationId = first.appointment.location_id;
    const stop = this.#reasonToStop(locationId);
    if (stop !== undefined) {
      for (const { index, appointment } of rows)
        this.receiver.settle(index, notSent(appointment, stop));
      return { kind: 'failed' };
    }
    this.receiver.sending(rows);
    const answer = await this.#request(rows);
    if (!('error' in answer)) {
      this.#health.recordAccepted(locationId);
      this.receiver.queued(rows, answer.respondedAt);
      return { kind: 'queued' };
    }
    return this.#handleError(rows, locationId, answer.error);
  }

  refuse(rows: readonly Row[], error: ClaireError): void {
    for (const { index, appointment } of rows) {
      this.#health.recordRefusedAlone(appointment.location_id);
      this.receiver.settle(index, refused(appointment, error));
    }
  }

  refuseUnasked(rows: readonly Row[], error: ClaireError): void {
    for (const { index, appointment } of rows) {
      this.receiver.settle(index, refusedUnasked(appointment, error));
    }
  }

  isHopeless({ appointment }: Row): boolean {
    return this.#health.isHopeless(appointment.location_id);
  }

  #handleError(rows: readonly Row[], locationId: number, error: ClaireError): AttemptAnswer {
    if (!isRefusal(error) && error.mayHaveActed) {
      this.#health.recordFailure(locationId, error);
      this.receiver.lost(rows, ({ appointment }) => failed(appointment, error));
      return { kind: 'failed' };
    }
    this.receiver.notQueued(rows);
    if (isRefusal(error)) return { kind: 'refused', error };
    this.#health.recordFailure(locationId, error);
    for (const row of rows) this.receiver.settle(row.index, failed(row.appointment, error));
    return { kind: 'failed' };
  }

  async #request(
    rows: readonly Row[],
  ): Promise<{ error: ClaireError } | { respondedAt: number | undefined }> {
    const appointments = rows.map(({ appointment }) => appointment);
    try {
      return await this.client.call(importChecked, { appointments }, this.options);
    } catch (thrown) {
      return { error: isClaireError(thrown) ? thrown : cannotBeSent(thrown) };
    }
  }

  #reasonToStop(locationId: number): ClaireError | undefined {
    if (this.options.signal?.aborted === true) return stopped();
    return this.#health.reasonToStop(locationId);
  }
}

function isRefusal({ code }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_REQUEST' || code === 'CLAIRE_INVALID_INPUT';
}

/** A row that is no JSON, such as one that holds itself. */
function cannotBeSent(cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The appointment cannot be written as JSON',
    cause,
  });
}

function stopped(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'The import was stopped before its turn',
    advice: 'Import it again if it was not meant to stop.',
    stopped: true,
  });
}
