import { z } from 'zod/v4';
import type { CallOptions, Client } from '../../client';
import { ClaireError, isClaireError } from '../../errors';
import type { ImportAppointment, LocationId } from '../../models';
import { operations } from '../../resources';
import { LocationHealth } from '../location-health';
import { failed, notSent, type Outcome, refused, refusedUntried } from '../outcome';
import type { Acceptance } from './acceptance';
import { isolate, type AttemptResult, type Attempts } from './isolate';
import type { Batch } from './plan';
import type { Row } from './row';

/** Rows are checked when they are read; a second check would cost as much as all the rest. */
const uncheckedImport = {
  ...operations.appointment.import,
  input: z.custom<{ appointments: readonly ImportAppointment[] }>(),
};

/** Told about rows before and after they are sent. */
export interface Receiver {
  /** Resolves when rows of this location may be sent. */
  prepare(locationId: LocationId): Promise<void> | undefined;
  sending(rows: readonly Row[]): void;
  /** Claire has queued the rows. */
  queued(rows: readonly Row[], acceptance: Acceptance): void;
  /** The request failed and Claire may have the rows; without a result, `fallback` is the outcome. */
  lost(rows: readonly Row[], fallback: (row: Row) => Outcome): void;
  /** Claire does not have the rows. */
  notQueued(rows: readonly Row[]): void;
  settle(index: number, outcome: Outcome): void;
}

/** Sends batches, isolates bad rows, and settles each row that is not queued. */
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
    const result = await this.attempt(rows);
    if (result.kind === 'refused') await isolate(rows, result.error, this);
  }

  async attempt(rows: readonly Row[]): Promise<AttemptResult> {
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
    const response = await this.#request(rows);
    if (!('error' in response)) {
      this.#health.recordAccepted(locationId);
      this.receiver.queued(rows, response);
      return { kind: 'queued' };
    }
    return this.#handleError(rows, locationId, response.error);
  }

  refuse(rows: readonly Row[], error: ClaireError): void {
    for (const { index, appointment } of rows) {
      this.#health.recordRefusedAlone(appointment.location_id);
      this.receiver.settle(index, refused(appointment, error));
    }
  }

  refuseUntried(rows: readonly Row[], error: ClaireError): void {
    for (const { index, appointment } of rows) {
      this.receiver.settle(index, refusedUntried(appointment, error));
    }
  }

  isHopeless({ appointment }: Row): boolean {
    return this.#health.isHopeless(appointment.location_id);
  }

  #handleError(rows: readonly Row[], locationId: LocationId, error: ClaireError): AttemptResult {
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

  async #request(rows: readonly Row[]): Promise<{ error: ClaireError } | Acceptance> {
    const appointments = rows.map(({ appointment }) => appointment);
    try {
      return await this.client.call(uncheckedImport, { appointments }, this.options);
    } catch (thrown) {
      return { error: isClaireError(thrown) ? thrown : notJsonError(thrown) };
    }
  }

  #reasonToStop(locationId: LocationId): ClaireError | undefined {
    if (this.options.signal?.aborted === true) return stoppedError();
    return this.#health.reasonToStop(locationId);
  }
}

function isRefusal({ code }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_REQUEST' || code === 'CLAIRE_INVALID_INPUT';
}

/** For a row that holds itself, for example. */
function notJsonError(cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The appointment cannot be written as JSON',
    cause,
  });
}

function stoppedError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'The import was stopped before its turn',
    advice: 'Import it again if it was not meant to stop.',
    stopped: true,
  });
}
