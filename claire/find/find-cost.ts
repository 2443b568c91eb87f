import { formatCount, formatNumber, hourlyLimit } from '../counts';

export const findDefaults = { daysBack: 7, daysAhead: 14, limit: 10 } as const;

export interface FindCostSettings {
  locations: number;
  /** Whether the locations are all that the key sees: the search then asks for them too. */
  isAllLocations?: boolean;
  searchIn?: string;
  daysBack: number;
  daysAhead: number;
}

export interface FindCost {
  /** Requests of one search when nothing is shared; the next ones in the same minute need none. */
  atMost: number;
}

const customerKinds = 3;

/** What a search can cost of the hour's requests, before it runs. */
export function findCost(settings: FindCostSettings): FindCost {
  const { locations, isAllLocations = false, searchIn = 'auto', daysBack, daysAhead } = settings;
  const lists = daysBack + 1 + daysAhead;
  const asked = {
    auto: 1 + customerKinds + lists,
    dmsNr: 1,
    customerNumber: customerKinds,
    lists,
  };
  const each = searchIn in asked ? asked[searchIn as keyof typeof asked] : asked.lists;
  return { atMost: locations * each + (isAllLocations ? 1 : 0) + (searchIn === 'vin' ? 1 : 0) };
}

/** `3 locations × 22 days: at most 79 of 10,800 requests, and none for other searches of the same minute` */
export function describeFindCost(settings: FindCostSettings): string {
  const { locations, daysBack, daysAhead } = settings;
  const days = daysBack + 1 + daysAhead;
  return (
    `${formatCount(locations, 'location')} × ${formatCount(days, 'day')}: ` +
    `at most ${formatNumber(findCost(settings).atMost)} of ${formatNumber(hourlyLimit)} requests, ` +
    'and none for other searches of the same minute'
  );
}
