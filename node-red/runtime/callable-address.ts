import { isLoopback } from '../../claire/base-url';
import { ClaireError } from '../../claire/errors';
import type { NodeRed } from '../types/node-red';
import type { ClaireAccount } from './account';
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
