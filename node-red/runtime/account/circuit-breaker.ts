import { raceAbort } from '../../../claire/waits';
import type {
  Clock,
  HttpRequest,
  HttpResponse,
  Transport,
  TransportFailure,
} from '../../../claire/ports';

import { nodeStopped } from './transport';

const probeInterval = 1000;

/**
 * While Claire is down, one request a second probes whether it is back. The other requests wait for
 * one of them: they get its failure as their own, or are sent as soon as it gets an answer.
 */
export function withCircuitBreaker(transport: Transport, clock: Clock): Transport {
  const breaker = new CircuitBreaker(transport, clock);
  return (request) => breaker.send(request);
}

type TransportResult = HttpResponse | TransportFailure;

class CircuitBreaker {
  /** When the next probe may be sent; undefined while Claire answers. */
  #nextAt: number | undefined;
  /** When Claire last answered, and the first request that failed since. */
  #answeredAt = -Infinity;
  #failed: HttpRequest | undefined;
  /** The latest probe, until it is answered or a second old: a connection may be dead in silence. */
  #probe: AbortController | undefined;
  /** Requests that wait for a probe. */
  readonly #waiting = new Set<(failure: TransportFailure | undefined) => void>();

  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  async send(request: HttpRequest): Promise<TransportResult> {
    while (this.#nextAt !== undefined) {
      if (request.signal?.aborted) return stopped;
      if (this.#probe === undefined) return this.#sendProbe(request, this.#nextAt);
      const failure = await raceAbort(this.#probed(), request.signal, () => stopped);
      if (failure !== undefined) return failure;
    }
    return this.#exchange(request);
  }

  async #sendProbe(request: HttpRequest, at: number): Promise<TransportResult> {
    const probe = (this.#probe = new AbortController());
    await this.clock.sleep(Math.max(0, at - this.clock.monotonic()), request.signal);
    const result = request.signal?.aborted ? stopped : await this.#exchangeAs(probe, request);
    this.#endProbe(probe, toOutageFailure(result));
    return result;
  }

  #exchangeAs(probe: AbortController, request: HttpRequest): Promise<TransportResult> {
    void this.clock.sleep(probeInterval, probe.signal).then(() => {
      if (!probe.signal.aborted) this.#endProbe(probe, undefined);
    });
    return this.#exchange(request);
  }

  /** With a failure, those that wait have failed too; without one, they look again. */
  #endProbe(probe: AbortController, failure: TransportFailure | undefined): void {
    probe.abort();
    if (this.#probe === probe) this.#probe = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const tell of waiting) tell(failure);
  }

  /** Resolves with the failure of a probe, or with nothing when it is time to look again. */
  #probed(): Promise<TransportFailure | undefined> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
    });
  }

  async #exchange(request: HttpRequest): Promise<TransportResult> {
    const sentAt = this.clock.monotonic();
    const nextAt = sentAt + probeInterval;
    if (this.#nextAt !== undefined) this.#nextAt = nextAt;
    const result = await this.transport(request);
    // A stopped request says nothing about Claire.
    if (isStopped(result)) return result;
    if (toOutageFailure(result) === undefined) {
      this.#nextAt = this.#failed = undefined;
      this.#answeredAt = this.clock.monotonic();
    } else if (this.#isOutage(request, result, sentAt)) {
      // An old failure makes the next probe no earlier.
      this.#nextAt = Math.max(this.#nextAt ?? 0, nextAt);
    }
    return result;
  }

  /** One record may fail for ever. An outage refuses connections, or fails another request too. */
  #isOutage(request: HttpRequest, result: TransportResult, sentAt: number): boolean {
    if ('failure' in result && !result.sent) return true;
    const { url, body } = (this.#failed ??= request);
    const isAlone = url === request.url && body === request.body;
    return !isAlone && this.#answeredAt < sentAt;
  }
}

const stopped: TransportFailure = {
  failure: 'cancelled',
  sent: false,
  reason: nodeStopped,
};

function isStopped(result: TransportResult): boolean {
  return 'failure' in result && result.failure === 'cancelled';
}

/** So Claire calls it. */
const maintenance = 503;

const gone: ReadonlySet<number> = new Set([502, maintenance, 504]);

/** The failure of a request that was not sent because of this reply; undefined if Claire answers. */
function toOutageFailure(result: TransportResult): TransportFailure | undefined {
  if ('failure' in result) {
    // A timeout may come from one slow operation, and requests that wait so long are no storm.
    return result.failure === 'network' ? { ...result, sent: false } : undefined;
  }
  if (!gone.has(result.status)) return undefined;
  const isMaintenance = result.status === maintenance;
  const who = isMaintenance ? 'it' : 'a gateway before it';
  return {
    failure: isMaintenance ? 'unavailable' : 'network',
    sent: false,
    reason: `${who} answered another request with HTTP ${String(result.status)} just now`,
  };
}
