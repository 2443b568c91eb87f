import { defaultMaxWait } from '../../../claire/default-waits';
import { defaultWait } from '../../../claire/default-waits';
import { number, text } from '../../runtime/config';
import type { NodeConfig } from '../../types/node-red';

export interface ImportConfig extends NodeConfig {
  readonly account?: unknown;
  readonly collect?: unknown;
  readonly count?: unknown;
  readonly seconds?: unknown;
  readonly honourParts?: unknown;
  readonly waitFor?: unknown;
  readonly waitAtMost?: unknown;
  readonly output?: unknown;
  readonly maxWait?: unknown;
}

/** What the node was saved with, as it is used. */
export interface ImportSettings {
  readonly accountId: string;
  readonly collect: 'array' | 'messages' | 'stream';
  readonly count: number;
  readonly milliseconds: number;
  readonly honourParts: boolean;
  readonly waitFor: 'nothing' | 'confirmation' | 'reasons';
  readonly waitAtMost: number;
  readonly inParts: boolean;
  readonly maxWait: number;
}

const collects = ['array', 'messages', 'stream'] as const;
const waitFors = ['confirmation', 'nothing', 'reasons'] as const;

export function readSettings(config: ImportConfig): ImportSettings {
  return {
    accountId: text(config.account),
    collect: oneOf(collects, config.collect),
    count: Math.floor(number(config.count, 1, 100)),
    milliseconds: number(config.seconds, 0, 5) * 1000,
    honourParts: config.honourParts !== false,
    waitFor: oneOf(waitFors, config.waitFor),
    waitAtMost: number(config.waitAtMost, 0, defaultWait),
    inParts: config.output === 'parts',
    maxWait: number(config.maxWait, 0, defaultMaxWait),
  };
}

/** The first where nothing usable was saved. */
function oneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  saved: unknown,
): Choice {
  return choices.find((choice) => choice === saved) ?? choices[0];
}
