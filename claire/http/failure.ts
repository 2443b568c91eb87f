import { formatCount } from '../counts';
import { ClaireError } from '../errors';
import type { TransportFailure } from '../ports';
import type { Redact } from './redact';
import { type Failure, type FailureKind, toShortText } from './response';

interface CallFacts {
  /** `get appointment 12` */
  description: string;
  isRead: boolean;
  attempts: number;
  /** Whether Claire may have carried out one of the attempts. */
  isAmbiguous: boolean;
}

export function toClaireError(
  failure: Failure,
  { description, isRead, attempts, isAmbiguous }: CallFacts,
): ClaireError {
  const mayHaveActed = isAmbiguous && !isRead;
  const { code, reason, advice, status, resetsAt, resetsIn, stopped } = failure;
  const warning = mayHaveActed
    ? 'Claire may have done it all the same; look before repeating it. '
    : '';
  return new ClaireError(code, {
    message: `Could not ${description}: ${reason}`,
    reason,
    advice: warning + advice,
    status,
    attempts,
    resetsAt,
    resetsIn,
    mayHaveActed,
    stopped,
  });
}

export function describeTransportFailure(
  { failure, sent, reason, code }: TransportFailure,
  redact: Redact,
): Failure {
  if (failure === 'cancelled') return sent ? cancelledAfterSending : cancelledBeforeSending;
  const cause = failure === 'network' && sent ? 'broken connection' : failure;
  const { what, ...explanation } = explanations[cause];
  return {
    kind: sent ? 'ambiguous' : 'not sent',
    ...explanation,
    reason: `${what}: ${toShortText(reason, redact)}${formatCode(code)}`,
  };
}

type Cause = Exclude<TransportFailure['failure'], 'cancelled'> | 'broken connection';

interface Explanation extends Pick<Failure, 'code' | 'advice'> {
  /** Stands before the reason that the transport gives. */
  what: string;
  /** Left out, it depends on whether the request was sent. */
  kind?: FailureKind;
}

const checkAddress = 'Check the base URL, and that this machine may reach it.';

const explanations: Readonly<Record<Cause, Explanation>> = {
  network: { code: 'CLAIRE_NETWORK', what: 'Claire cannot be reached', advice: checkAddress },
  'broken connection': {
    code: 'CLAIRE_NETWORK',
    what: 'the connection to Claire broke',
    advice: checkAddress,
  },
  timeout: {
    code: 'CLAIRE_TIMEOUT',
    what: 'Claire did not answer in time',
    advice: 'Try again later; ask for less at once if it keeps happening.',
  },
  unavailable: {
    code: 'CLAIRE_UNAVAILABLE',
    what: 'Claire is offline for maintenance',
    advice: 'Try again later.',
  },
  'too large': {
    kind: 'unreadable',
    code: 'CLAIRE_BAD_RESPONSE',
    what: "Claire's answer is too large",
    advice: 'Ask for less at once: one day, one location.',
  },
  redirect: {
    kind: 'final',
    code: 'CLAIRE_BAD_RESPONSE',
    what: 'the base URL leads on to another address, and the API key is never sent on',
    advice: 'Enter the address that it leads to as the base URL, if it is one of Claire.',
  },
};

/** A code could be masked as a key, so only one in the usual form is shown. */
function formatCode(code = ''): string {
  return /^[A-Z][A-Z0-9_]{1,59}$/.test(code) ? ` (${code})` : '';
}

export const cancelledBeforeSending: Failure = {
  kind: 'final',
  code: 'CLAIRE_TIMEOUT',
  reason: 'it was stopped before Claire answered',
  advice: 'Run it again if it was not meant to stop.',
  stopped: true,
};

/** Not retried, but Claire may have acted, as after a timeout. */
const cancelledAfterSending: Failure = { ...cancelledBeforeSending, kind: 'unreadable' };

/** The failure when the wait for the rate limit exceeds the maximum; `now` is since 1970. */
export function rateLimitedFailure(wait: number, now: number, status: number | undefined): Failure {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return {
    kind: 'final',
    code: 'CLAIRE_RATE_LIMITED',
    reason:
      `Claire accepts no more requests with this API key until ${formatTime(now + wait)} ` +
      `(in ${formatDuration(seconds)})`,
    advice: `Set Max Wait to ${String(seconds)} seconds or more, or run this later.`,
    resetsIn: wait,
    resetsAt: now + wait,
    ...(status === undefined ? {} : { status }),
  };
}

function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function formatDuration(seconds: number): string {
  return seconds < 120
    ? formatCount(seconds, 'second')
    : formatCount(Math.ceil(seconds / 60), 'minute');
}

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
  return causes.map((cause) => readTextField(cause, 'code')).filter((code) => code !== '');
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
  return (
    unopened && toUnsentFailure('no connection could be opened', readTextField(unopened, 'code'))
  );
}

export function toBrokenConnection(code: string | undefined): TransportFailure {
  const words = unreadableCodes.find(([codes]) => codes.test(code ?? ''))?.[1];
  return { failure: 'network', sent: true, reason: words ?? 'no whole answer came', code };
}

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
    return readTextField(error, 'reason').slice(0, 100);
  return /:SSL routines:[^:]*:([^:]{1,100})/.exec(readMessage(error))?.[1] ?? '';
}

function isOfOpenConnection(error: object): boolean {
  const syscall = readTextField(error, 'syscall');
  return syscall === 'read' || syscall === 'write';
}

/** A request is written once TLS is established; `EPROTO` is a write before that. */
function isBeforeRequest(error: object): boolean {
  return (
    /^(?:connect|getaddrinfo|query\w*)$/.test(readTextField(error, 'syscall')) ||
    readTextField(error, 'code') === 'EPROTO' ||
    readMessage(error).includes('before secure TLS connection')
  );
}

function readMessage(error: object): string {
  return readTextField(error, 'message').slice(0, 1_000);
}

function readTextField(error: object, name: string): string {
  const value = readField(error, name);
  return typeof value === 'string' ? value : '';
}

/** Not by class: errors may come from other realms, where `Error` is another. */
function readField(error: object, name: string): unknown {
  return Reflect.get(error, name);
}

const unverified = "the host's certificate cannot be verified";
const outOfDate = "the host's certificate is out of date";
const selfSigned = "the host's certificate is self-signed";
const lookUpFailed = 'the host name could not be looked up';
const unreachable = 'the host cannot be reached';

/** Codes of Node's network and TLS after which no byte can have reached Claire, in words. */
const unsentCodes: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the host name is not known'],
  ['EAI_AGAIN', lookUpFailed],
  ['EAI_FAIL', lookUpFailed],
  ['EAI_NODATA', 'the host name has no address'],
  ['EAI_NONAME', 'the host name is not known'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ENETDOWN', 'the network is down'],
  ['EHOSTUNREACH', unreachable],
  ['EHOSTDOWN', unreachable],
  ['EADDRNOTAVAIL', 'this machine has no address from which it can be reached'],
  ['ERR_INVALID_URL', 'the address cannot be read'],
  ['ERR_INVALID_CHAR', 'the API key or the address holds a character that cannot be sent'],
  ['ERR_UNESCAPED_CHARACTERS', 'the address holds a character that cannot be sent'],
  ['CERT_HAS_EXPIRED', outOfDate],
  ['CERT_NOT_YET_VALID', "the host's certificate is not valid yet by this machine's clock"],
  ['CERT_REVOKED', "the host's certificate was revoked"],
  ['CERT_UNTRUSTED', unverified],
  ['CERT_REJECTED', unverified],
  ['CERT_CHAIN_TOO_LONG', unverified],
  ['CERT_SIGNATURE_FAILURE', unverified],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', selfSigned],
  ['SELF_SIGNED_CERT_IN_CHAIN', selfSigned],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', unverified],
  ['UNABLE_TO_GET_ISSUER_CERT', unverified],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', unverified],
  ['INVALID_CA', unverified],
  ['INVALID_PURPOSE', unverified],
  ['PATH_LENGTH_EXCEEDED', unverified],
  ['HOSTNAME_MISMATCH', "the host's certificate is for another name"],
  ['ERR_TLS_CERT_ALTNAME_INVALID', "the host's certificate is for another name"],
  ['ERR_TLS_CERT_ALTNAME_FORMAT', unverified],
]);

const notEncrypted =
  'the port answers without TLS; check the port, or enter http:// if Claire runs on this machine';
const noAgreement = 'the host and this machine agree on no version or cipher of TLS';
const certificateRefused = 'the host refused the certificate of this machine, or wants one';

/** OpenSSL's reasons for a failed handshake, in words. */
const handshakeErrors: readonly (readonly [RegExp, string])[] = [
  [/wrong version number|packet length too long|unknown protocol|http request/, notEncrypted],
  [
    /protocol version|unsupported protocol|no protocols available|inappropriate fallback/,
    noAgreement,
  ],
  [/handshake failure|no shared cipher|no ciphers|insufficient security/, noAgreement],
  [/key too small|unsafe legacy renegotiation|no suitable/, noAgreement],
  [/unrecognized name/, 'the host does not know the name in the address'],
  [
    /alert (?:bad certificate|certificate (?:required|unknown|expired|revoked)|unknown ca)/,
    certificateRefused,
  ],
  [/alert access denied/, certificateRefused],
];

/** Codes of Node's HTTP parser, in words; the request was sent. */
const unreadableCodes: readonly (readonly [RegExp, string])[] = [
  [/^HPE_HEADER_OVERFLOW$/, 'the headers of the answer are too large'],
  [/^HPE_/, 'what answers does not speak HTTP, or not as it should'],
];
