import { mask, maskSecrets } from './mask';
import { Newest } from './request-log';
import { thrownCause, thrownField } from './thrown';
import type { WebhookErrorFields, WebhookFields } from './records/webhook';

/** What Claire posts to a webhook. */
export type Payload = Record<string, unknown>;

export interface Delivery {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  webhookId: number;
  trigger: number;
  url: string;
  payload: Payload;
  state: 'waiting' | 'delivered' | 'failed';
  /** Of the receiver; null when it gave none. */
  status: number | null;
  reason: string | null;
}

/** What went to the receiver and came back; header values of the webhook itself are its flow's secrets. */
export interface DeliveryCall {
  headers: Record<string, string>;
  /** Milliseconds until the receiver answered, or did not; null while it is called. */
  took: number | null;
  response: { headers: Record<string, string>; body: string } | null;
}

export interface DeliverySettings {
  now: () => number;
  timeout: number;
  onChange: () => void;
  onFailure: (webhook: WebhookFields, reason: string) => void;
}

const maxDeliveries = 5_000;
const maxCalls = 200;
const maxText = 10_000;
/** A shorter value, such as the number of an event, would hide half of a text. */
const minSecret = 8;

/** Posts payloads to receivers. Only its own `queued` webhook waits for a slow receiver. */
export class Deliveries {
  readonly entries: Delivery[] = [];
  /** Of the newest, by their ids. */
  readonly calls = new Newest<DeliveryCall>(maxCalls);
  readonly #running = new Set<Promise<void>>();
  readonly #queues = new Map<number, Promise<void>>();
  readonly #stop = new AbortController();
  #lastId = 0;

  constructor(readonly settings: DeliverySettings) {}

  send(webhook: WebhookFields, trigger: number, payload: Payload): void {
    if (this.#stop.signal.aborted) return;
    const delivery = this.#record(webhook, trigger, payload);
    const before = webhook.queued ? this.#queues.get(webhook.id) : undefined;
    const headers = toHeaders(webhook);
    const run = (before ?? Promise.resolve()).then(() => this.#deliver(webhook, headers, delivery));
    if (webhook.queued) this.#queues.set(webhook.id, run);
    this.#running.add(run);
    void run.finally(() => this.#running.delete(run));
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.settled();
  }

  #record(webhook: WebhookFields, trigger: number, payload: Payload): Delivery {
    const delivery: Delivery = {
      id: ++this.#lastId,
      at: this.settings.now(),
      webhookId: webhook.id,
      trigger,
      url: webhook.url,
      payload,
      state: 'waiting',
      status: null,
      reason: null,
    };
    this.entries.push(delivery);
    if (this.entries.length > maxDeliveries) this.entries.shift();
    this.settings.onChange();
    return delivery;
  }

  async #deliver(webhook: WebhookFields, headers: Headers, delivery: Delivery): Promise<void> {
    const call: DeliveryCall = {
      headers: hideOwnHeaders(webhook, headers),
      took: null,
      response: null,
    };
    this.calls.set(delivery.id, call);
    const startedAt = this.settings.now();
    const answer = await this.#post(headers, delivery);
    if (this.#stop.signal.aborted) return;
    call.took = this.settings.now() - startedAt;
    const reason = typeof answer === 'string' ? answer : refusal(answer);
    delivery.state = reason === null ? 'delivered' : 'failed';
    delivery.reason = reason;
    if (reason !== null) this.settings.onFailure(webhook, reason);
    this.settings.onChange();
    if (typeof answer === 'string') return;
    const response = { headers: Object.fromEntries(answer.headers), body: await readStart(answer) };
    call.response = hideValues(webhook, response);
    this.settings.onChange();
  }

  /** Resolves with the answer, or with the reason why there is none. */
  async #post(headers: Headers, delivery: Delivery): Promise<Response | string> {
    if (!/^https?:\/\//i.test(delivery.url)) return 'The URL is neither http nor https';
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(this.settings.timeout)]);
    try {
      const body = JSON.stringify(delivery.payload);
      const { address, sent } = withLogin(delivery.url, headers);
      const options: RequestInit = { method: 'POST', redirect: 'manual', body, signal };
      const answer = await fetch(address, { ...options, headers: sent });
      delivery.status = answer.status;
      return answer;
    } catch (error) {
      return `The receiver gave no answer: ${describeCause(error)}`;
    }
  }
}

/** A name and a password in the address go into a header, as Go's client has it. */
function withLogin(url: string, headers: Headers): { address: URL; sent: Headers } {
  const address = new URL(url);
  const { username, password } = address;
  Object.assign(address, { username: '', password: '' });
  const sent = new Headers(headers);
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  if (login !== ':' && !sent.has('authorization'))
    sent.set('authorization', `Basic ${Buffer.from(login).toString('base64')}`);
  return { address, sent };
}

function refusal({ ok, status }: Response): string | null {
  return ok ? null : `The receiver answered with status ${String(status)}`;
}

/** As much as somebody reads; a receiver that goes on and on is hung up on. */
async function readStart({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > maxText) return `${text.slice(0, maxText)} …`;
    }
  } catch {
    // What came until then is what there is to show.
  }
  return text;
}

function hideOwnHeaders({ headers }: WebhookFields, sent: Headers): Record<string, string> {
  const own = new Set(headers?.map(({ name }) => name.toLowerCase()));
  return Object.fromEntries([...sent].map(([name, value]) => [name, own.has(name) ? mask : value]));
}

/** A receiver may send back what it got. */
function hideValues<Shown>({ headers }: WebhookFields, shown: Shown): Shown {
  const values = headers?.map(({ value }) => value).filter(({ length }) => length >= minSecret);
  return maskSecrets(shown, values ?? []) as Shown;
}

function toHeaders(webhook: WebhookFields): Headers {
  const headers = new Headers();
  for (const { name, value } of webhook.headers ?? []) headers.append(name, value);
  headers.set('content-type', 'application/json');
  if (!headers.has('user-agent')) headers.set('user-agent', 'claire-sandbox');
  return headers;
}

function describeCause(error: unknown): string {
  if (thrownField(error, 'name') === 'TimeoutError') return 'it took too long';
  return thrownField(thrownCause(error), 'code') || thrownField(error, 'message');
}

/** Claire does not say how long an error is a recent one. */
const recentTime = 24 * 3_600_000;

/** As a webhook says it: null before the first error, and false when the last is a day old. */
export function hasRecentError(errors: readonly WebhookErrorFields[], now: number): boolean | null {
  const last = errors.at(-1);
  return last === undefined ? null : now - Date.parse(last.created_on) < recentTime;
}

const errorMemory = 3;

/** The newest errors of the past three months. */
export function recentErrors(
  errors: readonly WebhookErrorFields[],
  now: number,
): WebhookErrorFields[] {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - errorMemory);
  return errors.filter((error) => Date.parse(error.created_on) >= since.getTime()).reverse();
}
