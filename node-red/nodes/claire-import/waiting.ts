import { isClaireError } from '../../../claire/errors';
import type { OutcomeWait } from '../../../claire/import';
import type { ClaireAccount } from '../../runtime/account/account';
import { callableAddress } from '../../runtime/webhooks/callable-address';
import { clock } from '../../runtime/clock';
import { toFailure } from '../../runtime/errors';
import { ImportResults, removeLeftovers } from '../../runtime/imports/import-results';
import type { WebhookSite } from '../../runtime/imports/import-webhook';
import { publicAddress } from '../../runtime/webhooks/public-address';
import { warning } from '../../runtime/warnings';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { ImportSettings } from './config';

/** What one import waits for, and the end of it. */
export interface Waiting {
  readonly wait: OutcomeWait | undefined;
  readonly close: () => Promise<void>;
}

const nothing = { wait: undefined, close: () => Promise.resolve() };

/** How each import of the node is to learn what Claire made of its rows. */
export function createWaiting(
  RED: NodeRed,
  node: RuntimeNode,
  account: ClaireAccount | undefined,
  { accountId, action, waitFor, waitAtMost: atMost, maxWait }: ImportSettings,
): (signal: AbortSignal) => Waiting {
  if (account === undefined || account.unusable !== undefined || action === 'compare') {
    return () => nothing;
  }
  if (action === 'import' && waitFor === 'nothing') return () => nothing;
  if (action === 'confirm' || waitFor === 'confirmation') {
    return () => ({ ...nothing, wait: { clock, atMost } });
  }
  const site = createSite(RED, node, account, accountId);
  cleanUp(node, site);
  warnOfOtherPort(RED, node, account);
  const onCannotListen = (thrown: unknown): void => {
    warnCannotListen(RED, node, thrown);
  };
  return (signal) => {
    const results = new ImportResults({ ...site, signal, maxWait, onCannotListen });
    return { wait: { clock, atMost, results }, close: () => results.close() };
  };
}

function createSite(
  RED: NodeRed,
  node: RuntimeNode,
  account: ClaireAccount,
  accountId: string,
): WebhookSite {
  return {
    RED,
    account,
    accountId,
    address: () => callableAddress(RED, [], account).url,
    warn: (text) => {
      node.warn(text);
    },
  };
}

function warnCannotListen(RED: NodeRed, node: RuntimeNode, thrown: unknown): void {
  // Claire refuses the location, and so its rows: their outcomes say it.
  if (isClaireError(thrown) && thrown.code === 'CLAIRE_BAD_REQUEST') return;
  const why = toFailure(RED, thrown).message;
  node.warn(RED._('claire-import.warnings.cannotHear', { why }));
}

/** A set-up without any address is told with the first import. */
function warnOfOtherPort(RED: NodeRed, node: RuntimeNode, account: ClaireAccount): void {
  const { url, listensAt } = publicAddress(RED, [account.publicUrl]);
  if (url === undefined || listensAt === undefined) return;
  node.warn(warning(RED, 'otherPort', { address: new URL(url).origin, own: listensAt }));
}

/** What cannot be done now is done before the first import: it says then what stands in its way. */
function cleanUp(node: RuntimeNode, site: WebhookSite): void {
  const stopped = new AbortController();
  node.on('close', (_removed, done) => {
    stopped.abort();
    done();
  });
  removeLeftovers(site, stopped.signal).catch((thrown: unknown) => {
    node.debug(toFailure(site.RED, thrown).message);
  });
}
