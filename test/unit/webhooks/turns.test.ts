import { describe, expect, it } from '@jest/globals';
import { Turns } from '../../../claire/webhooks';

const aMoment = () => new Promise(setImmediate);

describe('what is done in turn', () => {
  it('waits for what came before under the same key, and for nothing else', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} starts`);
      await aMoment();
      log.push(`${name} ends`);
      return name;
    };

    const all = [
      turns.take('a', work('one')),
      turns.take('a', work('two')),
      turns.take('b', work('other')),
    ];

    expect(await Promise.all(all)).toEqual(['one', 'two', 'other']);
    expect(log.indexOf('two starts')).toBeGreaterThan(log.indexOf('one ends'));
    expect(log.indexOf('other starts')).toBeLessThan(log.indexOf('one ends'));
  });

  it('goes on after what failed, which only its own caller hears of', async () => {
    const turns = new Turns();
    const failing = turns.take('a', () => Promise.reject(new Error('Claire is down')));
    const next = turns.take('a', () => Promise.resolve('done'));

    await expect(failing).rejects.toThrow('Claire is down');
    expect(await next).toBe('done');
  });
});
