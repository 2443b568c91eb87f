import { describe, expect, it } from '@jest/globals';
import { endAll, startOrCleanUp } from '../../../tools/lab/start-or-clean-up';

describe('a server that starts after others', () => {
  it('leaves the others alone when it starts', async () => {
    let ended = false;
    const end = () => Promise.resolve((ended = true));

    expect(await startOrCleanUp(Promise.resolve('n8n'), end)).toBe('n8n');
    expect(ended).toBe(false);
  });

  it('has them ended when it does not start, and says why it did not', async () => {
    let ended = false;
    const end = () => Promise.resolve((ended = true));

    await expect(startOrCleanUp(Promise.reject(new Error('No port')), end)).rejects.toThrow(
      'No port',
    );
    expect(ended).toBe(true);
  });
});

describe('servers that end together', () => {
  it('all end, the last first, when one of them throws, which is told', async () => {
    const ended: string[] = [];
    const end = (name: string) => () => Promise.resolve(ended.push(name));
    const fail = () => Promise.reject(new Error('A warning in the log'));

    await expect(endAll([end('Redis'), fail, end('n8n')])).rejects.toThrow('A warning in the log');

    expect(ended).toEqual(['n8n', 'Redis']);
  });
});
