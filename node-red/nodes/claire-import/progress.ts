import { clock } from '../../runtime/clock';
import { findLanguage } from '../../runtime/locale';
import { setStatus, type Appearance } from '../../runtime/status';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { Action } from '../../runtime/choices';

const msBetween = 250;

type Key =
  'collecting' | 'importing' | 'confirming' | 'waiting' | 'imported' | 'importedBut' | 'differing';

/** What one import tells of itself. */
export interface ProgressReporter {
  readonly addRows: (rows: number) => void;
  /** Claire, or the check before it, has answered for so many rows more. */
  readonly answered: (rows: number) => void;
  /** An outcome is known; so many rows are its own. */
  readonly addOutcome: (outcome: { rows: number; isBad: boolean }) => void;
  readonly wait: (milliseconds: number) => void;
  /** With how many appointments Claire has otherwise, and why most that is invalid is so. */
  readonly end: (all: { readonly differing: number; readonly cause: string }) => void;
}

/** How far all imports that run are, as one status; not more often than a person can read it. */
export class Progress {
  #running = 0;
  #total = 0;
  #answered = 0;
  #done = 0;
  #bad = 0;
  #differing = 0;
  #cause = '';
  #shownAt = Number.NEGATIVE_INFINITY;
  #shown: Key | undefined;
  #waitShown = 0;
  #isWaiting = false;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly stopped: AbortSignal,
    private readonly action: Action,
  ) {}

  collected(count: number): void {
    if (this.#running === 0) this.#show('idle', 'collecting', { count });
  }

  begin(rows: number): ProgressReporter {
    if (this.#running === 0) this.#reset();
    this.#running += 1;
    this.#total += rows;
    this.#changed();
    return {
      addRows: (more) => {
        this.#total += more;
        // It says why nothing goes on; more that comes changes nothing about that.
        if (this.#shown !== 'waiting') this.#changed();
      },
      answered: (more) => {
        this.#answered += more;
        this.#changed();
      },
      addOutcome: ({ rows, isBad }) => {
        this.#done += rows;
        if (isBad) this.#bad += rows;
        this.#changed();
      },
      wait: (milliseconds) => {
        this.#waitsFor(Math.ceil(milliseconds / 1000));
      },
      end: ({ differing, cause }) => {
        this.#running -= 1;
        this.#differing += differing;
        if (cause !== '') this.#cause = cause;
        if (this.#running === 0) this.#ended();
      },
    };
  }

  #reset(): void {
    this.#total = this.#answered = this.#done = this.#bad = this.#differing = 0;
    this.#cause = '';
  }

  /** The last count is shown too, when nothing follows it. */
  #changed(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const isOther = this.#shown !== this.#phase();
    const left = isOther ? 0 : this.#shownAt + msBetween - clock.monotonic();
    setTimeout(
      () => {
        this.#isWaiting = false;
        if (this.#running > 0) this.#underWay();
      },
      Math.max(0, left),
    );
  }

  /** Once Claire has all rows, it is waited for what it makes of them. */
  #phase(): 'importing' | 'confirming' {
    if (this.action === 'compare') return 'importing';
    const isWaiting = this.#answered >= this.#total && this.#done < this.#total;
    return isWaiting && this.#total > 0 ? 'confirming' : 'importing';
  }

  #underWay(): void {
    const [done, total] = [this.#done, this.#total];
    if (this.#phase() === 'confirming') {
      this.#show('working', 'confirming', { count: total - done });
    } else {
      this.#show('working', 'importing', { done: Math.max(done, this.#answered), total });
    }
  }

  /** Each of its requests tells of the same wait. */
  #waitsFor(seconds: number): void {
    const isShown = this.#shown === 'waiting' && this.#waitShown === seconds;
    this.#waitShown = seconds;
    if (!isShown) this.#show('waiting', 'waiting', { seconds });
  }

  #ended(): void {
    const [differing, total] = [this.#differing, this.#total];
    const good = this.#done - this.#bad;
    const appearance = this.#bad === 0 ? 'good' : good > 0 ? 'partly' : 'bad';
    if (differing === 0) {
      const why = this.#cause;
      if (why === '') this.#show(appearance, 'imported', { good, total });
      else this.#show(appearance, 'importedBut', { good, total, why });
      return;
    }
    // A comparison is there to find them; an import was to leave none.
    const isAsMeant = this.action === 'compare' && this.#bad === 0;
    const shown = isAsMeant ? 'good' : 'partly';
    this.#show(shown, 'differing', { differing });
  }

  #show(appearance: Appearance, key: Key, values: Readonly<Record<string, number | string>>): void {
    if (this.stopped.aborted) return;
    this.#shownAt = clock.monotonic();
    this.#shown = key;
    const shown: Record<string, string> = {};
    const { name: language } = findLanguage(this.RED);
    for (const [name, value] of Object.entries(values))
      shown[name] = value.toLocaleString(language);
    setStatus(this.RED, this.node, appearance, key, shown);
  }
}
