/** A request as the sandbox saw it. The key itself is never kept. */
export interface RecordedRequest {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  /** Without the query. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Parsed where it was JSON, else the text; undefined without a body. */
  body: unknown;
  /** 0 until an answer went out, and where the connection was cut instead. */
  status: number;
  /** Name of the key. */
  key: string | null;
  keyIn: 'header' | 'query' | 'nowhere';
  /** The fault that was put in its way. */
  fault: string | null;
}

/** What a request sent and got, letter by letter. */
export interface Exchange {
  sent: string;
  /** Null until an answer went out. */
  response: { headers: Record<string, string>; body: string } | null;
}

const maxRequests = 10_000;
const maxBodies = 2_000;
const maxExchanges = 200;

/** The latest requests; a long run must not fill the memory. */
export class RequestLog {
  readonly entries: RecordedRequest[] = [];
  readonly exchanges = new Newest<Exchange>(maxExchanges);
  #lastId = 0;

  add(request: Omit<RecordedRequest, 'id'>, exchange: Exchange): RecordedRequest {
    const entry = { id: ++this.#lastId, ...request };
    this.entries.push(entry);
    this.exchanges.set(entry.id, exchange);
    if (this.entries.length > maxRequests) this.entries.shift();
    const old = this.entries[this.entries.length - 1 - maxBodies];
    if (old) old.body = undefined;
    return entry;
  }

  clear(): void {
    this.entries.length = 0;
    this.exchanges.clear();
  }
}

/** A map that forgets its oldest entries: what it holds may be large, and a sandbox may run for weeks. */
export class Newest<Value> extends Map<number, Value> {
  constructor(readonly limit: number) {
    super();
  }

  override set(id: number, value: Value): this {
    super.set(id, value);
    for (const oldest of this.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
    return this;
  }
}
