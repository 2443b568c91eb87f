import { isOfOpenLine, neverSent } from '../../claire/answers/never-sent';
import type { TransportFailure } from '../../claire/ports';
import { thrownField, wordsOf } from './thrown';

const beforeSending = new Map([
  ...neverSent,
  ['UND_ERR_CONNECT_TIMEOUT', 'the host did not accept the connection in time'],
  ['UND_ERR_INVALID_ARG', 'the request cannot be sent'],
]);

const timeouts = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Where undici has a name of its own: the other side closed the line. */
const nodesName = new Map([['UND_ERR_SOCKET', 'ECONNRESET']]);

/** What undici rejects with when no answer came. */
export function failureOf(thrown: unknown): TransportFailure {
  const codes = causes(thrown).flatMap(codeOf);
  const known = causes(thrown).some(isOfOpenLine)
    ? undefined
    : codes.find((code) => beforeSending.has(code));
  if (known !== undefined) return notSent(`${beforeSending.get(known) ?? ''} (${known})`);
  if (causes(thrown).some(isProxyRefusal)) return notSent('the proxy refused the connection');
  if (codes.some((code) => timeouts.has(code))) return failed('timeout', 'no answer in time');
  const code = codes.at(-1) ?? 'no code';
  return failed('network', `no whole answer came (${nodesName.get(code) ?? code})`);
}

function notSent(reason: string): TransportFailure {
  return { failure: 'network', sent: false, reason };
}

function failed(failure: TransportFailure['failure'], reason: string): TransportFailure {
  return { failure, sent: true, reason };
}

/** The error, its causes, and what Node collects when it tried several addresses of a host. */
function causes(thrown: unknown, depth = 0): unknown[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
  const errors = thrownField(thrown, 'errors');
  const inner: unknown[] = Array.isArray(errors) ? errors : [];
  return [
    thrown,
    ...[thrownField(thrown, 'cause'), ...inner].flatMap((next) => causes(next, depth + 1)),
  ];
}

function codeOf(error: unknown): string[] {
  const code = thrownField(error, 'code');
  return typeof code === 'string' ? [code] : [];
}

/** undici has no code of its own for it. */
function isProxyRefusal(error: unknown): boolean {
  return wordsOf(error)?.startsWith('Proxy response') === true;
}
