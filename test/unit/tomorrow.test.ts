import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { tomorrowsFile } from '../../tools/scripts/demo/tomorrow';

it('the file of the demo is the Dutch sample file of the next working day, but for ten rows with a mistake', () => {
  const sample = readFileSync(path.join(__dirname, '../../examples/data/dutch-dms.csv'), 'utf8');
  // A Friday: no workshop is open on the day after.
  const lines = tomorrowsFile(Date.parse('2026-11-27T15:00:00Z')).split('\n');
  const onMonday = sample.split('\n').slice(1, 26);
  const days = lines.map((line) => line.split(';')[3]?.slice(0, 10));

  expect(lines).toHaveLength(sample.split('\n').length);
  expect(days.filter((day) => day === '30-11-2026')).toHaveLength(250 - 2);
  expect(days.filter((day) => day === '30-02-2027')).toHaveLength(2);
  expect(lines.filter((line) => line.includes(';Utrecht;'))).toHaveLength(3);
  // The sample file begins on that Monday, so only its mistake differs.
  expect(lines.slice(1, 26).filter((line) => !onMonday.includes(line))).toHaveLength(1);
});
