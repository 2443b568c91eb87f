import { type ClaireAccount, findAccount } from '../../runtime/account/account';
import { waitAtMost } from '../../../claire/waits';
import { clock } from '../../runtime/clock';
import { toFailure } from '../../runtime/errors';
import { guardedDone, guardedSend } from '../../runtime/guarded-message';
import { registry } from '../../runtime/registry';
import { showStart } from '../../runtime/status';
import { chooseTimeZone } from '../../runtime/config';
import { findOwnZone } from '../../runtime/locale';
import { addWebhookRoute } from '../../runtime/webhooks/webhook-route';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { Sequences } from '../../runtime/imports/sequences';
import { isClaireError } from '../../../claire/errors';
import type { ImportResults as Results, Outcome, ResultQueue } from '../../../claire/import';
import { callableAddress, publicAddress } from '../../runtime/webhooks/public-address';
import type { WebhookSite, ImportWebhook } from '../../runtime/imports/import-webhook';
import { warning } from '../../runtime/warnings';
import { readSettings, type ImportSettings } from './config';
import { Collecting, Stream } from './collecting';
import { Importer, type Waiting } from './importer';
import type { Arrival } from './rows';

/** Milliseconds for which a stop of Node-RED may wait. */
const maxClosingTime = 5000;

export default function (RED: NodeRed): void {
  addWebhookRoute(RED);
  registry.flows.watch(RED);
  RED.nodes.registerType(
    'claire-import',
    function (config) {
      RED.nodes.createNode(this, config);
      start(RED, this, readSettings(config));
    },
    { settings: { claireImportOwnZone: { value: findOwnZone(), exportable: true } } },
  );
}

function start(RED: NodeRed, node: RuntimeNode, settings: ImportSettings): void {
  const account = findAccount(RED, settings.accountId);
  showStart(RED, node, findFault(RED, account, settings));
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

/** What stands in the way of every import. */
function findFault(
  RED: NodeRed,
  account: ClaireAccount | undefined,
  { timeZone }: ImportSettings,
): string | undefined {
  if (account === undefined) return 'noAccount';
  if (account.unusable !== undefined) return account.unusable.code;
  try {
    chooseTimeZone(timeZone, account.timeZone);
    return undefined;
  } catch (thrown) {
    return toFailure(RED, thrown).code;
  }
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

const nothing = { wait: undefined, close: () => Promise.resolve() };

/** How each import of the node is to learn what Claire made of its rows. */
function createWaiting(
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
  const site: WebhookSite = {
    ...{ RED, account, accountId },
    address: () => callableAddress(RED, [], account).url,
    warn: (text) => {
      node.warn(text);
    },
  };
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

function warnCannotListen(RED: NodeRed, node: RuntimeNode, thrown: unknown): void {
  // Claire refuses the location, and so its rows: their outcomes say it.
  if (isClaireError(thrown) && thrown.code === 'CLAIRE_BAD_REQUEST') return;
  const why = toFailure(RED, thrown).message;
  node.warn(RED._('claire-import.warnings.cannotHear', { why }));
}

/** A set-up without any address is told with the first import. */
function warnOfOtherPort(RED: NodeRed, node: RuntimeNode, account: ClaireAccount): void {
  const address = publicAddress(RED, [account.publicUrl]);
  if (address.url === undefined || address.listensAt === undefined) return;
  const { url, listensAt } = address;
  node.warn(warning(RED, 'otherPort', { address: new URL(url).origin, own: listensAt }));
}

/**
 * What a killed Node-RED left behind goes at the start of a flow. What cannot be done now is done
 * before the first import: it says then what stands in its way.
 */
function cleanUp(node: RuntimeNode, site: WebhookSite): void {
  const stopped = new AbortController();
  node.on('close', (_removed, done) => {
    stopped.abort();
    done();
  });
  const calls = { signal: stopped.signal, maxWait: 0 };
  registry.importWebhooks.removeLeftovers(site, calls).catch((thrown: unknown) => {
    node.debug(toFailure(site.RED, thrown).message);
  });
}

interface ResultsSettings extends WebhookSite {
  readonly signal: AbortSignal;
  /** Seconds for each request, at most. */
  readonly maxWait: number;
  /** Said once an import: what Claire found will be looked up then. */
  readonly onCannotListen: (thrown: unknown) => void;
}

/** What one import hears of Claire, from before its first batch to its last outcome. */
class ImportResults implements Results {
  readonly #needed: ImportWebhook[] = [];
  #hasReported = false;

  constructor(private readonly settings: ResultsSettings) {}

  async listen(locationId: number): Promise<void> {
    const { signal, maxWait, onCannotListen } = this.settings;
    const webhook = registry.importWebhooks.open(this.settings, locationId);
    this.#needed.push(webhook);
    try {
      await webhook.need(signal, maxWait);
    } catch (thrown) {
      if (!this.#hasReported && !signal.aborted) onCannotListen(thrown);
      this.#hasReported = true;
      throw thrown;
    }
  }

  subscribe(onResult: (result: Outcome) => void, queue: ResultQueue): () => void {
    return registry.results.subscribe(this.settings.account.fingerprint, onResult, queue);
  }

  /** Resolves when what only this import needed has gone from Claire. */
  async close(): Promise<void> {
    await Promise.all(this.#needed.splice(0).map((webhook) => webhook.release()));
  }
}
