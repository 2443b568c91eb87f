import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { BodyTooLarge } from '../../claire/http/exchange';
import { readBody } from '../../n8n/read-body';

const never = new AbortController().signal;
const euro = new TextEncoder().encode('€5');

function createStream(...chunks: Uint8Array[]): Readable {
  return Readable.from(chunks, { objectMode: false });
}

describe('the body of an answer', () => {
  it('is read to its end, also where a character is cut between two chunks', async () => {
    const body = createStream(euro.slice(0, 1), euro.slice(1));

    expect(await readBody(body, 4, never)).toBe('€5');
    expect(body.destroyed).toBe(true);
  });

  it('is closed at the limit, and fails as itself when it breaks', async () => {
    const large = createStream(euro, euro);
    const broken = new Readable({ read: () => broken.destroy(new Error('reset')) });

    await expect(readBody(large, 5, never)).rejects.toBeInstanceOf(BodyTooLarge);
    await expect(readBody(broken, 5, never)).rejects.toThrow('reset');
    expect(large.destroyed).toBe(true);
  });

  it.each([
    ['had closed before', (body: Readable) => body.destroy()],
    ['closes early', (body: Readable) => setImmediate(() => body.destroy())],
  ])('that %s is none, and says so as Node does', async (_, close) => {
    const body = new Readable({ read: () => undefined });
    close(body);

    await expect(readBody(body, 5, never)).rejects.toMatchObject({
      code: 'ERR_STREAM_PREMATURE_CLOSE',
    });
  });

  it('is closed when it is to stop', async () => {
    const stop = new AbortController();
    const body = new Readable({ read: () => undefined });
    const reading = readBody(body, 5, stop.signal);

    stop.abort();

    await expect(reading).rejects.toThrow();
    expect(body.destroyed).toBe(true);
  });
});
