import { describe, expect, it } from '@jest/globals';
import { LinkedQueue } from '../../claire/rate-limit/fair-queue';

describe('a queue', () => {
  it('keeps its order when any entry is removed, even twice', () => {
    const queue = new LinkedQueue<string>();
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((name) => queue.enqueue(name));

    for (const index of [2, 0, 4, 2]) {
      const node = nodes[index];
      if (node) queue.remove(node);
    }
    queue.enqueueFirst('x');
    queue.enqueue('y');

    expect(queue.toArray()).toEqual(['x', 'b', 'd', 'y']);
    expect(queue.first).toBe('x');
  });

  it('is empty when all entries are removed, and takes new ones in front', () => {
    const queue = new LinkedQueue<string>();
    queue.remove(queue.enqueue('a'));
    expect([queue.first, queue.toArray()]).toEqual([undefined, []]);

    queue.enqueueFirst('b');
    queue.enqueue('c');
    expect(queue.toArray()).toEqual(['b', 'c']);
  });

  it('releases removed entries, so that a long queue does not fill the memory', () => {
    const queue = new LinkedQueue<string>();
    const first = queue.enqueue('a');
    queue.enqueue('b');
    queue.remove(first);

    expect([first.previous, first.next]).toEqual([undefined, undefined]);
  });
});
