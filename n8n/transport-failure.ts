import {
  toBrokenConnection,
  collectCauses,
  collectCodes,
  findUnsentFailure,
} from '../claire/http/network-failure';
import type { TransportFailure } from '../claire/ports';

const timeouts = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** What n8n throws when no answer came: a NodeApiError around axios's error around Node's. */
export function toTransportFailure(thrown: unknown): TransportFailure {
  const causes = collectCauses(thrown);
  const codes = collectCodes(causes);
  const unsent = findUnsentFailure(causes);
  if (unsent !== undefined) return unsent;
  if (codes.includes('ERR_CANCELED')) return failed('cancelled', 'the request was stopped');
  if (codes.some((code) => timeouts.has(code))) return failed('timeout', 'no answer in time');
  const code = codes.at(-1);
  return code === undefined ? heldBack(causes) : toBrokenConnection(code);
}

function failed(failure: TransportFailure['failure'], reason: string): TransportFailure {
  return { failure, sent: true, reason };
}

/** No code of a network means that n8n itself let nothing out: a blocked address, no credential. */
function heldBack(causes: readonly object[]): TransportFailure {
  const reason = causes.map(readMessage).findLast((message) => message !== '') ?? '';
  return { failure: 'network', sent: false, reason };
}

function readMessage(thrown: object): string {
  return thrown instanceof Error ? thrown.message : '';
}
