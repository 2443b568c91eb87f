import { describe, expect, it } from '@jest/globals';
import { tomorrowsFile } from '../../../tools/scripts/demo/tomorrow';
import { dutch, makeSampleFile } from '../../../tools/scripts/sample-files/sample-files';
import { readLines } from './read-files';

describe('the file of the demo', () => {
  // A Friday: no workshop is open on the day after.
  const friday = Date.parse('2026-11-27T15:00:00Z');
  const lines = readLines(tomorrowsFile(friday), ';');
  const asItComes = readLines(
    makeSampleFile(dutch, { firstDay: '2026-11-28', days: 1 }).toString(),
    ';',
  );

  it('is the Dutch file of the next working day, but for ten rows with a mistake', () => {
    const changed = lines.filter((cells, at) => cells.join(';') !== asItComes[at]?.join(';'));

    expect(lines).toHaveLength(asItComes.length);
    expect(changed).toHaveLength(10);
    expect(lines[1]?.[3]).toMatch(/^30-11-2026 /);
  });
});
