import { describe, expect, it } from '@jest/globals';
import { spaceRequests } from '../../n8n/transport';

describe('requests of one moment', () => {
  it('leave one after the other, in their order, as n8n goes on with other work in between', async () => {
    const left: number[] = [];
    const all = [1, 2, 3].map(async (request) => {
      await spaceRequests();
      left.push(request);
    });

    await everythingThatWaitsForNothing();
    expect(left).toEqual([1]);
    await Promise.all(all);
    expect(left).toEqual([1, 2, 3]);
  });
});

/** Runs what neither a timer nor a socket has to begin. */
async function everythingThatWaitsForNothing(): Promise<void> {
  for (let turns = 0; turns < 100; turns += 1) await Promise.resolve();
}
