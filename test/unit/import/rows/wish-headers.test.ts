import { expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { wishHeaders } from './known-names';

/** What a header is beside the columns of a file, by which its language shows. */
function readHeader(language: string, header: string, answered: boolean): string {
  const beside = wishHeaders.beside?.[language]?.split(' | ') ?? [];
  const formOf = (column: string) => (answered && column === header ? 'answer' : undefined);
  const { columns, warnings } = recognise([...beside, header], {
    formOf,
    blocksByConsents: answered,
  });
  const found = columns.find(({ column }) => column === header);
  if (found?.path.endsWith('.block_communication') === true) return 'block';
  const told = warnings.find(({ column }) => column === header);
  return told?.code ?? found?.path ?? 'unused';
}

it.each([
  ['is a wish for no messages if it has no other words', 'block', /: block$/],
  ['is told where another word may change what it says', 'unclear', /: unclearConsent$/],
  ['is no wish if it asks for a call', 'call', /: (?:unused|unclearConsent)$/],
  ['is no wish if it says something else', 'none', /: (?!block$|unclearConsent$)/],
])('a header that is a sentence %s', (_what, meaning, wanted) => {
  const told = Object.entries(wishHeaders[meaning] ?? {}).flatMap(([language, headers]) =>
    headers
      .split(' | ')
      .map((header) => `${header}: ${readHeader(language, header, meaning === 'call')}`),
  );

  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((one) => !wanted.test(one))).toEqual([]);
});
