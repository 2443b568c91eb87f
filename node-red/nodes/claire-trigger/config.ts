import { readWishes, type Wishes } from '../../../claire/events';
import type { ClaireAccount } from '../../runtime/account';
import { callableAddress } from '../../runtime/callable-address';
import { number, text } from '../../runtime/config';
import type { NodeConfig, NodeRed } from '../../types/node-red';

export interface TriggerConfig extends NodeConfig {
  readonly account?: unknown;
  readonly events?: unknown;
  readonly locationId?: unknown;
  readonly checklistId?: unknown;
  readonly include?: unknown;
  readonly publicUrl?: unknown;
  readonly linkTemplate?: unknown;
  readonly maxWait?: unknown;
}

/** What the node was saved with, as it is used. */
export interface TriggerSettings {
  readonly wishes: Wishes;
  readonly url: string;
  readonly include: readonly string[];
  readonly linkTemplate: string | undefined;
  readonly maxWait: number;
}

/** Throws a `ClaireError` for what cannot be registered. */
export function settingsOf(
  RED: NodeRed,
  config: TriggerConfig,
  account: ClaireAccount,
): TriggerSettings {
  const include: unknown[] = Array.isArray(config.include) ? config.include : [];
  return {
    wishes: readWishes({
      events: config.events,
      locationId: text(config.locationId),
      checklistId: text(config.checklistId),
    }),
    url: `${callableAddress(RED, [text(config.publicUrl)], account)}/${encodeURIComponent(config.id)}`,
    include: include.filter((one) => typeof one === 'string'),
    linkTemplate: text(config.linkTemplate) || undefined,
    maxWait: number(config.maxWait, 0, 60),
  };
}
