import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { normaliseBaseUrl } from '../../claire/base-url';
import { toContact } from '../../claire/contact';
import { ClaireError } from '../../claire/errors';
import { findColumn } from '../../claire/import/rows/columns/known-columns';
import type { HttpResponse } from '../../claire/ports';
import { operations } from '../../claire/resources';
import { fakeClaire, json, status } from './fake-claire';
import { dmsRow, readAll } from './import/rows/dms-rows';

const megabyte = 1_000_000;
const { list } = operations.location;

/** Text of a megabyte that repeats a few characters, as what hangs a reader nearly always does. */
const text = fc
  .record({
    repeated: fc.array(
      fc.constantFrom(
        ...Array.from('a1 \t.,-/<@>"\'[{(&%'),
        ...[':', ';', '+', '_', '\\', '\n', 'é', 'ß', '\u0301', '\u00a0', '\u202e', '\ud800'],
        ...['<a ', '</', '06', 'of '],
      ),
      { minLength: 1, maxLength: 3 },
    ),
    start: fc.constantFrom('', '1', 'x', '"', '<', 'a@b.nl', '25-11-2026'),
    end: fc.constantFrom('', '1', 'x', '"', '>'),
  })
  .map(({ repeated, start, end }) => {
    const piece = repeated.join('');
    return start + piece.repeat(Math.floor(megabyte / piece.length)) + end;
  });

async function ask(answer: HttpResponse): Promise<void> {
  const { client, clock } = fakeClaire([answer]);
  await clock.run(client.call(list, {}, { maxWait: 0 }).catch(expectClaireError));
}

function expectClaireError(thrown: unknown): void {
  expect(thrown).toBeInstanceOf(ClaireError);
}

const readers: Readonly<Record<string, (written: string) => unknown>> = {
  'an answer': (body) => ask({ ...json([]), body }),
  'a page for an answer': (body) => ask(status(200, body, { 'content-type': 'text/html' })),
  'an error page': (body) => ask(status(400, body, { 'content-type': 'text/html' })),
  'an error in JSON': (message) => ask({ ...json({ message }), status: 400 }),
  'rate headers': (value) =>
    ask(
      json([], {
        'x-ratelimit-limit': value,
        'x-ratelimit-remaining': value,
        'x-ratelimit-reset': value,
        date: value,
      }),
    ),
  'a wait after 429': (value) => ask(status(429, '', { 'retry-after': value })),
  'a base URL': (written) => {
    for (const url of [written, `https://${written}`]) {
      try {
        normaliseBaseUrl(url);
      } catch (thrown) {
        expectClaireError(thrown);
      }
    }
  },
  'a customer': (written) =>
    toContact(
      {
        customer_driver: {
          ...{ email_private: written, tel_mobile_private: written, country: written },
          ...{ surname: written, title: written, initials: written, company: written },
        },
      },
      'driver',
      { locationCountry: 'NL' },
    ),
  'the name of a column': (name) => {
    findColumn(name);
    return readAll([{ ...dmsRow(), [name]: 'x' }]);
  },
  'a cell of each column': (cell) =>
    readAll([Object.fromEntries(Object.keys(dmsRow()).map((name) => [name, cell]))], {
      settings: { source: 'columns', groupRows: true },
    }),
};

describe('a megabyte', () => {
  it.each(Object.entries(readers))(
    'for %s is read or refused in the time of one',
    async (_, read) => {
      await fc.assert(
        fc.asyncProperty(text, async (written) => {
          const before = process.cpuUsage();
          await read(written);
          const { user } = process.cpuUsage(before);
          // A tenth of a second; what takes the square of its length takes minutes.
          expect(user / megabyte).toBeLessThan(10);
        }),
        { numRuns: 6 },
      );
    },
  );
});
