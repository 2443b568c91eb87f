import { describe, expect, it } from '@jest/globals';
import { guarded, guardedLog } from '../../claire/guarded';

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

  it('get every line of the log with its facts', () => {
    const lines: unknown[][] = [];
    const log = guardedLog({
      debug: (...line) => void lines.push(['debug', ...line]),
      warn: (...line) => void lines.push(['warn', ...line]),
    });

    log.debug('sent', { attempt: 1 });
    log.warn('tried again');

    expect(lines).toEqual([
      ['debug', 'sent', { attempt: 1 }],
      ['warn', 'tried again'],
    ]);
  });
});
