import { type ClaireAccount, findAccount } from '../../runtime/account/account';
import { waitAtMost } from '../../../claire/waits';
import { clock } from '../../runtime/clock';
import { toFailure } from '../../runtime/errors';
import { guardedDone, guardedSend } from '../../runtime/guarded-message';
import { registry } from '../../runtime/registry';
import { clearStatus, startFailed } from '../../runtime/status';
import { isTimeZone } from '../../runtime/time-zone';
import { addWebhookRoute } from '../../runtime/webhooks/webhook-route';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { readSettings, type ImportConfig, type ImportSettings } from './config';
import { Collecting } from './collecting';
import { Importer } from './importer';
import type { Arrival } from './rows';
import { Sequences } from '../../runtime/imports/sequences';
import { Stream } from './stream';
import { createWaiting } from './waiting';

/** Milliseconds for which a stop of Node-RED may wait. */
const maxClosingTime = 5000;

export default function (RED: NodeRed): void {
  addWebhookRoute(RED);
  registry.flows.watch(RED);
  RED.nodes.registerType<ImportConfig>('claire-import', function (config) {
    RED.nodes.createNode(this, config);
    start(RED, this, readSettings(config));
  });
}

function start(RED: NodeRed, node: RuntimeNode, settings: ImportSettings): void {
  const account = findAccount(RED, settings.accountId);
  showStart(RED, node, account, settings);
  account?.join(node);
  const waiting = createWaiting(RED, node, account, settings);
  const importer = new Importer(RED, node, account, settings, waiting);
  const sequences = registry.importSequences.get(node.id) ?? new Sequences();
  registry.importSequences.set(node.id, sequences);
  const askFor = (count: number): void => {
    node.send([null, null, { flush: count }]);
  };
  const input = openInput(importer, settings, { askFor, sequences });
  node.on('input', (message, send, done) => {
    const guarded = { send: guardedSend(RED, node, send), done: guardedDone(RED, node, done) };
    try {
      input.take({ message, ...guarded });
    } catch (thrown) {
      guarded.done(toFailure(RED, thrown));
    }
  });
  node.on('close', (removed, done) => {
    importer.stop();
    input.end();
    if (removed) registry.importSequences.delete(node.id);
    if (!registry.flows.isOfSomeNodes) sequences.restart();
    void waitForEnd(importer)
      .then(() => account?.leave(node))
      .finally(done);
  });
}

/** What stands in the way of every import, as the node's status. */
function showStart(
  RED: NodeRed,
  node: RuntimeNode,
  account: ClaireAccount | undefined,
  { timeZone }: ImportSettings,
): void {
  if (account === undefined) startFailed(RED, node, 'noAccount');
  else if (account.unusable !== undefined) startFailed(RED, node, account.unusable.code);
  else if (!isTimeZone(timeZone, account.timeZone)) startFailed(RED, node, 'CLAIRE_INVALID_INPUT');
  else clearStatus(node);
}

async function waitForEnd(importer: Importer): Promise<void> {
  await importer.waitForOutcomes();
  // A deploy does not end this process: what is at Claire can go after it as well.
  if (registry.flows.isDeploying) return;
  await waitAtMost(maxClosingTime, importer.waitForCleanUp(), clock);
}

interface InputMode {
  readonly take: (arrival: Arrival) => void;
  /** Nothing more comes. */
  readonly end: () => void;
}

/** How what comes in becomes imports. */
function openInput(
  importer: Importer,
  settings: ImportSettings,
  { askFor, sequences }: { askFor: (count: number) => void; sequences: Sequences },
): InputMode {
  if (settings.collect === 'stream') return new Stream(importer, settings, askFor, sequences);
  if (settings.collect === 'messages') return new Collecting(importer, settings, sequences);
  return {
    take: (arrival) => {
      importer.takeList(arrival);
    },
    end: () => undefined,
  };
}
