import { InFlight, type LoadSign, type StartedRequest } from '../../claire/rate-limit/in-flight';

export const look: LoadSign = { kind: 'look-up' };
export const nothing = { remaining: undefined, load: undefined };

export interface Answers {
  readonly latency?: number;
  readonly load?: LoadSign | 'nothing';
  readonly remaining?: () => number;
  /** Of the latency, for how long this process was at work. */
  readonly ownWork?: number;
}

/** A caller that has always as many requests in flight as it may. */
export class Caller {
  readonly requests = new InFlight();
  readonly #open: StartedRequest[] = [];
  now = 0;

  get limit(): number {
    return this.requests.limit;
  }

  /** So many answers come, the oldest first, and each makes room for the next request. */
  answer(
    count: number,
    { latency = 90, load = look, remaining, ownWork = 0 }: Answers = {},
  ): number {
    for (let answered = 0; answered < count; answered += 1) {
      this.#fill();
      const activeTime = ownWork === 0 ? undefined : ownWork;
      const shown = load === 'nothing' ? undefined : load;
      this.#end(latency, { remaining: remaining?.(), load: shown, activeTime });
    }
    return this.limit;
  }

  /** Nothing is in flight afterwards. */
  finish(): void {
    while (this.#open.length > 0) this.#end(90, nothing);
  }

  #fill(): void {
    while (!this.requests.isFull) this.#open.push(this.requests.start(this.now));
  }

  #end(latency: number, answer: Parameters<InFlight['end']>[1]): void {
    const started = this.#open.shift();
    if (started === undefined) return;
    this.now = Math.max(this.now, started.sentAt + latency);
    this.requests.end(started, answer, this.now);
  }
}
