import { expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { showColumn } from '../../../../claire/import/rows/described-fields';
import { importFields } from '../../../../claire/import/rows/import-fields';
import { knownNames } from './known-names';
import { recognise } from '../../../../claire/import/rows/columns/recognise';

const known = [...importFields.map(({ path }) => path), ...knownNames.map(({ name }) => name)];

const column = fc.oneof(
  fc.constantFrom(...known),
  fc
    .tuple(fc.constantFrom(...known), fc.nat(12))
    .map(([name, number]) => `${name} ${String(number)}`),
  fc.tuple(fc.constantFrom(...known), fc.string()).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '', 'interventions.', 'car.'),
);

/** These stand beside another column of their field; any wish not to be called blocks. */
const besides = ['infix', 'addition'];

it('any header has each column used, listed, or in a problem, and no field twice', () => {
  fc.assert(
    fc.property(fc.array(column, { maxLength: 30 }), (columns) => {
      const { columns: used, unused, problems, warnings } = recognise(columns);
      const names = new Set(used.map(({ column: name }) => name));
      const told = [...problems, ...warnings].map(({ message }) => message).join('\n');

      for (const name of columns) {
        const shown = showColumn(name);
        const isSeen = names.has(name) || unused.includes(shown) || told.includes(shown);
        expect([name, isSeen || / and \d+ more/.test(told)]).toEqual([name, true]);
      }
      const fields = used
        .filter(({ path }) => !path.endsWith('.block_communication'))
        .map(
          ({ path, half = '', piece = '' }) =>
            `${path} ${half} ${besides.includes(piece) ? piece : ''}`,
        );
      expect(new Set(fields).size).toBe(fields.length);
    }),
    { numRuns: 500 },
  );
});
