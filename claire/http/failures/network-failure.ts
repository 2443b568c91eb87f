import type { TransportFailure } from '../../ports';
import { handshakeErrors, unsentCodes, unreadableCodes } from './network-codes';

/** The error, its causes, and the errors that Node collects when it tries several addresses. */
export function collectCauses(thrown: unknown, depth = 0): object[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return [];
  const errors = readField(thrown, 'errors');
  const inner: unknown[] = Array.isArray(errors) ? errors.slice(0, 20) : [];
  const next = [readField(thrown, 'cause'), ...inner];
  return [thrown, ...next.flatMap((cause) => collectCauses(cause, depth + 1))];
}

/** Node's error codes, from the outermost cause inwards. */
export function collectCodes(causes: readonly object[]): string[] {
  return causes.map((cause) => readText(cause, 'code')).filter((code) => code !== '');
}

/**
 * The failure of a request that was certainly not carried out, or whose TLS failed; else
 * `undefined`. `platformCodes` are those of the platform's HTTP client, in words.
 */
export function findUnsentFailure(
  causes: readonly object[],
  platformCodes: ReadonlyMap<string, string> = new Map(),
): TransportFailure | undefined {
  const handshake = causes.map(findFailedHandshake).find((failure) => failure !== undefined);
  if (handshake !== undefined) return { ...handshake, sent: !causes.some(isBeforeRequest) };
  // Node also uses some of these codes for an open connection that breaks.
  if (causes.some(isOfOpenConnection)) return undefined;
  const code = collectCodes(causes).find((one) => unsentCodes.has(one) || platformCodes.has(one));
  if (code !== undefined)
    return toUnsentFailure(unsentCodes.get(code) ?? platformCodes.get(code) ?? '', code);
  const unopened = causes.find(isBeforeRequest);
  return unopened && toUnsentFailure('no connection could be opened', readText(unopened, 'code'));
}

/** The failure of a request that may have been carried out. */
export function toBrokenConnection(code: string | undefined): TransportFailure {
  const words = unreadableCodes.find(([codes]) => codes.test(code ?? ''))?.[1];
  return { failure: 'network', sent: true, reason: words ?? 'no whole answer came', code };
}

/** The failure of a request that the HTTP client has timed out. */
export const timedOut: TransportFailure = {
  failure: 'timeout',
  sent: true,
  reason: 'no answer in time',
};

function toUnsentFailure(reason: string, code: string): TransportFailure {
  return { failure: 'network', sent: false, reason, code };
}

/** OpenSSL's reason is in a field of the error, or only in its message. */
function findFailedHandshake(error: object): TransportFailure | undefined {
  const sslReason = readSslReason(error);
  const words = handshakeErrors.find(([reasons]) => reasons.test(sslReason))?.[1];
  const code = `ERR_SSL_${sslReason.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
  return words === undefined ? undefined : toUnsentFailure(words, code);
}

function readSslReason(error: object): string {
  if (readField(error, 'library') === 'SSL routines')
    return readText(error, 'reason').slice(0, 100);
  return /:SSL routines:[^:]*:([^:]{1,100})/.exec(readMessage(error))?.[1] ?? '';
}

function isOfOpenConnection(error: object): boolean {
  const syscall = readText(error, 'syscall');
  return syscall === 'read' || syscall === 'write';
}

/** A request is written once TLS is established; `EPROTO` is a write before that. */
function isBeforeRequest(error: object): boolean {
  return (
    /^(?:connect|getaddrinfo|query\w*)$/.test(readText(error, 'syscall')) ||
    readText(error, 'code') === 'EPROTO' ||
    readMessage(error).includes('before secure TLS connection')
  );
}

function readMessage(error: object): string {
  return readText(error, 'message').slice(0, 1_000);
}

function readText(error: object, name: string): string {
  const value = readField(error, name);
  return typeof value === 'string' ? value : '';
}

/** Not by class: errors may come from other realms, where `Error` is another. */
function readField(error: object, name: string): unknown {
  return Reflect.get(error, name);
}
