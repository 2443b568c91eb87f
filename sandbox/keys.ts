import { dealerId, locationIds, otherDealerId } from './data/dealer';

/** A key that a dealer's admin made. */
export interface ApiKey {
  key: string;
  name: string;
  dealerId: number;
  /** Locations that the key may use; all of the dealer's when left out. */
  locations?: readonly number[];
  /** Whether webhooks may be managed with it; they may unless this is false. */
  webhooks?: boolean;
}

/** The first is the sandbox's own; the others show what narrower and foreign keys meet. */
export const defaultKeys: readonly ApiKey[] = [
  { key: 'claire-sandbox-key-of-all-locations-51', name: 'All locations', dealerId },
  {
    key: 'claire-sandbox-key-of-amersfoort-52',
    name: 'Amersfoort only',
    dealerId,
    locations: [locationIds.amersfoort],
  },
  {
    key: 'claire-sandbox-key-of-another-dealer-53',
    name: 'Another dealer',
    dealerId: otherDealerId,
  },
];

export function mayUse(key: ApiKey, record: { dealerId: number }, locationId: number): boolean {
  return key.dealerId === record.dealerId && (key.locations?.includes(locationId) ?? true);
}
