import type { CallOptions, Client } from '../client';
import { ClaireError, isClaireError } from '../errors';
import { operations } from '../operations';
import { isolate, type Answer, type Attempts } from './isolate';
import { failed, notSent, queued, refused, refusedUnasked, type Outcome } from './outcome';
import type { Batch, Row } from './plan';
import { Standing } from './standing';

/** Sends batches, and gives every row of them exactly one outcome. */
export class Sender implements Attempts {
  readonly #standing = new Standing();

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
    private readonly settle: (row: Row, outcome: Outcome) => void,
  ) {}

  /** Never rejects. */
  async send({ rows }: Batch): Promise<void> {
    const answer = await this.attempt(rows);
    if (answer.kind === 'refused') await isolate(rows, answer.error, this);
  }

  async attempt(rows: readonly Row[]): Promise<Answer> {
    const [first] = rows;
    if (first === undefined) return { kind: 'queued' };
    const locationId = first.appointment.location_id;
    const stop = this.#reasonToStop(locationId);
    if (stop !== undefined) {
      for (const row of rows) this.settle(row, notSent(row.appointment, stop));
      return { kind: 'failed' };
    }
    const { error, answeredAt } = await this.#request(rows);
    if (error === undefined) {
      this.#standing.took(locationId);
      for (const row of rows) this.settle(row, queued(row.appointment, answeredAt));
      return { kind: 'queued' };
    }
    if (isRefusal(error)) return { kind: 'refused', error };
    this.#standing.failed(locationId, error);
    for (const row of rows) this.settle(row, failed(row.appointment, error));
    return { kind: 'failed' };
  }

  refuse(rows: readonly Row[], error: ClaireError): void {
    for (const row of rows) {
      this.#standing.refusedAlone(row.appointment.location_id);
      this.settle(row, refused(row.appointment, error));
    }
  }

  refuseUnasked(rows: readonly Row[], error: ClaireError): void {
    for (const row of rows) this.settle(row, refusedUnasked(row.appointment, error));
  }

  isHopeless({ appointment }: Row): boolean {
    return this.#standing.isHopeless(appointment.location_id);
  }

  async #request(
    rows: readonly Row[],
  ): Promise<{ error?: ClaireError; answeredAt?: number | undefined }> {
    const appointments = rows.map(({ appointment }) => appointment);
    try {
      const { import: batch } = operations.appointment;
      const { answeredAt } = await this.client.call(batch, { appointments }, this.options);
      return { answeredAt };
    } catch (thrown) {
      return { error: isClaireError(thrown) ? thrown : cannotBeSent(thrown) };
    }
  }

  #reasonToStop(locationId: number): ClaireError | undefined {
    if (this.options.signal?.aborted === true) return stopped();
    return this.#standing.reasonToStop(locationId);
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
