import { expect, it } from '@jest/globals';
import { makeText, readers } from './large-inputs';
import fc from '../fast-check';
import { randomFrom } from './random-from';

it.each(Object.entries(readers))(
  'a megabyte for %s is read or refused in linear time',
  async (_, read) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { written } = makeText(randomFrom(seed));
        const before = process.cpuUsage();
        await read(written);
        const { user } = process.cpuUsage(before);
        // Ten microseconds a character; what takes the square of its length takes minutes.
        expect(user / written.length).toBeLessThan(10);
      }),
      { numRuns: 1 },
    );
  },
);
