import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import locale from '../../node-red/nodes/claire-account/locale.en-US.json';
import {
  ClaireError,
  errorCodes,
  isClaireError,
  isOfAccount,
  isTransient,
} from '../../claire/errors';

const page = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8');
const rows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, code]) => code?.startsWith('`CLAIRE_'));

describe('the page of error codes', () => {
  it('names exactly the codes that there are, in their order', () => {
    expect(rows.map(([, code]) => code)).toEqual(errorCodes.map((code) => `\`${code}\``));
  });

  it('says of each what happened and what to do', () => {
    for (const [, code, status, what, todo] of rows) {
      expect([code, status, what, todo].filter(Boolean)).toHaveLength(4);
    }
  });

  it('has the text under a node of Node-RED', () => {
    const texts = errorCodes.map((code) => `_${locale.shared.status[code]}_`);

    expect(rows.map((row) => row[5])).toEqual(texts);
  });
});

it('an error of Claire differs from other errors and keeps its facts', () => {
  const cause = new Error('why');
  const error = new ClaireError('CLAIRE_TIMEOUT', { message: 'Late', attempts: 2, cause });

  expect([isClaireError(error), isClaireError(cause)]).toEqual([true, false]);
  expect(error).toMatchObject({ attempts: 2, mayHaveActed: false, problems: [], cause });
  expect(error).toMatchObject({ name: 'ClaireError', stopped: false });
});

it('an error after which the same request can end otherwise is one of the hour, of the way to Claire or of its answer, and no other', () => {
  expect(
    errorCodes.filter((code) => isTransient(new ClaireError(code, { message: 'no' }))),
  ).toEqual([
    ...['CLAIRE_RATE_LIMITED', 'CLAIRE_SERVER_ERROR', 'CLAIRE_UNAVAILABLE', 'CLAIRE_NETWORK'],
    ...['CLAIRE_TIMEOUT', 'CLAIRE_BAD_RESPONSE'],
  ]);
  expect(isTransient(new Error('no'))).toBe(false);
});

it.each([
  ['CLAIRE_BAD_RESPONSE', 404, true],
  ['CLAIRE_BAD_RESPONSE', 400, true],
  ['CLAIRE_BAD_RESPONSE', 200, false],
  ['CLAIRE_BAD_RESPONSE', undefined, false],
  ['CLAIRE_NOT_FOUND', 404, false],
  ['CLAIRE_UNAUTHORIZED', 401, true],
] as const)(
  'an error that every other call would get too is %s with status %s: %s',
  (code, status, expected) => {
    expect(isOfAccount(new ClaireError(code, { message: 'no', status }))).toBe(expected);
  },
);
