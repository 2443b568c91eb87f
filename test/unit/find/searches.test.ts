import { describe, expect, it } from '@jest/globals';
import { isClaireError } from '../../../claire/errors';
import searches from '../../find/searches.json';
import { SearchedClaire } from './searched-claire';

const claire = new SearchedClaire();

/** The work orders, best first; none for a text that cannot be read, which is told. */
async function search(text: string): Promise<string[]> {
  try {
    const { appointments } = await claire.find(text, {}, { maxAge: 600 });
    return appointments.map(({ workorder_number }) => workorder_number);
  } catch (error) {
    if (isClaireError(error) && error.code === 'CLAIRE_INVALID_INPUT') return [];
    throw error;
  }
}

interface Row {
  all: number;
  wrong: string[];
}

/** By kind, how many there are and what does not come first. */
async function tabulate(): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const { kind, search: text, right } of searches.found) {
    const row = rows.get(kind) ?? { all: 0, wrong: [] };
    rows.set(kind, row);
    const [first = 'none'] = await search(text);
    row.all += 1;
    if (!right.includes(first)) row.wrong.push(`${text}: ${first}`);
  }
  return rows;
}

describe('Searches as people type and say them', () => {
  it('have the right appointment first, 98 of 100 in all and 95 of 100 of each kind', async () => {
    const rows = await tabulate();
    const wrong = [...rows.values()].flatMap((row) => row.wrong);
    const weak = [...rows].filter(([, row]) => row.wrong.length > 0.05 * row.all);

    expect(searches.found).toHaveLength(500);
    expect({ wrong, isGood: wrong.length <= 10 }).toEqual({ wrong, isGood: true });
    expect(weak).toEqual([]);
  });

  it('find none where they belong to nobody', async () => {
    const found = [];
    for (const { search: text } of searches.nobody) {
      for (const order of await search(text)) found.push(`${text}: ${order}`);
    }

    expect(searches.nobody).toHaveLength(200);
    expect(found).toEqual([]);
  });
});
