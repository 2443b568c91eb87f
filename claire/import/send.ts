import type { CallOptions, Client } from '../client';
import { ClaireError, isClaireError, type ErrorCode } from '../errors';
import { operations } from '../operations';
import { failed, notSent, queued, refused, type Outcome } from './outcome';
import type { Batch, Row } from './plan';

export type Settle = (row: Row, outcome: Outcome) => void;

type Answer = { kind: 'queued' } | { kind: 'refused'; error: ClaireError } | { kind: 'failed' };

/** A refused set as small as this leaves no doubt when all but one of its rows are queued. */
const plain = 4;

/** Every other batch of the location would meet the same end. */
const stopping: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
]);

/** So many locations turned away, and none let in: it is the key or the address. */
const turnedAway = 3;

/** Sends batches, and gives every row of them exactly one outcome. */
export class Sender {
  readonly #stopped = new Map<number, ClaireError>();
  #accepted = false;

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
    private readonly settle: Settle,
  ) {}

  /** Never rejects. */
  async send({ rows }: Batch): Promise<void> {
    const answer = await this.#attempt(rows);
    if (answer.kind === 'refused') await this.#isolate(rows, answer.error);
  }

  /**
   * One bad row among a hundred costs at most eight requests more: halve what was refused until
   * the bad row is alone, then send all the others together.
   */
  async #isolate(rows: readonly Row[], error: ClaireError): Promise<void> {
    const others = await this.#findOne(rows, error);
    if (others.length === 0) return;
    const answer = await this.#attempt(others);
    // More than one bad row: now each half of what is refused is looked at.
    if (answer.kind === 'refused') await this.#halve(others, answer.error);
  }

  /** Settles one bad row and all that was queued on the way; gives back what it did not try. */
  async #findOne(rows: readonly Row[], error: ClaireError): Promise<readonly Row[]> {
    const others: Row[] = [];
    let suspects = rows;
    let reason = error;
    let refusedTogether = rows.length;
    while (suspects.length > 1) {
      const [first, second] = halves(suspects);
      const answer = await this.#attempt(first);
      if (answer.kind === 'failed') return inOrder([...others, ...second]);
      if (answer.kind === 'queued') {
        suspects = second;
        continue;
      }
      others.push(...second);
      suspects = first;
      reason = answer.error;
      refusedTogether = first.length;
    }
    if (refusedTogether <= plain) this.#refuse(suspects, reason);
    else await this.#ask(suspects);
    return inOrder(others);
  }

  /** `rows` are known to hold a bad one. */
  async #halve(rows: readonly Row[], error: ClaireError): Promise<void> {
    if (rows.length === 1) {
      this.#refuse(rows, error);
      return;
    }
    const [first, second] = halves(rows);
    const answer = await this.#attempt(first);
    if (answer.kind === 'refused') await this.#halve(first, answer.error);
    // All of the first half is queued, so the bad row is in the second: no need to ask.
    if (answer.kind === 'queued' && second.length > 1) await this.#halve(second, error);
    else await this.#ask(second);
  }

  async #ask(rows: readonly Row[]): Promise<void> {
    const answer = await this.#attempt(rows);
    if (answer.kind === 'refused') await this.#halve(rows, answer.error);
  }

  #refuse(rows: readonly Row[], error: ClaireError): void {
    for (const row of rows) this.settle(row, refused(row.appointment, error));
  }

  /** One request. Leaves rows without an outcome only when Claire refused them. */
  async #attempt(rows: readonly Row[]): Promise<Answer> {
    const stop = this.#reasonToStop(rows);
    if (stop !== undefined) {
      for (const row of rows) this.settle(row, notSent(row.appointment, stop));
      return { kind: 'failed' };
    }
    const error = await this.#request(rows);
    if (error !== undefined && isRefusal(error)) return { kind: 'refused', error };
    for (const row of rows) {
      this.settle(
        row,
        error === undefined ? queued(row.appointment) : failed(row.appointment, error),
      );
    }
    if (error !== undefined) this.#remember(rows, error);
    else this.#accepted = true;
    return { kind: error === undefined ? 'queued' : 'failed' };
  }

  async #request(rows: readonly Row[]): Promise<ClaireError | undefined> {
    const appointments = rows.map(({ appointment }) => appointment);
    try {
      await this.client.call(operations.appointment.import, { appointments }, this.options);
      return undefined;
    } catch (thrown) {
      return isClaireError(thrown) ? thrown : cannotBeSent(thrown);
    }
  }

  #remember(rows: readonly Row[], error: ClaireError): void {
    const locationId = rows[0]?.appointment.location_id;
    if (locationId !== undefined && stopping.has(error.code)) this.#stopped.set(locationId, error);
  }

  #reasonToStop(rows: readonly Row[]): ClaireError | undefined {
    if (this.options.signal?.aborted === true) return cancelled();
    const locationId = rows[0]?.appointment.location_id;
    const own = locationId === undefined ? undefined : this.#stopped.get(locationId);
    if (own !== undefined || this.#accepted || this.#stopped.size < turnedAway) return own;
    return this.#stopped.values().next().value;
  }
}

function isRefusal({ code }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_REQUEST' || code === 'CLAIRE_INVALID_INPUT';
}

function halves(rows: readonly Row[]): [readonly Row[], readonly Row[]] {
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)];
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => one.index - other.index);
}

/** A row that is no JSON, such as one that holds itself. */
function cannotBeSent(cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: 'The appointment cannot be written as JSON',
    cause,
  });
}

function cancelled(): ClaireError {
  return new ClaireError('CLAIRE_NETWORK', {
    message: 'The import was stopped before its turn',
    advice: 'Import it again.',
  });
}
