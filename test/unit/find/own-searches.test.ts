import { expect, it } from '@jest/globals';
import own from '../../find/searches.json';
import { SearchedClaire } from './searched-claire';

const claire = new SearchedClaire();

it.each(own.found)('$search has the right appointment first', async ({ search, right }) => {
  const [first] = await claire.search(search);

  expect(right).toContain(first);
});

it.each(own.nobody)('$search belongs to nobody', async ({ search }) => {
  expect(await claire.search(search)).toEqual([]);
});
