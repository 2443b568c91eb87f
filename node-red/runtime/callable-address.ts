import { isLoopback } from '../../claire/base-url';
import type { NodeRed } from '../types/node-red';
import type { ClaireAccount } from './account';
import { SetupError } from './errors';
import { publicAddress } from './public-address';

/**
 * The address of this Node-RED's webhooks, up to their ids. One that Claire cannot reach, or that
 * would send customers' data in the open, is refused here.
 */
export function callableAddress(
  RED: NodeRed,
  wishes: readonly string[],
  account: ClaireAccount,
): string {
  const { url, warning } = publicAddress(RED, [...wishes, account.publicUrl]);
  if (url === undefined) throw new AddressError(keys[warning ?? 'missing'] ?? keys.missing);
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === 'https:' && !isLoopback(hostname)) return url;
  // A Claire on this machine, such as the sandbox, can call a Node-RED on this machine.
  if (isLoopback(new URL(account.baseUrl).hostname)) return url;
  throw new AddressError('addressUnreachable', { origin });
}

const keys: Readonly<Record<string, string>> & { missing: string } = {
  missing: 'addressMissing',
  unreadable: 'addressUnreadable',
  noRoutes: 'noRoutes',
};

/** Told apart because it has a status text of its own. */
export class AddressError extends SetupError {
  constructor(key: string, values: Readonly<Record<string, string>> = {}) {
    super(key, values, {
      path: 'publicUrl',
      message: 'has to be an address that Claire can call',
    });
  }
}
