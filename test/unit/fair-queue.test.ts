import { describe, expect, it } from '@jest/globals';
import { FairQueue, Queue, type Ticket } from '../../claire/rate-limit/fair-queue';
import { type CallerKind, LeakyBucket } from '../../claire/rate-limit/budget';
import { minute } from './virtual-clock';

/** A queue of names, and the tickets of those that were added. */
class Scene {
  readonly queue = new FairQueue<string>();
  readonly #tickets = new Map<string, Ticket<string>>();

  add(caller: object, names: readonly string[], { isRetry = false, now = 0 } = {}): void {
    for (const name of names) {
      this.#tickets.set(name, this.queue.enqueue(name, caller, { isRetry, now }));
    }
  }

  remove(name: string, now = 0): void {
    const ticket = this.#tickets.get(name);
    if (ticket) this.queue.remove(ticket, now);
  }

  /** Serves up to `count` requests of a kind, and returns their names in order. */
  serve(kind: CallerKind, count: number, now = 0): string[] {
    const served: string[] = [];
    for (let name = this.queue.next(kind); name !== undefined; name = this.queue.next(kind)) {
      if (served.length === count) return served;
      served.push(name);
      const ticket = this.#tickets.get(name);
      if (ticket) this.queue.recordServed(ticket, now);
    }
    return served;
  }
}

const many = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1)}`);

describe('callers in a fair queue', () => {
  it('are served in turn, each in the order of its requests', () => {
    const scene = new Scene();
    const [one, two] = [{}, {}];
    scene.add(one, ['a1', 'a2', 'a3']);
    scene.add(two, ['b1', 'b2']);
    scene.add({}, ['c1']);

    expect(scene.serve('interactive', 6)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect(scene.queue.next('interactive')).toBeUndefined();
    expect(scene.queue.toArray()).toEqual([]);
  });

  it('go first with a retry, before their own requests too', () => {
    const scene = new Scene();
    const two = {};
    scene.add({}, ['a1']);
    scene.add(two, ['b1']);
    scene.add(two, ['b0'], { isRetry: true });

    expect(scene.serve('interactive', 3)).toEqual(['b0', 'a1', 'b1']);
  });
});

describe('a caller with many requests', () => {
  it('is bulk from the eleventh that waits, and interactive again with ten', () => {
    const scene = new Scene();
    const names = many(10, 'a');
    const caller = {};
    scene.add(caller, names);
    expect([scene.queue.next('interactive'), scene.queue.next('bulk')]).toEqual(['a1', undefined]);

    scene.add(caller, ['a11']);
    expect([scene.queue.next('interactive'), scene.queue.next('bulk')]).toEqual([undefined, 'a1']);

    scene.remove('a5');
    expect([scene.queue.next('interactive'), scene.queue.next('bulk')]).toEqual(['a1', undefined]);
  });

  it('is bulk for what it sent in the last minutes, one less each minute', () => {
    const scene = new Scene();
    const caller = {};
    scene.add(caller, many(10, 'a'));
    scene.serve('interactive', 10);

    scene.add(caller, ['b1'], { now: minute - 1 });
    expect(scene.queue.next('bulk')).toBe('b1');
    scene.remove('b1', minute - 1);

    scene.add(caller, ['b2'], { now: minute });
    expect(scene.queue.next('interactive')).toBe('b2');
  });
});

describe('a request that is removed', () => {
  it('costs its caller no position while others of it wait', () => {
    const scene = new Scene();
    scene.add({}, ['a1', 'a2']);
    scene.add({}, ['b1']);
    scene.remove('a1');

    expect(scene.serve('interactive', 3)).toEqual(['a2', 'b1']);
  });

  it('takes its caller along when it was the last', () => {
    const scene = new Scene();
    const one = {};
    scene.add(one, ['a1']);
    scene.add({}, ['b1']);
    scene.remove('a1');
    expect(scene.queue.toArray()).toEqual(['b1']);

    scene.add(one, ['a2']);
    expect(scene.serve('interactive', 3)).toEqual(['b1', 'a2']);
  });

  it('changes nothing when it was served before', () => {
    const scene = new Scene();
    scene.add({}, many(12, 'a'));
    scene.serve('bulk', 1);
    scene.remove('a1', 60 * minute);

    expect(scene.queue.next('bulk')).toBe('a2');
    expect(scene.queue.toArray()).toHaveLength(11);
  });
});

describe('the recent use of a caller', () => {
  it('rises by one with each use, up to its capacity, and leaks with time', () => {
    const bucket = new LeakyBucket(3, 1000);
    const levels = [0, 0, 500, 500, 500].map((now) => {
      bucket.add(now);
      return bucket.levelAt(now);
    });

    expect(levels).toEqual([1, 2, 2.5, 3, 3]);
    expect([1500, 3500, 9000].map((now) => bucket.levelAt(now))).toEqual([2, 0, 0]);
  });

  it('says when it has leaked to a level', () => {
    const bucket = new LeakyBucket(10, 2000);
    for (const now of [0, 0, 0]) bucket.add(now);

    expect(bucket.drainsTo(1, 1000)).toBe(4000);
    expect(bucket.drainsTo(0, 1000)).toBe(6000);
    expect(bucket.drainsTo(9, 1000)).toBe(1000);
  });
});

describe('a queue', () => {
  it('keeps its order when any entry leaves, even twice', () => {
    const queue = new Queue<string>();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'b']) queue.add(name);
    expect(queue.first).toBe('a');

    const left = ['c', 'a', 'e', 'c'].map((name) => queue.delete(name));
    queue.add('x', true);
    queue.add('x');
    queue.add('y');

    expect(left).toEqual([true, true, true, false]);
    expect([queue.size, queue.toArray()]).toEqual([4, ['x', 'b', 'd', 'y']]);
    expect(queue.first).toBe('x');
  });

  it('has last who comes again, also when it was empty between', () => {
    const queue = new Queue<string>();
    const turn = () => {
      const { first = '' } = queue;
      queue.delete(first);
      return first;
    };
    for (const name of ['a', 'b']) queue.add(name);

    expect(turn()).toBe('a');
    queue.add('a');
    expect([turn(), turn(), turn()]).toEqual(['b', 'a', '']);
    queue.add('a');
    queue.add('b');
    expect([turn(), turn(), queue.first]).toEqual(['a', 'b', undefined]);
  });

  it('gives the first of hundreds of thousands that have left before it', () => {
    const queue = new Queue<number>();
    for (let number = 0; number < 300_000; number += 1) queue.add(number);
    let last: number | undefined;
    for (let { first } = queue; first !== undefined; { first } = queue) {
      last = first;
      queue.delete(first);
    }

    expect(last).toBe(299_999);
  });
});
