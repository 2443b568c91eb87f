import { SeededRandom } from './data/random';

/**
 * What can go wrong besides a status: the answer is a page of HTML, empty, null, a list or an
 * object of nothing, huge or endless; or it stops half-way; or the connection is cut before or
 * after Claire acted; or nothing ever comes.
 */
export const faultKinds = [
  'html',
  'empty',
  'null',
  'array',
  'object',
  'huge',
  'endless',
  'cutBody',
  'cutBefore',
  'cutAfter',
  'hang',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface FaultOptions {
  /** A status to answer with, or a kind of trouble. 2xx gives the real answer, for its `headers`. */
  status: number | FaultKind;
  /** Only requests for this path, or paths below it; any when left out. */
  path?: string;
  method?: string;
  /** How many requests it hits; 1 when left out, `null` for as long as it is there. */
  times?: number | null;
  /** From 0 to 1, for each request; 1 when left out. */
  probability?: number;
  /** Whether Claire acts all the same; it does for 2xx, `cutBody` and `cutAfter`. */
  acts?: boolean;
  /**
   * Replace or add headers of the answer: `retry-after`, or `x-ratelimit-reset` in the past. An empty
   * text takes a header away: `date`.
   */
  headers?: Record<string, string>;
  /** Milliseconds from what Claire does to its answer: what that leads to comes before the answer. */
  late?: number;
}

export interface Fault extends Required<Omit<FaultOptions, 'path' | 'method'>> {
  id: number;
  path: string | null;
  method: string | null;
}

/** The faults that are waiting for a request. */
export class Faults {
  #waiting: Fault[] = [];
  #lastId = 0;
  readonly #random = new SeededRandom(4);

  get waiting(): readonly Fault[] {
    return this.#waiting;
  }

  add(options: FaultOptions): Fault {
    const { status, path = null, method, times = 1, probability = 1, headers = {} } = options;
    const { acts = actsAnyway(status), late = 0 } = options;
    const upperCase = method?.toUpperCase() ?? null;
    const id = ++this.#lastId;
    const fault = { id, status, path, method: upperCase, times, probability, acts, headers, late };
    this.#waiting.push(fault);
    return fault;
  }

  clear(): void {
    this.#waiting = [];
  }

  remove(id: number): void {
    this.#waiting = this.#waiting.filter((fault) => fault.id !== id);
  }

  /** The first fault that hits this request, used once. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#waiting.find(
      (candidate) => matches(candidate, method, path) && this.#random.chance(candidate.probability),
    );
    if (fault) this.#count(fault);
    return fault;
  }

  #count(fault: Fault): void {
    if (fault.times === null) return;
    fault.times -= 1;
    if (fault.times <= 0) this.remove(fault.id);
  }
}

function actsAnyway(status: number | FaultKind): boolean {
  if (typeof status === 'number') return status < 300;
  return status === 'cutBody' || status === 'cutAfter';
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== null && fault.method !== method) return false;
  return fault.path === null || path === fault.path || path.startsWith(`${fault.path}/`);
}
