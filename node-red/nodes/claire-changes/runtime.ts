import { findAccount, type ClaireAccount } from '../../runtime/account/account';
import { readText, readNumber } from '../../runtime/config';
import { noAccount } from '../../runtime/errors';
import { registry } from '../../runtime/registry';
import { reportStartFailure } from '../../runtime/status';
import type { NodeRed, RuntimeNode, NodeConfig } from '../../types/node-red';
import { parseChangesSettings } from '../../../claire/changes';
import { type ChangesNodeSettings, Poller } from './poller';

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

interface ChangesConfig extends NodeConfig {
  readonly account?: unknown;
  readonly locationIds?: unknown;
  readonly daysBack?: unknown;
  readonly daysAhead?: unknown;
  readonly changes?: unknown;
  readonly includeAppointment?: unknown;
  readonly every?: unknown;
}

const defaultEvery = 300;

/** Throws a `ClaireError` that names the field that is wrong. */
function readSettings(config: ChangesConfig): ChangesNodeSettings {
  const { locationIds, daysBack, daysAhead, changes, includeAppointment, every } = config;
  return {
    changes: parseChangesSettings({
      locationIds,
      daysBack,
      daysAhead,
      changes,
      includeAppointment,
    }),
    every: readNumber(every, 1, defaultEvery),
  };
}
