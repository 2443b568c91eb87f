import type {
  Clock,
  HttpRequest,
  HttpResponse,
  Transport,
  TransportFailure,
} from '../../claire/ports';

const probeInterval = 1000;

/**
 * While Claire is down, one request a second finds out whether it is back, however many want to be
 * sent: those that wait have its failure for their own, or go on as soon as it gets an answer.
 */
export function withCircuitBreaker(transport: Transport, clock: Clock): Transport {
  const outage = new CircuitBreaker(transport, clock);
  return (request) => outage.send(request);
}

type Reply = HttpResponse | TransportFailure;

class CircuitBreaker {
  /** When the next may find out; undefined while Claire is there. */
  #nextAt: number | undefined;
  /** Who finds out: resolves with what those who wait are told. */
  #probe: Promise<TransportFailure | undefined> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
  ) {}

  async send(request: HttpRequest): Promise<Reply> {
    while (this.#nextAt !== undefined) {
      if (request.signal?.aborted) return stopped;
      if (this.#probe === undefined) return this.#sendProbe(request, this.#nextAt);
      const told = await raceAbort(this.#probe, request.signal);
      if (told !== undefined) return told;
    }
    return this.#exchange(request);
  }

  #sendProbe(request: HttpRequest, at: number): Promise<Reply> {
    const reply = this.#exchangeAt(request, at);
    this.#probe = reply.then((given) => {
      this.#probe = undefined;
      return toOutageFailure(given);
    });
    return reply;
  }

  async #exchangeAt(request: HttpRequest, at: number): Promise<Reply> {
    await this.clock.sleep(Math.max(0, at - this.clock.monotonic()), request.signal);
    return request.signal?.aborted ? stopped : this.#exchange(request);
  }

  async #exchange(request: HttpRequest): Promise<Reply> {
    const nextAt = this.clock.monotonic() + probeInterval;
    if (this.#nextAt !== undefined) this.#nextAt = nextAt;
    const reply = await this.transport(request);
    // Whoever was stopped has found out nothing.
    if (isStopped(reply)) return reply;
    this.#nextAt = toOutageFailure(reply) === undefined ? undefined : nextAt;
    return reply;
  }
}

const stopped: TransportFailure = {
  failure: 'cancelled',
  sent: false,
  reason: 'the node was stopped',
};

function isStopped(reply: Reply): boolean {
  return 'failure' in reply && reply.failure === 'cancelled';
}

const gone: ReadonlySet<number> = new Set([502, 503, 504]);

/** What it means for a request that was not even sent; nothing if Claire is there. */
function toOutageFailure(reply: Reply): TransportFailure | undefined {
  if ('failure' in reply) {
    // A timeout may be one slow operation's own; and it is no storm that waits so long.
    return reply.failure === 'network' ? { ...reply, sent: false } : undefined;
  }
  if (!gone.has(reply.status)) return undefined;
  const reason = `it answered another request with HTTP ${String(reply.status)} just now`;
  return { failure: 'unavailable', sent: false, reason };
}

function raceAbort<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const leave = (): void => {
      resolve(undefined);
    };
    signal?.addEventListener('abort', leave, { once: true });
    void work.then((value) => {
      signal?.removeEventListener('abort', leave);
      resolve(value);
    });
  });
}
