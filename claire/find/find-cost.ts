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

const customerKinds = 3;

/** How many of the hour's requests a search can cost when nothing is shared, before it runs. */
export function findCost(settings: FindCostSettings): number {
  const { locations, isAllLocations = false, searchIn = 'auto', daysBack, daysAhead } = settings;
  const lists = daysBack + 1 + daysAhead;
  const auto = 1 + customerKinds + lists;
  const asked: Readonly<Record<string, number>> = { auto, dmsNr: 1, customerNumber: customerKinds };
  return locations * (asked[searchIn] ?? lists) + (isAllLocations ? 1 : 0);
}

/** `3 locations × 22 days: at most 79 of 10,800 requests, and none for other searches of the same minute` */
export function describeFindCost(settings: FindCostSettings): string {
  const { locations, daysBack, daysAhead } = settings;
  const days = daysBack + 1 + daysAhead;
  return (
    `${formatCount(locations, 'location')} × ${formatCount(days, 'day')}: ` +
    `at most ${formatNumber(findCost(settings))} of ${formatNumber(hourlyLimit)} requests, ` +
    'and none for other searches of the same minute'
  );
}
