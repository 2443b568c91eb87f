import { onAbort } from '../waits';
import type { HttpResponse, TransportFailure } from '../ports';

export interface Limits {
  /** The whole exchange may take so long, from the first byte sent to the last byte read. */
  milliseconds: number;
  bytes: number;
}

export const defaultLimits: Limits = { milliseconds: 60_000, bytes: 32 * 1024 * 1024 };

interface Exchange {
  limits: Limits;
  deadline: AbortSignal;
  /** Each of them cancels the request. */
  cancels: readonly AbortSignal[];
  /** Why the request fails when one of them aborts. */
  cancelReason: string;
  /** Resolves with any response; `stop` aborts once it is no longer wanted. */
  send: (stop: AbortSignal) => Promise<HttpResponse>;
  toFailure: (thrown: unknown) => TransportFailure;
}

/** Sends a request once. */
export async function exchange({
  limits,
  deadline,
  cancels,
  cancelReason,
  send,
  toFailure,
}: Exchange): Promise<HttpResponse | TransportFailure> {
  const cancelled: TransportFailure = { failure: 'cancelled', sent: true, reason: cancelReason };
  if (cancels.some(isAborted)) return { ...cancelled, sent: false };
  try {
    return await sendUntil([deadline, ...cancels], send);
  } catch (thrown) {
    if (cancels.some(isAborted)) return cancelled;
    if (deadline.aborted) {
      const reason = `no whole answer within ${String(limits.milliseconds / 1000)} s`;
      return { failure: 'timeout', sent: true, reason };
    }
    if (!(thrown instanceof BodyTooLarge)) return toFailure(thrown);
    const reason = `the answer is larger than ${String(Math.round(limits.bytes / 1024 / 1024))} MB`;
    return { failure: 'too large', sent: true, reason };
  }
}

/** Rejects when one of the signals aborts, also if the HTTP client does not stop then. */
async function sendUntil(
  signals: readonly AbortSignal[],
  send: Exchange['send'],
): Promise<HttpResponse> {
  const stop = new AbortController();
  let forget: (() => void)[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const end = (): void => {
        stop.abort();
        reject(new Error('stopped'));
      };
      // Not `AbortSignal.any`, which costs as much as all that the core does for a request.
      forget = signals.map((signal) => onAbort(signal, end));
      send(stop.signal).then(resolve, reject);
    });
  } finally {
    for (const one of forget) one();
  }
}

function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}

export class BodyTooLarge extends Error {}

const decoder = new TextDecoder();

export class BodyText {
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** Says whether the body is still no longer than `maxBytes`. */
  add(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes <= this.maxBytes;
  }

  /** Decodes all at once, as a character may be cut between two chunks. */
  toString(): string {
    return decoder.decode(Buffer.concat(this.#chunks));
  }
}

/** The text of a body; rejects with `BodyTooLarge` as soon as it is longer than `maxBytes`. */
export async function readBodyText(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const text = new BodyText(maxBytes);
  for await (const chunk of chunks) {
    if (!text.add(chunk)) throw new BodyTooLarge();
  }
  return text.toString();
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

/** Codes of Node's network and TLS after which no byte can have reached Claire, by what they mean. */
const unsent = {
  'the host name is not known': 'ENOTFOUND EAI_NONAME',
  'the host name could not be looked up': 'EAI_AGAIN EAI_FAIL',
  'the host name has no address': 'EAI_NODATA',
  'the connection was refused': 'ECONNREFUSED',
  'the network cannot be reached': 'ENETUNREACH',
  'the network is down': 'ENETDOWN',
  'the host cannot be reached': 'EHOSTUNREACH EHOSTDOWN',
  'this machine has no address from which it can be reached': 'EADDRNOTAVAIL',
  'the address cannot be read': 'ERR_INVALID_URL',
  'the API key or the address holds a character that cannot be sent': 'ERR_INVALID_CHAR',
  'the address holds a character that cannot be sent': 'ERR_UNESCAPED_CHARACTERS',
  "the host's certificate is out of date": 'CERT_HAS_EXPIRED',
  "the host's certificate is not valid yet by this machine's clock": 'CERT_NOT_YET_VALID',
  "the host's certificate was revoked": 'CERT_REVOKED',
  "the host's certificate is self-signed": 'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN',
  "the host's certificate is for another name": 'HOSTNAME_MISMATCH ERR_TLS_CERT_ALTNAME_INVALID',
  "the host's certificate cannot be verified":
    'CERT_UNTRUSTED CERT_REJECTED CERT_SIGNATURE_FAILURE CERT_CHAIN_TOO_LONG ' +
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE ' +
    'UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY INVALID_CA INVALID_PURPOSE ' +
    'PATH_LENGTH_EXCEEDED ERR_TLS_CERT_ALTNAME_FORMAT',
};

const unsentCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(unsent).flatMap(([words, codes]) =>
    codes.split(' ').map((code) => [code, words] as const),
  ),
);

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
