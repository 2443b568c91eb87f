import type { FaultOptions } from '../faults';
import type { ImportBehaviour } from '../import/queue';

/** With what a sandbox begins. */
export interface Scenario {
  /** Of the dealer, around now. */
  readonly appointments: number;
  /** How many of them are on one day: on this weekday, 1 for Monday, or today. */
  readonly share?: number;
  readonly weekday?: number;
  readonly faults?: readonly FaultOptions[];
  readonly importing?: Partial<ImportBehaviour>;
  /** Of the first key's hour. */
  readonly requestsLeft?: number;
}

export const scenarios = {
  usual: { appointments: 200 },
  'busy-monday': { appointments: 300, share: 0.7, weekday: 1 },
  empty: { appointments: 0 },
  'bad-day': {
    appointments: 200,
    faults: [
      { status: 503, probability: 0.1, times: null, headers: { 'retry-after': '2' } },
      { status: 'cutAfter', probability: 0.05, times: null },
      { status: 'html', probability: 0.02, times: null },
    ],
    importing: { delay: 10_000, results: 'reversed', resultDelay: 5000 },
    requestsLeft: 400,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
