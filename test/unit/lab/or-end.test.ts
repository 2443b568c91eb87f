import { describe, expect, it } from '@jest/globals';
import { orEnd } from '../../../lab/or-end';

describe('a server that starts after others', () => {
  it('leaves the others alone when it starts', async () => {
    let ended = false;
    const end = () => Promise.resolve((ended = true));

    expect(await orEnd(Promise.resolve('n8n'), end)).toBe('n8n');
    expect(ended).toBe(false);
  });

  it('has them ended when it does not start, and says why it did not', async () => {
    let ended = false;
    const end = () => Promise.resolve((ended = true));

    await expect(orEnd(Promise.reject(new Error('No port')), end)).rejects.toThrow('No port');
    expect(ended).toBe(true);
  });
});
