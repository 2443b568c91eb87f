import type { CallResponse, CallOptions, Client } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { type WebhookError, toRecords, operations, pageCount } from '../operations';
import { isObject, readProperty } from '../operations/answer';

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages; a list that goes on after them has no end. */
const maxPages = 1000;

export interface AllErrors {
  /** In Claire's order, each once. */
  records: WebhookError[];
  /** Of the last page that came. */
  response: CallResponse<unknown> | undefined;
}

/**
 * Reads all pages of a webhook's errors. The reference does not say whether the first is 0 or 1, so
 * both are asked: where there is no page 0, Claire refuses it or answers with page 1. Ends where
 * Claire's count ends, or at a page with nothing new. Rejects with a `ClaireError`.
 */
export async function listAllErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
): Promise<AllErrors> {
  const pages = new ErrorPages(client, webhookId, options);
  const refusal = await pages.read(0, ['CLAIRE_SERVER_ERROR', ...noPageCodes]);
  let end = await pages.read(1, refusal === undefined ? noPageCodes : []);
  for (let page = 2; end === undefined && pages.mayRead(page); page += 1) {
    end = await pages.read(page, noPageCodes);
  }
  // An empty last page shows that Claire counts from 0: the page that it refused holds errors.
  if (refusal !== undefined && pages.isLastEmpty) throw refusal;
  return pages.all;
}

/** How Claire may say that it has no such page. */
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

  /** Resolves with Claire's refusal if it has one of the `expected` codes. */
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

  /** Pages 0 and 1 may be the same, so the news of page 1 alone ends nothing. */
  mayRead(page: number): boolean {
    const mayRead =
      page <= this.#count && (this.#hasNewRecords || (page === 2 && this.#lastSize > 0));
    if (mayRead && page > maxPages) throw endlessListError(this.webhookId);
    return mayRead;
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
    // New errors push old ones to the next page while the pages are read, so some come twice.
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

/** An entry without a number is known by all that it says. */
function recordKey(record: WebhookError): string {
  const id = readProperty(record, 'id');
  return typeof id === 'number' ? String(id) : JSON.stringify(record);
}

function endlessListError(webhookId: number): ClaireError {
  const reason = `Claire's list does not end after ${String(maxPages)} pages`;
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not list errors of webhook ${String(webhookId)}: ${reason}`,
    reason,
    advice: 'Get the pages one by one, and tell Claire support.',
  });
}
