import { expect, it } from '@jest/globals';
import { isEmptyLine, isNobody } from '../../../../claire/import/rows/columns/row-builder';

it.each([
  [{ surname: '-' }, true],
  [{ dms_nr: '0' }, true],
  [{ dms_nr: '000', surname: '-', passant: false }, true],
  [{}, true],
  [{ dms_nr: '10' }, false],
  [{ surname: '0' }, false],
  [{ surname: '-', passant: true }, false],
  [{ surname: '-', id: 0 }, false],
  [{ surname: 'Jansen', dms_nr: '0' }, false],
  [undefined, false],
  ['-', false],
])('%j is a customer without a name: %s', (customer, isNone) => {
  expect(isNobody(customer)).toBe(isNone);
});

it.each([
  [{ price: 0 }, true],
  [{ price: 0, pinned: false }, true],
  [{ price: 0, title: 'APK' }, false],
  [{ price: 12 }, false],
  [{ pinned: true }, false],
  [undefined, false],
])('%j is work that says nothing: %s', (line, isEmpty) => {
  expect(isEmptyLine(line)).toBe(isEmpty);
});
