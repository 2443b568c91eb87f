import type { CallResponse, CallOptions, Client } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { type WebhookError, toRecords, operations, pageCount } from '../resources';
import { readProperty } from '../resources/outputs';
import { isObject } from '../json';

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages, so a longer list has no end. */
const maxPages = 1000;

export interface AllErrors {
  /** In Claire's order, without duplicates. */
  records: WebhookError[];
  /** The response with the last page. */
  response: CallResponse<unknown> | undefined;
}

/**
 * Reads all pages of a webhook's errors. The reference does not say whether pages start at 0 or 1,
 * so both are read: a Claire that starts at 1 refuses page 0 or repeats page 1. Ends at Claire's
 * page count, at a page without new records, or, where the newest come first, at a record that
 * `isOld`. Rejects with a `ClaireError`.
 */
export async function listAllErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
  isOld: (record: WebhookError) => boolean = () => false,
): Promise<AllErrors> {
  const pages = new ErrorPages(client, webhookId, options);
  const refusal = await pages.read(0, ['CLAIRE_SERVER_ERROR', ...noPageCodes]);
  let end = await pages.read(1, refusal === undefined ? noPageCodes : []);
  for (let page = 2; end === undefined && !pages.areOld(isOld) && pages.mayRead(page); page += 1) {
    end = await pages.read(page, noPageCodes);
  }
  // An empty last page proves that pages start at 0, so the refused page 0 has errors.
  if (refusal !== undefined && pages.isLastEmpty) throw refusal;
  return pages.all;
}

/** Codes by which Claire may refuse a page that does not exist. */
const noPageCodes: readonly ErrorCode[] = ['CLAIRE_BAD_REQUEST', 'CLAIRE_NOT_FOUND'];

class ErrorPages {
  readonly #records: WebhookError[] = [];
  readonly #known = new Set<string>();
  #response: CallResponse<unknown> | undefined;
  #lastSize = 0;
  #hasNewRecords = false;

  constructor(
    private readonly client: Client,
    private readonly webhookId: number,
    private readonly options: CallOptions | undefined,
  ) {}

  /** Resolves with Claire's refusal if its code is `expected`. */
  async read(page: number, expected: readonly ErrorCode[]): Promise<ClaireError | undefined> {
    try {
      const input = { WebhookID: this.webhookId, Page: page };
      this.#add(await this.client.call(operation, input, this.options));
      return undefined;
    } catch (thrown) {
      if (isClaireError(thrown) && expected.includes(thrown.code)) return thrown;
      throw thrown;
    }
  }

  /** Pages 0 and 1 may be equal, so page 1 without new records is not the end. */
  mayRead(page: number): boolean {
    const mayRead =
      page <= this.#count && (this.#hasNewRecords || (page === 2 && this.#lastSize > 0));
    if (mayRead && page > maxPages) throw endlessListError(this.webhookId);
    return mayRead;
  }

  /** Whether the last record is old and the first is newer, so that only older ones follow. */
  areOld(isOld: (record: WebhookError) => boolean): boolean {
    const [first] = this.#records;
    if (first === undefined) return false;
    const last = this.#records.at(-1) ?? first;
    return isOld(last) && (!isOld(first) || isNewer(first, last));
  }

  get isLastEmpty(): boolean {
    return this.#lastSize === 0 && this.#count > 0 && Number.isFinite(this.#count);
  }

  get all(): AllErrors {
    return { records: this.#records, response: this.#response };
  }

  get #count(): number {
    return pageCount(operation, this.#response?.data) ?? Infinity;
  }

  #add(response: CallResponse<unknown>): void {
    const records = toRecords(operation, response.data).filter(isRecord);
    // A new error moves old ones to the next page meanwhile, so some come twice.
    const newRecords = records.filter((record) => !this.#known.has(recordKey(record)));
    for (const record of newRecords) {
      this.#known.add(recordKey(record));
      this.#records.push(record);
    }
    this.#response = response;
    this.#lastSize = records.length;
    this.#hasNewRecords = newRecords.length > 0;
  }
}

function isRecord(value: unknown): value is WebhookError {
  return isObject(value);
}

/** The identity of a record; without an id, its whole content. */
function recordKey(record: WebhookError): string {
  const id = readProperty(record, 'id');
  return typeof id === 'number' ? String(id) : JSON.stringify(record);
}

function isNewer(one: WebhookError, other: WebhookError): boolean {
  const [time, otherTime] = [one, other].map((record) => readProperty(record, 'created_on'));
  return typeof time === 'string' && typeof otherTime === 'string' && time > otherTime;
}

function endlessListError(webhookId: number): ClaireError {
  const reason = `Claire's list does not end after ${String(maxPages)} pages`;
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not list errors of webhook ${String(webhookId)}: ${reason}`,
    reason,
    advice: 'Get the pages one by one, and tell Claire support.',
  });
}
