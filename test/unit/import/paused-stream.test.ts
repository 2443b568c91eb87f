import { expect, it } from '@jest/globals';
import { compare, run } from '../../../claire/import';
import { importingClaire } from './importing-claire';
import { dmsRow } from './rows/dms-rows';

const ways = [
  ['import', run],
  ['comparison', compare],
] as const;

it.each(ways)('an %s of a stream that pauses decides after a second', async (_name, begin) => {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const slept: number[] = [];
  async function* source() {
    yield dmsRow({ Chassisnummer: '' });
    await ended;
  }
  const clock = {
    sleep: (milliseconds: number) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  };

  const outcomes = begin(source(), importingClaire(), { rows: { source: 'columns' }, clock });
  const first = await outcomes.next();
  end();

  expect(first.value).toMatchObject({ status: 'invalid' });
  expect(slept).toEqual([1000]);
  expect((await outcomes.next()).done).toBe(true);
});
