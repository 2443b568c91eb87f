import { describe, expect, it } from '@jest/globals';
import { LinkedQueue } from '../../claire/rate-limit/linked-queue';

describe('a queue', () => {
  it('keeps its order when any entry is removed, even twice', () => {
    const line = new LinkedQueue<string>();
    const places = ['a', 'b', 'c', 'd', 'e'].map((name) => line.enqueue(name));

    for (const index of [2, 0, 4, 2]) {
      const place = places[index];
      if (place) line.remove(place);
    }
    line.enqueueFirst('x');
    line.enqueue('y');

    expect(line.toArray()).toEqual(['x', 'b', 'd', 'y']);
    expect(line.first).toBe('x');
  });

  it('is empty when all entries are removed, and takes new ones in front', () => {
    const line = new LinkedQueue<string>();
    line.remove(line.enqueue('a'));
    expect([line.first, line.toArray()]).toEqual([undefined, []]);

    line.enqueueFirst('b');
    line.enqueue('c');
    expect(line.toArray()).toEqual(['b', 'c']);
  });

  it('releases removed entries, so that a long queue does not fill the memory', () => {
    const line = new LinkedQueue<string>();
    const first = line.enqueue('a');
    line.enqueue('b');
    line.remove(first);

    expect([first.previous, first.next]).toEqual([undefined, undefined]);
  });
});
