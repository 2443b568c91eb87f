import { setStatus } from '../../runtime/status';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

const msBetween = 250;

export interface Told {
  readonly one: (bad: boolean) => void;
  readonly wait: (milliseconds: number) => void;
  readonly end: () => void;
}

/** How far all imports that run are, as one status; not more often than a person can read it. */
export class Progress {
  #running = 0;
  #total = 0;
  #done = 0;
  #bad = 0;
  #shownAt = 0;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly stopped: AbortSignal,
  ) {}

  collected(count: number): void {
    if (this.#running === 0) this.#show('idle', 'collecting', { count });
  }

  begin(rows: number): Told {
    if (this.#running === 0) this.#total = this.#done = this.#bad = 0;
    this.#running += 1;
    this.#total += rows;
    this.#importing();
    return {
      one: (bad) => {
        this.#done += 1;
        if (bad) this.#bad += 1;
        if (Date.now() - this.#shownAt >= msBetween) this.#importing();
      },
      wait: (milliseconds) => {
        this.#show('waiting', 'waiting', { seconds: Math.ceil(milliseconds / 1000) });
      },
      end: () => {
        this.#running -= 1;
        if (this.#running === 0) this.#ended();
      },
    };
  }

  #importing(): void {
    this.#show('working', 'importing', { done: this.#done, total: this.#total });
  }

  #ended(): void {
    const good = this.#done - this.#bad;
    const look = this.#bad === 0 ? 'good' : 'bad';
    this.#show(look, 'imported', { good, total: this.#total });
  }

  #show(
    look: 'idle' | 'working' | 'waiting' | 'good' | 'bad',
    key: 'collecting' | 'importing' | 'waiting' | 'imported',
    numbers: Readonly<Record<string, number>>,
  ): void {
    if (this.stopped.aborted) return;
    this.#shownAt = Date.now();
    const shown: Record<string, string> = {};
    for (const [name, value] of Object.entries(numbers)) shown[name] = value.toLocaleString('en');
    setStatus(this.RED, this.node, look, key, shown);
  }
}
