import { accountOf } from '../../runtime/account';
import { number, text } from '../../runtime/config';
import { clearStatus, setFailed } from '../../runtime/status';
import type { NodeConfig, NodeRed } from '../../types/node-red';
import { Collecting } from './collecting';
import { Importer } from './importer';

interface ImportConfig extends NodeConfig {
  readonly account?: unknown;
  readonly collect?: unknown;
  readonly count?: unknown;
  readonly seconds?: unknown;
  readonly output?: unknown;
  readonly maxWait?: unknown;
}

export default function (RED: NodeRed): void {
  RED.nodes.registerType<ImportConfig>('claire-import', function (config) {
    RED.nodes.createNode(this, config);
    const account = accountOf(RED, text(config.account));
    if (account === undefined) setFailed(RED, this, 'noAccount');
    else if (account.unusable !== undefined) setFailed(RED, this, account.unusable.code);
    else clearStatus(this);
    account?.join(this);
    const importer = new Importer(RED, this, account, {
      inParts: config.output === 'parts',
      maxWait: number(config.maxWait, 0, 60),
    });
    const collecting = new Collecting(importer, {
      count: Math.floor(number(config.count, 1, 100)),
      milliseconds: number(config.seconds, 0, 5) * 1000,
    });
    this.on('input', (message, send, done) => {
      const arrival = { message, send, done };
      if (config.collect === 'messages') collecting.take(arrival);
      else importer.takeList(arrival);
    });
    this.on('close', (_removed, done) => {
      importer.stop();
      collecting.sendAll();
      void importer
        .settled()
        .then(() => account?.leave(this))
        .finally(done);
    });
  });
}
