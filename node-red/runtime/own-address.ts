import { Server as TlsServer } from 'node:tls';
import { isLoopback } from '../../claire/base-url';
import type { NodeRed } from '../types/node-red';

/** The scheme of Node-RED's own server, such as `http:`. */
export function ownScheme({ server }: NodeRed): 'http:' | 'https:' {
  return server instanceof TlsServer ? 'https:' : 'http:';
}

/**
 * Where Node-RED itself listens on this machine, if an address leads to another port of this machine:
 * unless something there passes calls on, they are lost. `undefined` if that is not known.
 */
export function ownAddressInstead(RED: NodeRed, address: URL): string | undefined {
  const listening = RED.server?.address();
  if (!isLoopback(address.hostname)) return undefined;
  if (typeof listening !== 'object' || listening === null) return undefined;
  const own = new URL(`${ownScheme(RED)}//localhost:${String(listening.port)}`);
  const isOwn = own.port === address.port && own.protocol === address.protocol;
  return isOwn ? undefined : own.origin;
}
