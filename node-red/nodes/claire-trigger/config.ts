import { isLoopback } from '../../../claire/base-url';
import { ClaireError } from '../../../claire/errors';
import { readWishes, type Wishes } from '../../../claire/events';
import type { ClaireAccount } from '../../runtime/account';
import { number, text } from '../../runtime/config';
import { publicAddress } from '../../runtime/public-address';
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
    url: `${addressOf(RED, config, account)}/${encodeURIComponent(config.id)}`,
    include: include.filter((one) => typeof one === 'string'),
    linkTemplate: text(config.linkTemplate) || undefined,
    maxWait: number(config.maxWait, 0, 60),
  };
}

/** One that Claire cannot reach, or that would send customers' data in the open, is refused here. */
function addressOf(RED: NodeRed, config: TriggerConfig, account: ClaireAccount): string {
  const { url, warning } = publicAddress(RED, [text(config.publicUrl), account.publicUrl]);
  if (url === undefined) throw new AddressError(reasons[warning ?? 'missing'] ?? reasons.missing);
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === 'https:' && !isLoopback(hostname)) return url;
  // A Claire on this machine, such as the sandbox, can call a Node-RED on this machine.
  if (isLoopback(new URL(account.baseUrl).hostname)) return url;
  throw new AddressError(`Claire cannot call this Node-RED at ${origin}`);
}

const reasons: Readonly<Record<string, string>> & { missing: string } = {
  missing: 'Nothing says at which address Claire can call this Node-RED',
  unreadable: 'The public URL of this Node-RED cannot be read as an address',
  noRoutes: 'This Node-RED has its routes switched off (httpNodeRoot), so Claire cannot call it',
};

/** Told apart because it has a status text of its own. */
export class AddressError extends ClaireError {
  constructor(message: string) {
    super('CLAIRE_INVALID_INPUT', {
      message,
      advice:
        'Fill in the Public URL of the account: the https address at which this Node-RED is reachable from the internet.',
      problems: [{ path: 'publicUrl', message: 'has to be an address that Claire can call' }],
    });
  }
}
