import type { CallOptions, Client, CallResponse } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { type WebhookError, toRecords, operations, pageCount } from '../resources';
import { isObject, readProperty } from '../json';

/**
 * Reads a webhook's errors: all, or as far as the newest are wanted where Claire lists them first.
 * Rejects with a `ClaireError`.
 */
export async function listErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
  newest: Newest = { isOld: () => false, max: Infinity },
): Promise<AllErrors> {
  const pages = await ErrorPages.open(client, webhookId, options);
  await pages.readOn(newest);
  return pages.all;
}

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages, so a longer list has no end. */
const maxPages = 1000;

/** Codes by which Claire may refuse a page that does not exist. */
const noPageCodes: readonly ErrorCode[] = ['CLAIRE_BAD_REQUEST', 'CLAIRE_NOT_FOUND'];

interface AllErrors {
  /** They are in Claire's order, without duplicates. */
  records: WebhookError[];
  /** The response with the last page. */
  response: CallResponse<unknown> | undefined;
}

/** Which errors are wanted: not those that are old, and not more than these. */
interface Newest {
  isOld: (record: WebhookError) => boolean;
  max: number;
}

/**
 * The pages of a webhook's errors, as far as they have been read. The reference does not say whether
 * pages start at 0 or 1, so both are read: a Claire that starts at 1 refuses page 0 or repeats page 1.
 */
class ErrorPages {
  readonly #records: WebhookError[] = [];
  readonly #known = new Set<string>();
  #response: CallResponse<unknown> | undefined;
  /** On the last page, new or not. */
  #last: readonly WebhookError[] = [];
  #hasNewRecords = false;

  /** Why Claire refused page 0. */
  #refusal: ClaireError | undefined;
  #isAtEnd = false;

  private constructor(
    private readonly client: Client,
    private readonly webhookId: number,
    private readonly options: CallOptions | undefined,
  ) {}

  /** Reads the first pages. Rejects with a `ClaireError`, as all that reads here. */
  static async open(client: Client, webhookId: number, options?: CallOptions): Promise<ErrorPages> {
    const pages = new ErrorPages(client, webhookId, options);
    const refusal = await pages.#read(0, ['CLAIRE_SERVER_ERROR', ...noPageCodes]);
    pages.#refusal = refusal;
    const end = await pages.#read(1, refusal === undefined ? noPageCodes : []);
    pages.#isAtEnd = end !== undefined;
    return pages;
  }

  /**
   * Reads on to Claire's page count, to a page without new records, or to what the newest come
   * first: there only as far as they are wanted.
   */
  async readOn({ isOld, max }: Newest): Promise<void> {
    for (let page = 2; !this.#isAtEnd && this.#mayRead(page); page += 1) {
      if (this.#areOld(isOld) || (this.#records.length >= max && this.#haveNewestFirst)) return;
      this.#isAtEnd = (await this.#read(page, noPageCodes)) !== undefined;
    }
  }

  async #read(page: number, expected: readonly ErrorCode[]): Promise<ClaireError | undefined> {
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
  #mayRead(page: number): boolean {
    const mayRead =
      page <= this.#count && (this.#hasNewRecords || (page === 2 && this.#last.length > 0));
    if (mayRead && page > maxPages) throw endlessListError(this.webhookId);
    return mayRead;
  }

  /** Whether the last record is old and the first is newer, so that only older ones follow. */
  #areOld(isOld: (record: WebhookError) => boolean): boolean {
    const [first] = this.#records;
    if (first === undefined) return false;
    const last = this.#records.at(-1) ?? first;
    return isOld(last) && (!isOld(first) || isNewer(first, last));
  }

  get #haveNewestFirst(): boolean {
    const [first] = this.#records;
    const last = this.#records.at(-1);
    return first !== undefined && last !== undefined && isNewer(first, last);
  }

  /** Throws if page 0 was refused and has errors, as an empty last page proves. */
  get all(): AllErrors {
    const isLastEmpty = this.#last.length === 0 && this.#count > 0 && Number.isFinite(this.#count);
    if (this.#refusal !== undefined && isLastEmpty) throw this.#refusal;
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
    this.#last = records;
    this.#hasNewRecords = newRecords.length > 0;
  }
}

function isRecord(value: unknown): value is WebhookError {
  return isObject(value);
}

/** The identity of a record; without an id, which Go writes as 0, its whole content. */
function recordKey(record: WebhookError): string {
  const id = readProperty(record, 'id');
  return typeof id === 'number' && id > 0 ? String(id) : JSON.stringify(record);
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
