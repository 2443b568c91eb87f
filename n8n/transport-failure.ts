import { isOfOpenLine, neverSent } from '../claire/answers/never-sent';
import type { TransportFailure } from '../claire/ports';

const timeouts = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** What n8n throws when no answer came: a NodeApiError around axios's error around Node's. */
export function failureOf(thrown: unknown): TransportFailure {
  const codes = causes(thrown)
    .map(codeOf)
    .filter((code) => code !== undefined);
  const known = causes(thrown).some(isOfOpenLine)
    ? undefined
    : codes.find((code) => neverSent.has(code));
  if (known !== undefined) return notSent(known);
  if (codes.includes('ERR_CANCELED')) return failed('cancelled', 'the request was stopped');
  if (codes.some((code) => timeouts.has(code))) return failed('timeout', 'no answer in time');
  if (codes.length === 0) return heldBack(thrown);
  return failed('network', `no whole answer came (${codes.at(-1) ?? ''})`);
}

function notSent(code: string): TransportFailure {
  return { failure: 'network', sent: false, reason: `${neverSent.get(code) ?? ''} (${code})` };
}

function failed(failure: TransportFailure['failure'], reason: string): TransportFailure {
  return { failure, sent: true, reason };
}

/** No code of a network means that n8n itself let nothing out: a blocked address, no credential. */
function heldBack(thrown: unknown): TransportFailure {
  const reason =
    causes(thrown)
      .map(messageOf)
      .findLast((message) => message !== '') ?? '';
  return { failure: 'network', sent: false, reason };
}

/** The error, its causes, and what Node collects when it tried several addresses of a host. */
function causes(thrown: unknown, depth = 0): unknown[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
  const inner: unknown[] = thrown instanceof AggregateError ? thrown.errors : [];
  const cause = 'cause' in thrown ? [thrown.cause] : [];
  return [thrown, ...[...cause, ...inner].flatMap((next) => causes(next, depth + 1))];
}

function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : '';
}
