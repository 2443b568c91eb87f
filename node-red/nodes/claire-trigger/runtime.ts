import { findAccount, type ClaireAccount } from '../../runtime/account/account';
import { readConfigText } from '../../runtime/config';
import { noAccount } from '../../runtime/errors';
import { registry } from '../../runtime/registry';
import { reportStartFailure } from '../../runtime/status';
import {
  removeGivenUp,
  removeLeft,
  watchStoredTriggers,
} from '../../runtime/webhooks/stored-triggers';
import { addWebhookRoute } from '../../runtime/webhooks/webhook-route';
import type { NodeConfig, NodeRed, RuntimeNode } from '../../types/node-red';
import { credentials, readSettings } from './config';
import { Trigger } from './trigger';

export default function (RED: NodeRed): void {
  addWebhookRoute(RED);
  registry.flows.watch(RED);
  watchStoredTriggers(RED, registry);
  RED.nodes.registerType(
    'claire-trigger',
    function (config) {
      RED.nodes.createNode(this, config);
      const account = findAccount(RED, readConfigText(config.account));
      try {
        if (account === undefined) throw noAccount();
        start(RED, this, account, config);
      } catch (thrown) {
        if (account !== undefined) markWaiting(RED, this, account);
        reportStartFailure(RED, this, thrown);
      }
    },
    { credentials },
  );
}

/** A key or an address that is missing now must not cost its webhooks, nor what Claire was told is received. */
function markWaiting(RED: NodeRed, node: RuntimeNode, account: ClaireAccount): void {
  const { flows, waitingTriggers } = registry;
  waitingTriggers.add(node.id);
  node.on('close', (_removed, done) => {
    waitingTriggers.delete(node.id);
    registry.keptTriggers.scheduleCleanUp(RED);
    flows.onceStarted(() => {
      registry.undelivered.dropRest(waitingTriggers);
      removeGivenUp(RED, registry);
    });
    void removeLeft(RED, registry, node, account).finally(done);
  });
}

/** Throws what stands in the way of a start. */
function start(RED: NodeRed, node: RuntimeNode, account: ClaireAccount, config: NodeConfig) {
  if (account.unusable !== undefined) throw account.unusable;
  const settings = readSettings(RED, node, config, account);
  const trigger = new Trigger(RED, node, account, settings, registry);
  account.join(node);
  trigger.start();
  node.on('close', (_removed, done) => {
    void trigger
      .stop()
      .then(() => account.leave(node))
      .finally(done);
  });
}
