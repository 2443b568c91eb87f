import { buildConnector, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { maxInFlight } from '../../claire/rate-limit/in-flight';
import type { NodeRed, RuntimeNode } from '../types/node-red';

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
  return new EnvHttpProxyAgent({
    ...proxyOptions(RED.nodes.getNode(proxy)),
    connections: maxInFlight,
    connect: namingItsErrors(buildConnector({ timeout: 10_000, ...options })),
    requestTls: { timeout: 10_000, ...options },
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
  if (address === undefined || !URL.canParse(address)) return {};
  const url = new URL(address);
  const { username, password } = node?.credentials ?? {};
  if (typeof username === 'string') url.username = username;
  if (typeof password === 'string') url.password = password;
  return { httpProxy: url.href, httpsProxy: url.href, noProxy: (node?.noproxy ?? []).join(',') };
}
