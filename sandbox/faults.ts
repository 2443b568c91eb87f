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
  /** Milliseconds between the deed and its answer: what Claire does then comes before it. */
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
    const { status } = options;
    const fault: Fault = {
      id: ++this.#lastId,
      status,
      path: options.path ?? null,
      method: options.method?.toUpperCase() ?? null,
      times: options.times === undefined ? 1 : options.times,
      probability: options.probability ?? 1,
      acts: options.acts ?? actsAnyway(status),
      headers: options.headers ?? {},
      late: options.late ?? 0,
    };
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
    if (fault && fault.times !== null && --fault.times <= 0) this.remove(fault.id);
    return fault;
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
