import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { KeyedMutex } from '../../../claire/waits';

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

const aMoment = () => new Promise(setImmediate);

describe('work with a key', () => {
  it('waits for earlier work with the same key, and for nothing else', async () => {
    const turns = new KeyedMutex();
    const log: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} starts`);
      await aMoment();
      log.push(`${name} ends`);
      return name;
    };

    const all = [
      turns.runExclusive('a', work('one')),
      turns.runExclusive('a', work('two')),
      turns.runExclusive('b', work('other')),
    ];

    expect(await Promise.all(all)).toEqual(['one', 'two', 'other']);
    expect(log.indexOf('two starts')).toBeGreaterThan(log.indexOf('one ends'));
    expect(log.indexOf('other starts')).toBeLessThan(log.indexOf('one ends'));
  });

  it('waits for work that was added while earlier work ran', async () => {
    const turns = new KeyedMutex();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} starts`);
      await aMoment();
      log.push(`${name} ends`);
    };
    const first = turns.runExclusive('a', work('one'));
    const second = turns.runExclusive('a', work('two'));
    await first;

    await Promise.all([second, turns.runExclusive('a', work('three'))]);

    expect(log.indexOf('three starts')).toBeGreaterThan(log.indexOf('two ends'));
  });

  it('is forgotten with its result once it has ended', async () => {
    const turns = new KeyedMutex();
    const result = new WeakRef(
      await turns.runExclusive('a', () => Promise.resolve({ webhooks: ['many'] })),
    );
    await aMoment();

    collectGarbage();

    expect(result.deref()).toBeUndefined();
    expect(turns).toBeInstanceOf(KeyedMutex);
  });

  it('runs after work that failed, whose error only its own caller gets', async () => {
    const turns = new KeyedMutex();
    const failing = turns.runExclusive('a', () => Promise.reject(new Error('Claire is down')));
    const next = turns.runExclusive('a', () => Promise.resolve('done'));

    await expect(failing).rejects.toThrow('Claire is down');
    expect(await next).toBe('done');
  });
});
