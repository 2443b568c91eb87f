import { describe, expect, it } from '@jest/globals';
import { Semaphore } from '../../../tools/lab/line/semaphore';

/** All that may continue has done so. */
const turn = () => new Promise(setImmediate);

describe('a limit of concurrent work', () => {
  it('lets as many in as it has slots, and the others in order as slots are released', async () => {
    const slots = new Semaphore(2);
    const inside: string[] = [];
    const enter = async (name: string) => {
      await slots.acquire();
      inside.push(name);
    };

    const entering = ['a', 'b', 'c', 'd'].map(enter);
    await turn();
    expect(inside).toEqual(['a', 'b']);
    slots.release();
    await turn();
    expect(inside).toEqual(['a', 'b', 'c']);
    slots.release();
    await Promise.all(entering);
    expect(inside).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has free slots again for later work', async () => {
    const slots = new Semaphore(1);
    const inside: string[] = [];

    await slots.acquire();
    slots.release();
    void slots.acquire().then(() => inside.push('first'));
    void slots.acquire().then(() => inside.push('second'));
    await turn();

    expect(inside).toEqual(['first']);
  });

  it('grows by one at a time, to its maximum', async () => {
    const slots = new Semaphore(1, 3);
    let inside = 0;
    for (let at = 0; at < 5; at += 1) void slots.acquire().then(() => (inside += 1));

    await turn();
    expect(inside).toBe(1);
    slots.grow();
    await turn();
    expect(inside).toBe(2);
    slots.grow();
    slots.grow();
    await turn();
    expect(inside).toBe(3);
  });

  it('grows by several at a time, to its maximum', async () => {
    const slots = new Semaphore(1, 4);
    let inside = 0;
    for (let at = 0; at < 9; at += 1) void slots.acquire().then(() => (inside += 1));

    slots.grow(2);
    await turn();
    expect(inside).toBe(3);
    slots.grow(5);
    await turn();
    expect(inside).toBe(4);
  });
});
