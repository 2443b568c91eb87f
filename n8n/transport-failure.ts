import {
  toBrokenConnection,
  collectCauses,
  collectCodes,
  findUnsentFailure,
  timedOut,
} from '../claire/http/transport-failure';
import type { TransportFailure } from '../claire/ports';

const timeouts = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** n8n throws a NodeApiError around axios's error around Node's. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const codes = collectCodes(causes);
  const unsent = findUnsentFailure(causes);
  if (unsent !== undefined) return unsent;
  if (codes.includes('ERR_CANCELED')) return cancelled;
  if (codes.some((code) => timeouts.has(code))) return timedOut;
  const code = codes.at(-1);
  return code === undefined ? heldBack(causes) : toBrokenConnection(code);
}

const cancelled: TransportFailure = {
  failure: 'cancelled',
  sent: true,
  reason: 'the request was stopped',
};

/** Without a network code, n8n itself refused to send: a blocked address, no credential. */
function heldBack(causes: readonly object[]): TransportFailure {
  const reason = causes.map(readMessage).findLast((message) => message !== '') ?? '';
  return { failure: 'network', sent: false, reason };
}

function readMessage(thrown: object): string {
  return thrown instanceof Error ? thrown.message : '';
}
