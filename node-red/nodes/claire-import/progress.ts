import { after, clock } from '../../runtime/clock';
import { findLanguage } from '../../runtime/locale';
import { setStatus, type Appearance } from '../../runtime/status';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { Action } from '../../runtime/choices';

const msBetween = 250;

type Key =
  | ('collecting' | 'importing' | 'confirming' | 'waiting')
  | ('imported' | 'importedBut' | 'importedDiffering' | 'differing');

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

  begin(rows: number): void {
    if (this.#running === 0) {
      this.#total = this.#answered = this.#done = this.#bad = this.#differing = 0;
      this.#cause = '';
    }
    this.#running += 1;
    this.#total += rows;
    this.#changed();
  }

  addRows(more: number): void {
    this.#total += more;
    // It says why nothing goes on; more that comes changes nothing about that.
    if (this.#shown !== 'waiting') this.#changed();
  }

  /** Claire, or the check before it, has answered for so many rows more. */
  answered(more: number): void {
    this.#answered += more;
    this.#changed();
  }

  /** An outcome is known; so many rows are its own. */
  addOutcome(rows: number, isBad: boolean): void {
    this.#done += rows;
    if (isBad) this.#bad += rows;
    this.#changed();
  }

  /** Each of its requests tells of the same wait. */
  wait(milliseconds: number): void {
    const seconds = Math.ceil(milliseconds / 1000);
    const isShown = this.#shown === 'waiting' && this.#waitShown === seconds;
    this.#waitShown = seconds;
    if (!isShown) this.#show('waiting', 'waiting', { seconds });
  }

  /** With how many appointments Claire has otherwise, and why most that is invalid is so. */
  end(differing = 0, cause = ''): void {
    this.#running -= 1;
    this.#differing += differing;
    if (cause !== '') this.#cause = cause;
    if (this.#running === 0) this.#ended();
  }

  /** The last count is shown too, when nothing follows it. */
  #changed(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const isOther = this.#shown !== this.#phase();
    const left = isOther ? 0 : this.#shownAt + msBetween - clock.monotonic();
    after(left, () => {
      this.#isWaiting = false;
      if (this.#running > 0) this.#underWay();
    });
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

  #ended(): void {
    const [differing, total, why] = [this.#differing, this.#total, this.#cause];
    const good = this.#done - this.#bad;
    // A comparison is there to find them; an import was to leave none.
    const isAsMeant = this.#bad === 0 && (differing === 0 || this.action === 'compare');
    const appearance = isAsMeant ? 'good' : differing > 0 || good > 0 ? 'partly' : 'bad';
    if (differing > 0 && this.action === 'compare')
      this.#show(appearance, 'differing', { differing });
    else if (differing > 0) this.#show(appearance, 'importedDiffering', { good, total, differing });
    else if (why === '') this.#show(appearance, 'imported', { good, total });
    else this.#show(appearance, 'importedBut', { good, total, why });
  }

  #show(appearance: Appearance, key: Key, values: Readonly<Record<string, number | string>>): void {
    if (this.stopped.aborted) return;
    this.#shownAt = clock.monotonic();
    this.#shown = key;
    const { name: language } = findLanguage(this.RED);
    const shown = Object.entries(values).map(([name, value]) => {
      return [name, value.toLocaleString(language)] as const;
    });
    setStatus(this.RED, this.node, appearance, key, Object.fromEntries(shown));
  }
}
