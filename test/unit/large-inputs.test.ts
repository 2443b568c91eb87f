import { expect, it } from '@jest/globals';
import { toContact } from '../../claire/contact';
import { fillCustomers, makeText, readers } from './large-inputs';
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

it.each(['no ', 'ne no a ', 'no x, '])(
  'customers whose texts are full of "%s" hold nobody up',
  (piece) => {
    const appointment = fillCustomers(piece.repeat(10_000));
    // The tables of words are made once.
    toContact(fillCustomers('geen auto '), 'driver');
    const before = process.cpuUsage();
    toContact(appointment, 'driver');
    // The texts are 22,000 characters, as above.
    expect(process.cpuUsage(before).user / 22_000).toBeLessThan(10);
  },
);
