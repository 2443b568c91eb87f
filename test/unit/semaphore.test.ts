import { describe, expect, it } from '@jest/globals';
import { Semaphore } from '../../claire/semaphore';

/** Whoever may go on has done so. */
const turn = () => new Promise(setImmediate);

describe('slots for what may be done at a time', () => {
  it('let as many in as there are, and the others in their order as slots come back', async () => {
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

  it('are free again for whoever comes later', async () => {
    const slots = new Semaphore(1);
    const inside: string[] = [];

    await slots.acquire();
    slots.release();
    void slots.acquire().then(() => inside.push('first'));
    void slots.acquire().then(() => inside.push('second'));
    await turn();

    expect(inside).toEqual(['first']);
  });
});
