import { describe, expect, it } from '@jest/globals';
import { guarded } from '../../claire/waits';

describe('the callbacks of a platform', () => {
  it('are called, and may throw', () => {
    const received: number[] = [];
    const callback = guarded((one: number) => {
      received.push(one);
      throw new Error('full');
    });

    callback(1);
    callback(2);

    expect(received).toEqual([1, 2]);
  });
});
