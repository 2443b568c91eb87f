import type { Handler, NodeRed, Request, Response, NodeConfig } from '../../types/node-red';
import {
  findAccount,
  type ClaireAccount,
  openAccount,
  type AccountSettings,
} from '../account/account';
import { fillEnvironment, readText } from '../config';
import { toFailure } from '../errors';
import { publicAddress } from '../webhooks/public-address';
import { z } from 'zod/v4';
import { normaliseBaseUrl } from '../../../claire/base-url';
import { lists } from './lists';
import { testConnection } from './test-connection';

const quiet = { debug: () => undefined, warn: () => undefined };

/** What the dialogs ask. Only for users who may change flows: it makes calls with the key. */
export function addAdminRoutes(RED: NodeRed): void {
  const allowed = RED.auth.needsPermission('flows.write');
  const post = (path: string, work: Work) => {
    RED.httpAdmin.post(path, allowed, toHandler(RED, work));
  };
  post('/claire/test', ({ body }) =>
    withAccount(RED, body, (account) => testConnection(RED, account)),
  );
  post('/claire/address', (request) => findAddress(RED, request));
  post('/claire/lists/:list', (request) => loadList(RED, request));
}

type Work = (request: Request) => Promise<unknown>;

class UnknownList extends Error {}

function toHandler(RED: NodeRed, work: Work): Handler {
  return (request, response) => {
    if (!isJson(request)) {
      response.status(415).json({ message: 'JSON is due' });
      return;
    }
    work(request).then(
      (result) => response.json(result),
      (thrown: unknown) => refuse(RED, response, thrown),
    );
  };
}

/**
 * A form of any web page can be sent here by the browser of a logged-in user, and a saved
 * key with it to an address of its choice; JSON it can only send after asking.
 */
function isJson({ headers }: Request): boolean {
  return /^application\/json\b/i.test(headers['content-type'] ?? '');
}

function refuse(RED: NodeRed, response: Response, thrown: unknown): Response {
  if (thrown instanceof UnknownList) return response.status(404).json({ message: thrown.message });
  if (thrown instanceof KeyNeeded) return response.status(422).json({ code: 'keyNeeded' });
  const { code, message } = toFailure(RED, thrown);
  return response.status(422).json({ code, message });
}

async function loadList(RED: NodeRed, { params, body }: Request): Promise<unknown> {
  const load = lists.get(params.list ?? '');
  if (load === undefined) throw new UnknownList('There is no such list');
  return withAccount(RED, body, ({ client }) => load(client));
}

/** With what the editor has of an account, deployed or not. */
async function withAccount<Result>(
  RED: NodeRed,
  body: unknown,
  work: (account: ClaireAccount) => Promise<Result>,
): Promise<Result> {
  const settings = await settingsInDialog(RED, Dialog.parse(body));
  const account = openAccount(RED, settings, quiet);
  try {
    return await work(account);
  } finally {
    await account.leave(account);
  }
}

async function findAddress(RED: NodeRed, { body }: Request): Promise<unknown> {
  const { node, account, publicUrl, accountPublicUrl } = AddressQuery.parse(body);
  const id = await fillEnvironment(RED, node, account);
  const ofAccount = accountPublicUrl ?? findAccount(RED, id)?.publicUrl ?? '';
  const candidates = [fillEnvironment(RED, node, publicUrl), fillEnvironment(RED, id, ofAccount)];
  return publicAddress(RED, await Promise.all(candidates));
}

/** What the editor's dialog of an account holds. */
const Dialog = z.looseObject({
  id: z.string().catch(''),
  baseUrl: z.string().catch(''),
  allowPlainHttp: z.boolean().catch(false),
  apiKey: z.string().catch(''),
  tls: z.string().catch(''),
  proxy: z.string().catch(''),
});

/** Where a dialog wants Claire's calls to arrive. */
const AddressQuery = z.looseObject({
  node: z.string().catch(''),
  account: z.string().catch(''),
  publicUrl: z.string().catch(''),
  accountPublicUrl: z.string().optional().catch(undefined),
});

/** What Node-RED's editor sends back for a password that was saved before and not changed. */
const unchanged = '__PWRD__';

/** A saved key would go to where it was not saved for. */
class KeyNeeded extends Error {}

type DialogFields = z.output<typeof Dialog>;

/**
 * The settings of an account as its dialog has them, deployed or not. Throws `KeyNeeded` where the
 * saved key is to go elsewhere than it was saved for. What is typed goes where it is typed, a
 * `${NAME}` for a key too: a user who may change flows can send the environment anywhere by a flow.
 */
async function settingsInDialog(RED: NodeRed, fields: DialogFields): Promise<AccountSettings> {
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

/** Where a key goes, and through whose hands. */
interface KeyDestination {
  readonly baseUrl: string;
  readonly allowPlainHttp: boolean;
  readonly tls: string;
  readonly proxy: string;
}

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
  const saved = savedNode(RED, id);
  // As of an account that was just imported: it has no key, and the client says so.
  if (saved === undefined) return '';
  if (saved.type !== 'claire-account') throw new KeyNeeded();
  const savedDestination = await readDestination(RED, Dialog.parse(saved));
  if (!isSame(destination, savedDestination)) throw new KeyNeeded();
  return readText(RED.nodes.getCredentials(id)?.apiKey);
}

function savedNode(RED: NodeRed, id: string): NodeConfig | undefined {
  const found: NodeConfig[] = [];
  RED.nodes.eachNode((node) => {
    if (node.id === id) found.push(node);
  });
  return found[0];
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
