import type { CallOptions, Client } from '../../../client';
import type { Clock } from '../../../ports';
import type { Outcome } from '../../outcome';
import type { Open } from '../open';
import type { Proofs } from './proofs';
import type { Tempo } from './tempo';
import type { Slots } from './slots';

/** What all groups of one run share. */
export interface Looking {
  client: Client;
  options: CallOptions;
  clock: Clock;
  /** In milliseconds. */
  atMost: number;
  tempo: Tempo;
  slots: Slots;
  proofs: Proofs;
  /** Ends all looks and all waits for them. */
  signal: AbortSignal;
  /** More rows are being sent: a look now would only have to be repeated. */
  isBusy: () => boolean;
  settle: (row: Open, outcome: Outcome) => void;
}
