import type { Problem } from './problems';

export type { Problem } from './problems';

/**
 * Every error code, in the order of docs/errors.md, with its kind: what was asked for is wrong, or
 * not there; the key or the address is wrong; the hour is used up; Claire is not reached, or late;
 * its answer is no use.
 */
const errorKinds = {
  CLAIRE_BAD_REQUEST: 'input',
  CLAIRE_UNAUTHORIZED: 'account',
  CLAIRE_NOT_FOUND: 'missing',
  CLAIRE_METHOD_NOT_ALLOWED: 'account',
  CLAIRE_RATE_LIMITED: 'rate limit',
  CLAIRE_SERVER_ERROR: 'answer',
  CLAIRE_UNAVAILABLE: 'outage',
  CLAIRE_NETWORK: 'outage',
  CLAIRE_TIMEOUT: 'timeout',
  CLAIRE_BAD_RESPONSE: 'answer',
  CLAIRE_INVALID_INPUT: 'input',
  CLAIRE_WEBHOOK_LIMIT: 'input',
} as const;

/** A contract, as flows switch on it. */
export type ErrorCode = keyof typeof errorKinds;
type ErrorKind = (typeof errorKinds)[ErrorCode];

export const errorCodes = Object.keys(errorKinds).filter(
  (key): key is ErrorCode => key in errorKinds,
);

const lastingKinds: readonly ErrorKind[] = ['input', 'account', 'missing'];

interface ClaireErrorFields {
  /** Never holds a key, a secret or a communication key. */
  message: string;
  /** The message without the operation: "Claire answered 400 …". */
  reason?: string | undefined;
  advice?: string | undefined;
  status?: number | undefined;
  attempts?: number | undefined;
  /** When the rate limit resets, in milliseconds since 1970. */
  resetsAt?: number | undefined;
  /** Milliseconds to the reset when the error was created: the clock may be set later. */
  resetsIn?: number | undefined;
  /** Whether Claire may have carried out the request without a good response. */
  mayHaveActed?: boolean | undefined;
  stopped?: boolean | undefined;
  problems?: readonly Problem[] | undefined;
  cause?: unknown;
}

/** The core's only error class; platforms convert it to their own. */
export class ClaireError extends Error {
  override readonly name = 'ClaireError';
  readonly reason: string | undefined;
  readonly advice: string | undefined;
  readonly status: number | undefined;
  readonly attempts: number | undefined;
  readonly resetsAt: number | undefined;
  readonly resetsIn: number | undefined;
  readonly mayHaveActed: boolean;
  readonly stopped: boolean;
  readonly problems: readonly Problem[];

  constructor(
    readonly code: ErrorCode,
    fields: ClaireErrorFields,
  ) {
    super(fields.message, { cause: fields.cause });
    this.reason = fields.reason;
    this.advice = fields.advice;
    this.status = fields.status;
    this.attempts = fields.attempts;
    this.resetsAt = fields.resetsAt;
    this.resetsIn = fields.resetsIn;
    this.mayHaveActed = fields.mayHaveActed ?? false;
    this.stopped = fields.stopped ?? false;
    this.problems = fields.problems ?? [];
  }
}

export function invalidInput(message: string, cause?: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, cause });
}

/** `Language must be …`: what is wrong with a field, by the name that people see. */
export function invalidField(
  path: string,
  name: string,
  fault: string,
  advice?: string,
): ClaireError {
  const problems = [{ path, message: fault }];
  return new ClaireError('CLAIRE_INVALID_INPUT', { message: `${name} ${fault}`, advice, problems });
}

export function errorKind(code: ErrorCode): ErrorKind {
  return errorKinds[code];
}

/** Whether the same request can end otherwise later. A wrong key stays wrong. */
export function isTransient(thrown: unknown): boolean {
  return isClaireError(thrown) && !lastingKinds.includes(errorKind(thrown.code));
}

/** Whether other calls would fail too: the key is wrong, or what answers is not Claire. */
export function isOfAccount({ code, status = 0 }: ClaireError): boolean {
  return errorKind(code) === 'account' || (code === 'CLAIRE_BAD_RESPONSE' && status >= 400);
}

/** Whether Claire refuses what was asked for, such as a location that the key has lost, and not the key. */
export function isRefusal({ code, status }: ClaireError): boolean {
  return ['input', 'missing'].includes(errorKind(code)) || status === 403;
}

/** What a flow can act on, apart from the code and the text. */
export function toFacts({ status, attempts, resetsAt, problems }: ClaireError) {
  return {
    ...(status === undefined ? {} : { status }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(resetsAt === undefined ? {} : { resetsAt: new Date(resetsAt).toISOString() }),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

export function isClaireError(value: unknown): value is ClaireError {
  return value instanceof ClaireError;
}
