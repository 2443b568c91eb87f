import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import { maxInFlight } from '../../../claire/rate-limit/in-flight';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

/** Core's `tls-config` and `http proxy`, as they put themselves on their nodes. */
interface TlsNode extends RuntimeNode {
  addTLSOptions?(options: object): unknown;
}

interface ProxyNode extends RuntimeNode {
  readonly url?: string;
  readonly noproxy?: readonly string[];
}

export interface ConnectionOptions {
  /** Of the account, if it has one that can be used. */
  baseUrl?: string;
  /** Ids of a `tls-config` and an `http proxy` node; empty for none. */
  tls: string;
  proxy: string;
}

/**
 * The one Agent of an account. Without a proxy of its own it follows the variables of the
 * environment, as the rest of Node-RED does.
 */
export function openConnection(
  RED: NodeRed,
  { tls, proxy, baseUrl }: ConnectionOptions,
): Dispatcher {
  const options = tlsOptions(RED.nodes.getNode(tls));
  const proxies = proxyOptions(RED.nodes.getNode(proxy)) ?? readEnvironment(baseUrl);
  try {
    return new EnvHttpProxyAgent({
      ...proxies,
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
  return { httpProxy: url.href, httpsProxy: url.href, noProxy: (node?.noproxy ?? []).join(',') };
}

/** Over plain http no proxy is on the way: it would read the API key. */
function readEnvironment(baseUrl = '') {
  return baseUrl.startsWith('http://')
    ? { httpProxy: '', httpsProxy: '' }
    : { httpProxy: readProxy('http'), httpsProxy: readProxy('https') };
}

/** As curl and Node-RED's own nodes take it: the scheme may be left out. Empty for none. */
function readProxy(scheme: string): string {
  const name = `${scheme}_proxy`;
  const address = process.env[name] ?? process.env[name.toUpperCase()] ?? '';
  return address === '' || address.includes('://') ? address : `http://${address}`;
}
