import type { CallOptions, Client, CallResponse } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { type WebhookError, toRecords, operations, pageCount } from '../resources';
import { isObject, readProperty } from '../json';

/**
 * Reads a webhook's errors, without duplicates and in Claire's order: all, or as far as the newest are
 * wanted where Claire lists them first. Rejects with a `ClaireError`.
 *
 * The reference does not say whether pages start at 0 or 1, so both are read: a Claire that starts at
 * 1 refuses page 0 or repeats page 1.
 */
export async function listErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
  newest: Newest = { isOld: () => false, max: Infinity },
): Promise<{ records: WebhookError[]; response: CallResponse<unknown> | undefined }> {
  const pages = new ErrorPages(client, webhookId, options);
  const refusal = await pages.read(0, ['CLAIRE_SERVER_ERROR', ...noPageCodes]);
  let end = await pages.read(1, refusal === undefined ? noPageCodes : []);
  for (let page = 2; end === undefined && pages.hasMore(page); page += 1) {
    if (page > maxPages) throw endlessListError(webhookId);
    if (isEnough(pages.records, newest)) break;
    end = await pages.read(page, noPageCodes);
  }
  // An empty last page, of a list that has some, proves that the page that was refused has them.
  if (refusal !== undefined && pages.last.length === 0 && pages.count > 0 && pages.count < Infinity)
    throw refusal;
  return { records: pages.records, response: pages.response };
}

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages, so a longer list has no end. */
const maxPages = 1000;

/** Codes by which Claire may refuse a page that does not exist. */
const noPageCodes: readonly ErrorCode[] = ['CLAIRE_BAD_REQUEST', 'CLAIRE_NOT_FOUND'];

/** Which errors are wanted: not those that are old, and not more than these. */
interface Newest {
  isOld: (record: WebhookError) => boolean;
  max: number;
}

/** The pages that have been read. */
class ErrorPages {
  readonly records: WebhookError[] = [];
  response: CallResponse<unknown> | undefined;
  /** On the last page, new or not. */
  last: readonly WebhookError[] = [];
  readonly #known = new Set<string>();
  #hasNewRecords = false;

  constructor(
    private readonly client: Client,
    private readonly webhookId: number,
    private readonly options: CallOptions | undefined,
  ) {}

  /** Resolves with an expected error, for which there is no such page. */
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
  hasMore(page: number): boolean {
    return page <= this.count && (this.#hasNewRecords || (page === 2 && this.last.length > 0));
  }

  get count(): number {
    return pageCount(operation, this.response?.data) ?? Infinity;
  }

  #add(response: CallResponse<unknown>): void {
    this.response = response;
    this.last = toRecords(operation, response.data).filter(isRecord);
    // A new error moves old ones to the next page meanwhile, so some come twice.
    const added = this.last.filter((record) => !this.#known.has(recordKey(record)));
    for (const record of added) this.#known.add(recordKey(record));
    this.records.push(...added);
    this.#hasNewRecords = added.length > 0;
  }
}

/** Where the newest come first: whether there are enough, or only older ones follow. */
function isEnough(records: readonly WebhookError[], { isOld, max }: Newest): boolean {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isNewestFirst = isNewer(first, last);
  if (isOld(last) && (!isOld(first) || isNewestFirst)) return true;
  return records.length >= max && isNewestFirst;
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
