import { raceAbort } from '../../../claire/abort';
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
 * it: they get its failure as their own, or are sent as soon as it gets an answer.
 */
export function withCircuitBreaker(transport: Transport, clock: Clock): Transport {
  const breaker = new CircuitBreaker(transport, clock);
  return (request) => breaker.send(request);
}

type TransportResult = HttpResponse | TransportFailure;

class CircuitBreaker {
  /** When the next probe may be sent; undefined while Claire answers. */
  #nextAt: number | undefined;
  /** The probe that is under way: resolves with the failure that the waiting requests get. */
  #probe: Promise<TransportFailure | undefined> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  async send(request: HttpRequest): Promise<TransportResult> {
    while (this.#nextAt !== undefined) {
      if (request.signal?.aborted) return stopped;
      if (this.#probe === undefined) return this.#sendProbe(request, this.#nextAt);
      const failure = await raceAbort(this.#probe, request.signal, () => stopped);
      if (failure !== undefined) return failure;
    }
    return this.#exchange(request);
  }

  #sendProbe(request: HttpRequest, at: number): Promise<TransportResult> {
    const result = this.#exchangeAt(request, at);
    this.#probe = result.then((given) => {
      this.#probe = undefined;
      return toOutageFailure(given);
    });
    return result;
  }

  async #exchangeAt(request: HttpRequest, at: number): Promise<TransportResult> {
    await this.clock.sleep(Math.max(0, at - this.clock.monotonic()), request.signal);
    return request.signal?.aborted ? stopped : this.#exchange(request);
  }

  async #exchange(request: HttpRequest): Promise<TransportResult> {
    const nextAt = this.clock.monotonic() + probeInterval;
    if (this.#nextAt !== undefined) this.#nextAt = nextAt;
    const result = await this.transport(request);
    // A stopped request says nothing about Claire.
    if (isStopped(result)) return result;
    this.#nextAt = toOutageFailure(result) === undefined ? undefined : nextAt;
    return result;
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
