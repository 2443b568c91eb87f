import {
  toBrokenConnection,
  collectCauses,
  collectCodes,
  findUnsentFailure,
} from '../../claire/http/network-failure';
import type { TransportFailure } from '../../claire/ports';
import { thrownField, describeThrown } from './thrown';

/** Codes of undici that say as surely as Node's that nothing was sent. */
const beforeSending = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', 'the host did not accept the connection in time'],
  ['UND_ERR_INVALID_ARG', 'the request cannot be sent'],
  ['UND_ERR_PRX_TLS', 'the proxy could not be reached over TLS'],
]);

const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Where undici has a name of its own. */
const nodesName = new Map([
  ['UND_ERR_SOCKET', 'ECONNRESET'],
  ['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'],
]);

/** What undici rejects with when no answer came. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const unsent = findUnsentFailure(causes, beforeSending);
  if (unsent !== undefined) return unsent;
  if (causes.some(isProxyRefusal)) {
    return { failure: 'network', sent: false, reason: 'the proxy refused the connection' };
  }
  const codes = collectCodes(causes);
  if (codes.some((code) => timeouts.has(code))) {
    return { failure: 'timeout', sent: true, reason: 'no answer in time' };
  }
  const code = codes.at(-1) ?? (causes.some(isParserError) ? 'HPE_INVALID_CONSTANT' : undefined);
  return toBrokenConnection(nodesName.get(code ?? '') ?? code);
}

/** undici has no code of its own for it. */
function isProxyRefusal(error: unknown): boolean {
  return describeThrown(error)?.startsWith('Proxy response') === true;
}

/** Nor for an answer whose first bytes are not HTTP. */
function isParserError(error: unknown): boolean {
  return thrownField(error, 'name') === 'HTTPParserError';
}
