import { describe, expect, it } from '@jest/globals';
import { guarded, guardedLog, guardedText } from '../../claire/guarded';

describe('what a platform hands in', () => {
  it('is told, and may throw', () => {
    const told: number[] = [];
    const tell = guarded((one: number) => {
      told.push(one);
      throw new Error('full');
    });

    tell(1);
    tell(2);

    expect(told).toEqual([1, 2]);
  });

  it('may be left out', () => {
    expect(() => {
      guarded<[number]>(undefined)(1);
    }).not.toThrow();
  });

  it('gets every line of the log with its facts', () => {
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

  it('shows nothing of a text that it could not make safe', () => {
    const hide = guardedText(() => {
      throw new Error('no expression');
    });

    expect(hide('the key')).toBe('***');
    expect(guardedText((text) => text.toUpperCase())('safe')).toBe('SAFE');
  });
});
