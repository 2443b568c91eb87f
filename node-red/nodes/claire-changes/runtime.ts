import { findAccount, type ClaireAccount } from '../../runtime/account/account';
import { readText } from '../../runtime/config';
import { noAccount } from '../../runtime/errors';
import { registry } from '../../runtime/registry';
import { reportStartFailure } from '../../runtime/status';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { readSettings, type ChangesConfig } from './config';
import { Poller } from './poller';

export default function (RED: NodeRed): void {
  registry.flows.watch(RED);
  RED.nodes.registerType<ChangesConfig>('claire-changes', function (config) {
    RED.nodes.createNode(this, config);
    const account = findAccount(RED, readText(config.account));
    try {
      if (account === undefined) throw noAccount();
      start(RED, this, account, config);
    } catch (thrown) {
      reportStartFailure(RED, this, thrown, account === undefined ? 'noAccount' : undefined);
    }
  });
}

/** Throws what stands in the way of a start. */
function start(RED: NodeRed, node: RuntimeNode, account: ClaireAccount, config: ChangesConfig) {
  if (account.unusable !== undefined) throw account.unusable;
  const poller = new Poller(RED, node, account, readSettings(config), registry);
  account.join(node);
  poller.start();
  node.on('close', (removed, done) => {
    void (removed ? poller.remove() : poller.stop()).then(() => account.leave(node)).finally(done);
  });
}
