import { z } from 'zod/v4';
import { normaliseBaseUrl } from '../../../claire/base-url';
import type { NodeConfig, NodeRed } from '../../types/node-red';
import type { AccountSettings, ClaireAccount } from '../account/account';
import { fillEnvironment, readConfigText } from '../config';
import { toLocationChoices } from '../../../claire/choices';
import { isClaireError } from '../../../claire/errors';
import { toRecords } from '../../../claire/json';
import { operations } from '../../../claire/resources';
import { requestTestCall } from '../../../claire/webhooks';
import { toFailure } from '../errors';
import type { ReachableTrigger } from '../webhooks/reachability';
import { type Registry, registry as ofProcess } from '../registry';

/** What the editor's dialog of an account holds. */
export const Dialog = z.looseObject({
  id: z.string().catch(''),
  baseUrl: z.string().catch(''),
  allowPlainHttp: z.boolean().catch(false),
  apiKey: z.string().catch(''),
  tls: z.string().catch(''),
  proxy: z.string().catch(''),
});

/** Where a dialog wants Claire's calls to arrive. */
export const AddressQuery = z.looseObject({
  node: z.string().catch(''),
  account: z.string().catch(''),
  publicUrl: z.string().catch(''),
  accountPublicUrl: z.string().optional().catch(undefined),
});

/** What Node-RED's editor sends back for a password that was saved before and not changed. */
const unchanged = '__PWRD__';

/** A saved key would go to another destination. */
export class KeyNeeded extends Error {}

type DialogFields = z.output<typeof Dialog>;

/**
 * The settings of an account as its dialog has them, deployed or not. Throws `KeyNeeded` if the
 * saved key would go to another destination. A typed key may go anywhere, even a `${NAME}`: a user
 * who may change flows can send the environment anywhere by a flow.
 */
export async function settingsInDialog(
  RED: NodeRed,
  fields: DialogFields,
): Promise<AccountSettings> {
  const { id, apiKey } = fields;
  const destination = await readDestination(RED, fields);
  const key = apiKey === unchanged ? await savedKey(RED, id, destination) : apiKey;
  const filled = await fillOrKeep(RED, id, key);
  return { ...destination, apiKey: filled, publicUrl: '', timeZone: '', whenStopped: 'keep' };
}

/** As it is where the variable is not set: the account says which one. */
async function fillOrKeep(RED: NodeRed, id: string, value: string): Promise<string> {
  return (await fillEnvironment(RED, id, value)) || value;
}

/** Where a key goes, and by which proxy. */
type KeyDestination = Pick<DialogFields, 'baseUrl' | 'allowPlainHttp' | 'tls' | 'proxy'>;

async function readDestination(
  RED: NodeRed,
  { id, baseUrl, allowPlainHttp, tls, proxy }: DialogFields,
): Promise<KeyDestination> {
  return {
    baseUrl: await fillOrKeep(RED, id, baseUrl),
    allowPlainHttp,
    tls: await fillEnvironment(RED, id, tls),
    proxy: await fillEnvironment(RED, id, proxy),
  };
}

async function savedKey(RED: NodeRed, id: string, destination: KeyDestination): Promise<string> {
  const found: NodeConfig[] = [];
  RED.nodes.eachNode((node) => {
    if (node.id === id) found.push(node);
  });
  const [saved] = found;
  // As of an account that was just imported: it has no key, and the client says so.
  if (saved === undefined) return '';
  if (saved.type !== 'claire-account') throw new KeyNeeded();
  const savedDestination = await readDestination(RED, Dialog.parse(saved));
  if (!isSame(destination, savedDestination)) throw new KeyNeeded();
  return readConfigText(RED.nodes.getCredentials(id)?.apiKey);
}

function isSame(one: KeyDestination, other: KeyDestination): boolean {
  return (
    normaliseAddress(one) === normaliseAddress(other) &&
    one.tls === other.tls &&
    one.proxy === other.proxy
  );
}

function normaliseAddress({ baseUrl, allowPlainHttp }: KeyDestination): string {
  try {
    return normaliseBaseUrl(baseUrl, { allowPlainHttp });
  } catch {
    // It cannot be used; nor is it another one.
    return baseUrl.trim();
  }
}

/** A person waits at a dialog. */
const patience = { maxWait: 10, fresh: true };

/** Gets the key's locations and rate limit, and whether Claire reaches this Node-RED. */
export async function testConnection(RED: NodeRed, account: ClaireAccount, registry = ofProcess) {
  const { list } = operations.location;
  const options = { ...patience, isProbe: true };
  const { data, rate } = await account.client.call(list, {}, options);
  const call = await testCall(RED, account, registry);
  return { locations: toLocationChoices(toRecords(list, data)), rate, call };
}

/** Asks Claire to call a trigger of the account, and returns the result. */
async function testCall(RED: NodeRed, account: ClaireAccount, registry: Registry) {
  const trigger = registry.reachability.find(account.fingerprint);
  if (trigger === undefined) return { state: 'noTrigger' } as const;
  const address = new URL(trigger.url).origin;
  const webhook = trigger.webhook();
  if (webhook === undefined) return { state: 'notRegistered', address } as const;
  try {
    return { address, ...(await callTrigger(account, trigger, webhook, registry)) };
  } catch (thrown) {
    return { state: 'notAsked', address, message: toFailure(RED, thrown).message } as const;
  }
}

async function callTrigger(
  { client }: ClaireAccount,
  trigger: ReachableTrigger,
  { id, event }: { id: number; event: number },
  { clock, reachability }: Registry,
) {
  const { get } = operations.webhook;
  const { data } = await client.call(get, { webhook_id: id }, patience);
  if (!data.active || data.url !== trigger.url) return { state: 'inactive' } as const;
  const request = (marker: string): Promise<void> =>
    ask(() => requestTestCall(client, { webhookId: id, event, marker }, patience));
  const { call, milliseconds } = await reachability.expectedCalls.ask(request, clock);
  if (call === undefined) {
    const reason = await trigger.findReason();
    return { state: 'silent', reason } as const;
  }
  return { state: 'came', milliseconds, intermediaries: call.intermediaries } as const;
}

/** Where Claire may have called all the same, the call tells. */
async function ask(request: () => Promise<void>): Promise<void> {
  try {
    await request();
  } catch (thrown) {
    if (!isClaireError(thrown) || !thrown.mayHaveActed) throw thrown;
  }
}
