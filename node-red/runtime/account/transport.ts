import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Dispatcher, request, buildConnector, EnvHttpProxyAgent, Pool } from 'undici';
import {
  collectCauses,
  collectCodes,
  defaultLimits,
  exchange,
  findUnsentFailure,
  type Limits,
  readBodyText,
  timedOut,
  toBrokenConnection,
} from '../../../claire/http/exchange';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../../../claire/ports';
import { readThrownField, describeThrown } from '../errors';
import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

interface TransportOptions {
  /** Opens one on the first call, and another after it was closed. */
  dispatcher: () => Dispatcher;
  apiKey: string;
  limits?: Limits;
}

export const nodeStopped = 'the node was stopped';

/** Sends with undici's own `request`: it follows no redirect, so the key goes to Claire alone. */
export function transport({
  dispatcher,
  apiKey,
  limits = defaultLimits,
}: TransportOptions): Transport {
  return (request) =>
    exchange({
      limits,
      deadline: AbortSignal.timeout(limits.milliseconds),
      cancels: request.signal ? [request.signal] : [],
      cancelReason: nodeStopped,
      send: (stop) => send(request, { dispatcher: dispatcher(), apiKey, limits, stop }),
      toFailure: toTransportFailure,
    });
}

interface SendOptions {
  dispatcher: Dispatcher;
  apiKey: string;
  limits: Limits;
  stop: AbortSignal;
}

async function send(
  { method, url, headers, body }: HttpRequest,
  { dispatcher, apiKey, limits, stop }: SendOptions,
): Promise<HttpResponse> {
  const response = await request(url, {
    method,
    // Without it a proxy on the way may compress, and undici unpacks nothing.
    headers: { 'accept-encoding': 'identity', ...headers, authorization: apiKey },
    ...(body === undefined ? {} : { body }),
    dispatcher,
    signal: stop,
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.milliseconds,
  });
  const text = await readBodyText(response.body, limits.bytes);
  // undici frees the connection a moment after the body; a request before that opens a new one.
  await nextTurn();
  return {
    status: response.statusCode,
    headers: Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    ),
    body: text,
  };
}

/** Codes of undici that say as surely as Node's that nothing was sent. */
const beforeSending = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'the host did not accept the connection in time'],
  ['UND_ERR_INVALID_ARG', 'the request cannot be sent'],
  ['ERR_PROXY_ADDRESS', "the proxy's address cannot be read"],
  ['UND_ERR_PRX_TLS', 'the proxy could not be reached over TLS'],
]);

const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Where undici has a name of its own. */
const nodesName = new Map([
  ['UND_ERR_SOCKET', 'ECONNRESET'],
  ['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'],
]);

/** For whatever undici rejects with. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const unsent = findUnsentFailure(causes, beforeSending);
  if (unsent !== undefined) return unsent;
  if (causes.some(isProxyRefusal)) {
    return { failure: 'network', sent: false, reason: 'the proxy refused the connection' };
  }
  const codes = collectCodes(causes);
  if (codes.some((code) => timeouts.has(code))) return timedOut;
  const code = codes.at(-1) ?? (causes.some(isParserError) ? 'HPE_INVALID_CONSTANT' : undefined);
  return toBrokenConnection(nodesName.get(code ?? '') ?? code);
}

/** undici has no code for it. */
function isProxyRefusal(error: unknown): boolean {
  return describeThrown(error)?.startsWith('Proxy response') === true;
}

/** The first bytes of the response are not HTTP: undici has no code for that either. */
function isParserError(error: unknown): boolean {
  return readThrownField(error, 'name') === 'HTTPParserError';
}

/** Core's `tls-config` and `http proxy`, as they put themselves on their nodes. */
interface TlsNode extends RuntimeNode {
  addTLSOptions?(options: object): unknown;
}

interface ProxyNode extends RuntimeNode {
  readonly url?: string;
  readonly noproxy?: readonly string[];
}

export interface ConnectionOptions {
  /** Ids of a `tls-config` and an `http proxy` node; empty for none. */
  tls: string;
  proxy: string;
}

/**
 * The one Agent of an account. Without a proxy of its own it follows the variables of the
 * environment, as the rest of Node-RED does.
 */
export function openConnection(RED: NodeRed, { tls, proxy }: ConnectionOptions): Dispatcher {
  const options = tlsOptions(RED.nodes.getNode(tls));
  const proxies = proxyOptions(RED.nodes.getNode(proxy)) ?? {
    httpsProxy: readProxy('https') || readProxy('http'),
  };
  try {
    return new EnvHttpProxyAgent({
      ...proxies,
      // Over plain http no proxy is on the way: it would read the API key.
      httpProxy: '',
      connections: maxInFlight,
      connect: namingItsErrors(buildConnector({ timeout: 10_000, ...options })),
      requestTls: { timeout: 10_000, ...options },
      clientFactory: toProxy,
    });
  } catch {
    // Its own words could hold the proxy's password.
    throw Object.assign(new Error('The proxy has no address'), { code: 'ERR_PROXY_ADDRESS' });
  }
}

/** Where a proxy ends the connection, undici would ask it for the tunnel again and again at once. */
function toProxy(proxy: URL, options: object): Dispatcher {
  const pool = new Pool(proxy, options);
  const connect = pool.connect.bind(pool);
  return Object.assign(pool, {
    connect: (tunnel: Dispatcher.ConnectOptions) =>
      connect(tunnel).catch((cause: unknown) => {
        throw new Error('Proxy response is missing', { cause });
      }),
  });
}

/** By its error alone, TLS that never began cannot be told from TLS that broke under a request. */
function namingItsErrors(connector: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    connector(options, (...[error, socket]) => {
      if (error === null) callback(null, socket);
      else callback(Object.assign(error, { syscall: 'connect' }), null);
    });
  };
}

function tlsOptions(node: TlsNode | null | undefined): object {
  const options = {};
  node?.addTLSOptions?.(options);
  return options;
}

function proxyOptions(node: ProxyNode | null | undefined) {
  const address = node?.url;
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { username, password } = node?.credentials ?? {};
  if (typeof username === 'string') url.username = username;
  if (typeof password === 'string') url.password = password;
  return { httpsProxy: url.href, noProxy: (node?.noproxy ?? []).join(',') };
}

/** As curl and Node-RED's own nodes take it: the scheme may be left out. Empty for none. */
function readProxy(scheme: string): string {
  const name = `${scheme}_proxy`;
  const address = process.env[name] ?? process.env[name.toUpperCase()] ?? '';
  return address === '' || address.includes('://') ? address : `http://${address}`;
}
