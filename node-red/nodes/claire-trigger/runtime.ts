import { accountOf, type ClaireAccount } from '../../runtime/account';
import { text } from '../../runtime/config';
import { failure } from '../../runtime/errors';
import { watchDeploys } from '../../runtime/parked-triggers';
import { setFailed, setStatus } from '../../runtime/status';
import { addWebhookRoute } from '../../runtime/webhook-route';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { AddressError, settingsOf, type TriggerConfig, type TriggerSettings } from './config';
import { Trigger } from './trigger';

export default function (RED: NodeRed): void {
  addWebhookRoute(RED);
  watchDeploys(RED);
  RED.nodes.registerType<TriggerConfig>('claire-trigger', function (config) {
    RED.nodes.createNode(this, config);
    const account = accountOf(RED, text(config.account));
    const settings = account && usable(RED, this, config, account);
    if (account === undefined) setFailed(RED, this, 'noAccount');
    // What an earlier node has left is removed after the deploy: nothing takes it over.
    if (account === undefined || settings === undefined) return;
    account.join(this);
    const trigger = new Trigger(RED, this, account, settings);
    trigger.start();
    this.on('close', (_removed, done) => {
      void trigger
        .stop()
        .then(() => account.leave(this))
        .finally(done);
    });
  });
}

/** The settings, or a status and a line in the log that say why there are none. */
function usable(
  RED: NodeRed,
  node: RuntimeNode,
  config: TriggerConfig,
  account: ClaireAccount,
): TriggerSettings | undefined {
  try {
    if (account.unusable !== undefined) throw account.unusable;
    return settingsOf(RED, config, account);
  } catch (thrown) {
    const error = failure(thrown);
    if (thrown instanceof AddressError) setStatus(RED, node, 'bad', 'noAddress');
    else setFailed(RED, node, error.code);
    node.error(error, {});
    return undefined;
  }
}
