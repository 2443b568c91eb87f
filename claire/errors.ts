import type { Problem } from './problems';

export type { Problem } from './problems';

/** Every error code. A contract, as flows switch on them: see docs/errors.md. */
export const errorCodes = [
  'CLAIRE_BAD_REQUEST',
  'CLAIRE_UNAUTHORIZED',
  'CLAIRE_NOT_FOUND',
  'CLAIRE_METHOD_NOT_ALLOWED',
  'CLAIRE_RATE_LIMITED',
  'CLAIRE_SERVER_ERROR',
  'CLAIRE_UNAVAILABLE',
  'CLAIRE_NETWORK',
  'CLAIRE_TIMEOUT',
  'CLAIRE_BAD_RESPONSE',
  'CLAIRE_INVALID_INPUT',
  'CLAIRE_WEBHOOK_LIMIT',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

interface ClaireErrorFields {
  /** Never holds a key, a secret or a communication key. */
  message: string;
  /** The message without the operation: "Claire answered 400 …". */
  reason?: string | undefined;
  /** What the user can do, as a sentence of its own. */
  advice?: string | undefined;
  /** The HTTP status, if there was a response. */
  status?: number | undefined;
  attempts?: number | undefined;
  /** When the rate limit resets, in milliseconds since 1970. */
  resetsAt?: number | undefined;
  /** Milliseconds to the reset when the error was created: the clock may be set later. */
  resetsIn?: number | undefined;
  /** Whether Claire may have carried out the request without a good response. */
  mayHaveActed?: boolean | undefined;
  /** Whether the user or the platform cancelled it. */
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

/** Whether the server is not Claire, so that other calls would fail too. */
export function isOtherServer({ code, status = 0 }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_RESPONSE' && status >= 400;
}

export function isClaireError(value: unknown): value is ClaireError {
  return value instanceof ClaireError;
}
