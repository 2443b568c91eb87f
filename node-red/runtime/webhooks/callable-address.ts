import { mayBeCalled } from '../../../claire/base-url';
import type { NodeRed } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { checkIsFilled } from '../environment';
import { SetupError } from '../errors';
import { publicAddress } from './public-address';

export interface CallableAddress {
  /** Up to the ids of the webhooks. */
  readonly url: string;
  /** Where Node-RED listens on this machine, if the address leads to another port of it. */
  readonly listensAt: string | undefined;
}

/**
 * The address of this Node-RED's webhooks. One that Claire cannot reach, or that would send
 * customers' data in the open, is refused here.
 */
export function callableAddress(
  RED: NodeRed,
  candidates: readonly string[],
  account: ClaireAccount,
): CallableAddress {
  const all = [...candidates, account.publicUrl];
  checkIsFilled('publicUrl', all.find((one) => one.trim() !== '') ?? '');
  const { url, warning, listensAt } = publicAddress(RED, all);
  if (url === undefined) throw new AddressError(keys[warning ?? 'missing'] ?? keys.missing);
  if (mayBeCalled(url, account.baseUrl)) return { url, listensAt };
  throw new AddressError('addressUnreachable', { origin: new URL(url).origin });
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
