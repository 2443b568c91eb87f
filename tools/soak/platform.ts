import type { Sandbox } from '../../sandbox';
import { type ApiKey, dealerId } from '../../sandbox/data/dealer';

/** What a platform does for its users, and what it takes. */
export interface Platform {
  readonly name: string;
  readonly claire: Sandbox;
  /** How many of the rows are imported. */
  feed(rows: readonly object[], round: number): Promise<number>;
  /** Resolves when nothing is under way. */
  rest(): Promise<void>;
  /** Starts the same flows anew, with their webhooks. */
  deploy(): Promise<void>;
  changeKey(apiKey: string): Promise<void>;
  /** Its heap in bytes. */
  state(): Promise<Readonly<Record<string, number>>>;
  findSecrets(): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

/** An old key, and the new one of whoever replaces it now and then. */
export const keysOfOneDealer: readonly [ApiKey, ApiKey] = [
  { key: 'claire-soak-key-of-all-locations-61', name: 'Before', dealerId },
  { key: 'claire-soak-key-of-all-locations-62', name: 'After', dealerId },
];
