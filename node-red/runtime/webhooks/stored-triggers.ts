import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { isSameInstallation } from '../../../claire/base-url';
import { waitAtMost } from '../../../claire/waits';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { takeLastWarnings, webhooksWarning, describeUndeleted, warning } from '../warnings';
import type { Registry } from '../registry';
import { readConfigText } from '../config';
import type { Registration } from './registration';
import type { StoredTrigger, StoreOptions } from './webhook-store';
import { publicAddress } from './public-address';

/**
 * Opens a trigger's registration: as the last node of this process left it, or else as an earlier
 * process did. Lets calls with its secrets in at once.
 */
export function openTrigger(
  registry: Registry,
  id: string,
  account: ClaireAccount,
  url: string,
): Registration {
  const { webhookStore } = registry;
  const { fingerprint } = account;
  const registration = registry.keptTriggers.open(id, account, url);
  if (registration.keep !== undefined) return registration;
  const stored = webhookStore.find(id, fingerprint);
  if (stored !== undefined) {
    const copiedFrom = mayBeCopied(registry, stored) ? stored.installation : undefined;
    registration.restore(stored.webhooks, stored.told, copiedFrom);
  }
  registration.keep = () => {
    const { url: at, known: webhooks } = registration;
    const told = registration.health.cursors(webhooks);
    // One that ends before all is registered here leaves a copy to the next process.
    const installation = registration.copiedFrom ?? registry.storeOptions.installation;
    return webhookStore.put({ id, account: fingerprint, url: at, webhooks, told, installation });
  };
  return registration;
}

/** A stopping Node-RED waits this long for us. */
const maxRemovalTime = 5000;

/** Removes the webhooks of a node that stops for longer than a deploy. Never rejects. */
export async function removeAtStop(
  RED: NodeRed,
  { clock, keptTriggers }: Registry,
  node: RuntimeNode,
  registration: Registration,
): Promise<void> {
  const { id } = node;
  const warnOfRest = (thrown?: unknown): void => {
    for (const text of describeUndeleted(RED, id, registration, thrown)) node.warn(text);
  };
  const removal = keptTriggers.runExclusive(id, async () => {
    const signal = AbortSignal.timeout(maxRemovalTime);
    await keptTriggers.remove(id, registration, signal).catch(warnOfRest);
    const unheard = takeLastWarnings(RED, 'failedBeforeRemoval', id, registration);
    for (const text of unheard) node.warn(text);
    keptTriggers.close(id, registration);
  });
  if (!(await waitAtMost(maxRemovalTime, removal, clock))) warnOfRest();
}

/** The same for a node that could not start, if an earlier one left any. Never rejects. */
export async function removeLeft(
  RED: NodeRed,
  registry: Registry,
  node: RuntimeNode,
  account: ClaireAccount,
): Promise<void> {
  if (registry.flows.isDeploying || account.whenStopped === 'keep') return;
  const stored = registry.webhookStore.find(node.id, account.fingerprint);
  if (account.unusable !== undefined || stored === undefined) return;
  if (isAtOtherAddress(RED, registry, stored, account)) return;
  const registration = openTrigger(registry, node.id, account, stored.url);
  registry.hooks.close(node.id, 'between deploys');
  await removeAtStop(RED, registry, node, registration);
}

/** Whether another installation stored it: the original may use these webhooks too. */
function mayBeCopied({ storeOptions }: Registry, { installation }: StoredTrigger): boolean {
  return installation !== undefined && installation !== storeOptions.installation;
}

/** Says where the store is, and removes at the next start the triggers that left the flows. */
export function watchStoredTriggers(RED: NodeRed, registry: Registry): void {
  const storage = findStorage(RED);
  watchUndelivered(RED, registry, storage?.folder);
  if (storage === undefined) return;
  const { file } = storage;
  const warn: StoreOptions['warn'] = (key, details) => {
    RED.log.warn(warning(RED, key, { details }));
  };
  const installation = `${hostname()}:${path.resolve(path.dirname(file))}`;
  registry.storeOptions = { file, warn, installation };
  registry.flows.onceStarted(() => {
    // A Node-RED without triggers does not load the store.
    if (existsSync(file)) removeGivenUp(RED, registry);
  });
}

function watchUndelivered(RED: NodeRed, registry: Registry, folder: string | undefined): void {
  registry.undeliveredOptions = {
    folder,
    warn: (key, values) => {
      RED.log.warn(warning(RED, key, values));
    },
  };
  registry.flows.onceStarted(() => {
    if (folder !== undefined && existsSync(folder))
      registry.undelivered.dropRest(registry.waitingTriggers);
  });
}

/** Removes webhooks of no node. One that cannot start keeps its own: Claire keeps their events. */
export function removeGivenUp(RED: NodeRed, registry: Registry): void {
  const { keptTriggers, webhookStore } = registry;
  const usable = [...registry.accounts].filter(({ unusable }) => unusable === undefined);
  const accounts = new Map(usable.map((account) => [account.fingerprint, account]));
  for (const stored of webhookStore.list()) {
    const { id, url } = stored;
    if (keptTriggers.isOpen(id, stored.account) || registry.waitingTriggers.has(id)) continue;
    const account = accounts.get(stored.account);
    const isOfAnother = isAtOtherAddress(RED, registry, stored, account);
    if (account !== undefined && !isOfAnother) {
      keptTriggers.discard(RED, id, openTrigger(registry, id, account, url));
    } else if (stored.isNamed !== true) {
      const webhooks = stored.webhooks.map((one) => ({ id: one.id, url }));
      RED.log.warn(webhooksWarning(RED, isOfAnother ? 'leftAlone' : 'abandoned', id, webhooks));
      // Kept, as the account may come back.
      void webhookStore.put({ ...stored, isNamed: true });
    }
  }
}

/** Whether a copy of this may be called at that address, and this Node-RED is not. */
function isAtOtherAddress(
  RED: NodeRed,
  registry: Registry,
  stored: StoredTrigger,
  account: ClaireAccount | undefined,
): boolean {
  if (!mayBeCopied(registry, stored)) return false;
  const own = publicAddress(RED, [account?.publicUrl ?? '']).url;
  return own === undefined || !isSameInstallation(`${own}/`, stored.url);
}

/** Where the triggers of this Node-RED store what the next process needs. */
interface Storage {
  /** Of their webhooks. */
  readonly file: string;
  /** Of events that no flow has got yet. */
  readonly folder: string;
}

const defaultFlowFile = 'flows.json';

/**
 * In Node-RED's user directory; `undefined` where nothing may be stored. Two Node-REDs may share
 * that directory, each with a flow file of its own: neither may remove what the other stored.
 */
export function findStorage({ settings }: Pick<NodeRed, 'settings'>): Storage | undefined {
  const { userDir, readOnly, flowFile } = settings;
  if (typeof userDir !== 'string' || userDir === '' || readOnly === true) return undefined;
  // As Node-RED itself calls it where the settings do not.
  const suffix = toSuffix(userDir, readConfigText(flowFile) || `flows_${hostname()}.json`);
  return {
    file: path.join(userDir, `claire-webhooks${suffix}.json`),
    folder: path.join(userDir, `claire-events${suffix}`),
  };
}

function toSuffix(userDir: string, flowFile: string): string {
  const name = path.relative(userDir, path.resolve(userDir, flowFile));
  if (name === defaultFlowFile) return '';
  const readable = path
    .parse(name)
    .name.replace(/[^\w.-]/g, '_')
    .slice(0, 60);
  if (name === `${readable}.json`) return `-${readable}`;
  return `-${readable}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
