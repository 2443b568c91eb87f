import type { Log } from '../../../claire/ports';
import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import {
  type AccountSettings,
  keepAccount,
  openAccount,
  findAccount,
  type ClaireAccount,
} from '../../runtime/account/account';
import { readNumber, readConfigText, fillEnvironment } from '../../runtime/config';
import { registry } from '../../runtime/registry';
import type { NodeRed, RuntimeNode, Handler, Request, Response } from '../../types/node-red';
import {
  Dialog,
  AddressQuery,
  KeyNeeded,
  settingsInDialog,
  testConnection,
} from '../../runtime/dialogs/dialog-account';
import { toFailure } from '../../runtime/errors';
import { lists } from '../../runtime/dialogs/lists';
import { publicAddress } from '../../runtime/webhooks/public-address';

export default function (RED: NodeRed): void {
  addAdminRoutes(RED);
  RED.nodes.registerType(
    'claire-account',
    function (config) {
      RED.nodes.createNode(this, config);
      const settings: AccountSettings = {
        baseUrl: readConfigText(config.baseUrl),
        allowPlainHttp: config.allowPlainHttp === true,
        publicUrl: readConfigText(config.publicUrl),
        timeZone: readConfigText(config.timeZone),
        defaultCountry: readConfigText(config.defaultCountry),
        tls: readConfigText(config.tls),
        proxy: readConfigText(config.proxy),
        atMostInFlight: readNumber(config.atMostInFlight, 1, maxInFlight),
        whenStopped: config.whenStopped === 'remove' ? 'remove' : 'keep',
        apiKey: readConfigText(this.credentials?.apiKey),
      };
      const account = openAccount(RED, settings, log(this));
      keepAccount(this, account);
      registry.accounts.add(account);
      this.on('close', (_removed, done) => {
        registry.accounts.delete(account);
        done();
      });
    },
    { credentials: { apiKey: { type: 'password' } } },
  );
}

/** The core's log lines in Node-RED's log, under the name of the account. */
function log(node: Pick<RuntimeNode, 'debug' | 'warn'>): Log {
  const line = (message: string, facts?: Readonly<Record<string, unknown>>): string =>
    facts === undefined ? message : `${message} ${JSON.stringify(facts)}`;
  return {
    debug: (message, facts) => {
      node.debug(line(message, facts));
    },
    warn: (message, facts) => {
      node.warn(line(message, facts));
    },
  };
}

const quiet = { debug: () => undefined, warn: () => undefined };

/** What the dialogs ask. Only for users who may change flows: it makes calls with the key. */
function addAdminRoutes(RED: NodeRed): void {
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
    work(request)
      .then((result) => response.json(result))
      .catch((thrown: unknown) => refuse(RED, response, thrown));
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
