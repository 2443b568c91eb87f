import type { CallOptions, Client } from '../../../client';
import type { Clock } from '../../../ports';
import type { Outcome } from '../../outcome';
import type { PendingRow } from '../pending-row';
import type { SeenChanges } from './seen-changes';
import type { QueueLatency } from './queue-latency';
import type { Semaphore } from '../../../semaphore';

/** What all groups of one run share. */
export interface Polling {
  client: Client;
  options: CallOptions;
  clock: Clock;
  /** In milliseconds. */
  timeout: number;
  latency: QueueLatency;
  semaphore: Semaphore;
  seenChanges: SeenChanges;
  /** Ends all looks and all waits for them. */
  signal: AbortSignal;
  /** More rows are being sent: a look now would only have to be repeated. */
  isBusy: () => boolean;
  settle: (row: PendingRow, outcome: Outcome) => void;
}
