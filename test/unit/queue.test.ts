import { describe, expect, it } from '@jest/globals';
import { LeakyBucket } from '../../claire/rate-limit/budget';
import { Queue } from '../../claire/rate-limit/in-flight';

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
    for (const name of ['a', 'b', 'c', 'd', 'e', 'b']) queue.add(name, false);
    expect(queue.first).toBe('a');

    const left = ['c', 'a', 'e', 'c'].map((name) => queue.delete(name));
    queue.add('x', true);
    queue.add('x', false);
    queue.add('y', false);

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
    for (const name of ['a', 'b']) queue.add(name, false);

    expect(turn()).toBe('a');
    queue.add('a', false);
    expect([turn(), turn(), turn()]).toEqual(['b', 'a', '']);
    queue.add('a', false);
    queue.add('b', false);
    expect([turn(), turn(), queue.first]).toEqual(['a', 'b', undefined]);
  });

  it('gives the first of hundreds of thousands that have left before it', () => {
    const queue = new Queue<number>();
    for (let number = 0; number < 300_000; number += 1) queue.add(number, false);
    let last: number | undefined;
    for (let { first } = queue; first !== undefined; { first } = queue) {
      last = first;
      queue.delete(first);
    }

    expect(last).toBe(299_999);
  });
});
