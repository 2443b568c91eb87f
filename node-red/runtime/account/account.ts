import { createHmac } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { BaseUrlError, normaliseBaseUrl } from '../../../claire/base-url';
import {
  type AccountClient,
  createClient,
  findApiKeyFault,
  fingerprintAccount,
} from '../../../claire/client';
import { ClaireError } from '../../../claire/errors';
import { redactApiKey } from '../../../claire/http/redact';
import type { Log } from '../../../claire/ports';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { clock } from '../clock';
import { checkIsFilled } from '../config';
import { SetupError } from '../errors';
import { openConnection, type ConnectionOptions, transport } from './transport';
import { withCircuitBreaker } from './circuit-breaker';

/** What the nodes see of a `claire-account` node. */
export interface ClaireAccount {
  /** With a setting that cannot be used, each call rejects with the `ClaireError` that says so. */
  readonly client: AccountClient;
  /** That error, for a status before anything is called. */
  readonly unusable: ClaireError | undefined;
  /** Without a slash at its end; empty when it cannot be used. */
  readonly baseUrl: string;
  /** Identifies base URL and API key without revealing the key. */
  readonly fingerprint: string;
  /** Encrypts what is stored; made of the API key, which it does not reveal. */
  readonly storageKey: Buffer;
  /** As it was typed, `${ENV}` resolved. */
  readonly publicUrl: string;
  /** Of times without a zone in the rows of imports; empty: the server's. */
  readonly timeZone: string;
  /** What becomes of its webhooks when the flows stop, and are not just deployed. */
  readonly whenStopped: WhenStopped;
  /** As it was typed, unchecked. */
  readonly defaultCountry: string;
  /** A node that uses the account calls it when it starts, and `leave` when it closes. */
  join(user: object): void;
  /** The last user that leaves closes the connections. */
  leave(user: object): Promise<void>;
}

/** Kept webhooks make Claire keep what it cannot deliver, and the next start has them again. */
export type WhenStopped = 'keep' | 'remove';

export interface AccountSettings extends ConnectionOptions {
  baseUrl: string;
  /** Whether it may be a private address over plain http. */
  allowPlainHttp?: boolean;
  apiKey: string;
  publicUrl: string;
  /** If undefined, the former limit stays. */
  atMostInFlight?: number;
  timeZone: string;
  whenStopped: WhenStopped;
  /** Of mobile numbers without a country code. */
  defaultCountry?: string;
}

/** Of its node, as each configuration node has it; no name, so that no other node has it too. */
const accountOfNode = Symbol.for('@claire-nodes/node-red-claire.account');

interface AccountNode extends RuntimeNode {
  [accountOfNode]?: ClaireAccount;
}

/** The account of that id, for the nodes that use it; undefined if it is missing or disabled. */
export function findAccount(RED: NodeRed, id: string): ClaireAccount | undefined {
  const node: AccountNode | null | undefined = RED.nodes.getNode(id);
  return node?.[accountOfNode];
}

/** Makes the account of a `claire-account` node known to the nodes that use it. */
export function keepAccount(node: AccountNode, account: ClaireAccount): void {
  node[accountOfNode] = account;
}

export function openAccount(RED: NodeRed, settings: AccountSettings, log: Log): ClaireAccount {
  const apiKey = settings.apiKey.trim();
  const { baseUrl, unusable } = checkSettings(settings, apiKey);
  const fingerprint = fingerprintAccount(baseUrl, apiKey);
  const connections = new Connections(() => openConnection(RED, settings));
  const createAccountClient = (): AccountClient =>
    createClient({
      baseUrl,
      account: fingerprint,
      transport: withCircuitBreaker(transport({ dispatcher: connections.open, apiKey }), clock),
      clock,
      random: Math.random,
      log,
      redact: redactApiKey(apiKey),
      atMostInFlight: settings.atMostInFlight,
    });
  return {
    client: unusable === undefined ? createAccountClient() : createRefusingClient(unusable),
    unusable,
    baseUrl,
    fingerprint,
    storageKey: createHmac('sha256', apiKey).update('@claire-nodes/node-red-claire').digest(),
    publicUrl: settings.publicUrl.trim(),
    timeZone: settings.timeZone,
    whenStopped: settings.whenStopped,
    defaultCountry: settings.defaultCountry ?? '',
    join: connections.join,
    leave: connections.leave,
  };
}

/** Opened by the first request; closed when the last user leaves. */
class Connections {
  readonly #users = new Set<object>();
  #dispatcher: Dispatcher | undefined;

  constructor(private readonly connect: () => Dispatcher) {}

  readonly open = (): Dispatcher => (this.#dispatcher ??= this.connect());

  readonly join = (user: object): void => {
    this.#users.add(user);
  };

  readonly leave = async (user: object): Promise<void> => {
    this.#users.delete(user);
    if (this.#users.size > 0) return;
    const closing = this.#dispatcher;
    this.#dispatcher = undefined;
    await closing?.destroy();
  };
}

/** The last user that leaves closes the connections, whatever is under way on them: so this joins. */
export async function withConnections<Result>(
  account: ClaireAccount,
  work: () => Promise<Result>,
): Promise<Result> {
  const user = {};
  account.join(user);
  try {
    return await work();
  } finally {
    await account.leave(user);
  }
}

/** The base URL as the client wants it, or why the account cannot be used. */
function checkSettings(
  { baseUrl: given, allowPlainHttp }: AccountSettings,
  apiKey: string,
): Pick<ClaireAccount, 'baseUrl' | 'unusable'> {
  try {
    checkIsFilled('baseUrl', given);
    checkKey(apiKey, given);
    return { baseUrl: normaliseBaseUrl(given, { allowPlainHttp }), unusable: undefined };
  } catch (thrown) {
    if (thrown instanceof BaseUrlError) return { baseUrl: '', unusable: wrongBaseUrl(thrown) };
    if (thrown instanceof ClaireError) return { baseUrl: '', unusable: thrown };
    throw thrown;
  }
}

function wrongBaseUrl({ fault, scheme, problems, message }: BaseUrlError): SetupError {
  const [problem = { path: 'baseUrl', message }] = problems;
  return new SetupError(`baseUrl.${fault}`, { scheme }, problem);
}

function checkKey(apiKey: string, baseUrl: string): void {
  checkIsFilled('apiKey', apiKey);
  const fault = findApiKeyFault(apiKey);
  if (fault === undefined) return;
  if (fault === 'unreadable') throw wrongKey('badKey', 'cannot be read');
  throw wrongKey(baseUrl.trim() === '' ? 'noUrlAndKey' : 'noKey', 'is missing');
}

function wrongKey(key: 'badKey' | 'noKey' | 'noUrlAndKey', message: string): SetupError {
  return new SetupError(key, {}, { path: 'apiKey', message });
}

function createRefusingClient(error: ClaireError): AccountClient {
  const client: AccountClient = { call: () => Promise.reject(error), forOneRun: () => client };
  return client;
}
