/** Every code a user can meet, and can switch on in a flow. A contract: see docs/errors.md. */
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

/** One field that Claire would not take: `path` as the user knows it, `customer_driver.surname`. */
export interface Problem {
  path: string;
  message: string;
}

interface ClaireErrorFields {
  /** What happened, and to which thing. Never a key, a secret or a communication key. */
  message: string;
  /** The message without what was to be done: "Claire answered 400 …". */
  reason?: string | undefined;
  /** What the user can do about it, a sentence of its own. */
  advice?: string | undefined;
  /** The HTTP status, when Claire answered. */
  status?: number | undefined;
  /** How often the request was sent. */
  attempts?: number | undefined;
  /** When the hour's budget is new again, in milliseconds since 1970. */
  resetsAt?: number | undefined;
  /** How long that was from when the error was made, in milliseconds: the clock may be set since. */
  resetsIn?: number | undefined;
  /** Whether Claire may have carried the request out although no good answer came. */
  mayHaveActed?: boolean | undefined;
  /** Whether the user, or the platform, ended the wait. */
  stopped?: boolean | undefined;
  problems?: readonly Problem[] | undefined;
  cause?: unknown;
}

/** The one error class of the core; platforms turn it into their own at their edge. */
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

/** Whether the base URL leads to something else than Claire, so that no other call fares better. */
export function isOtherServer({ code, status = 0 }: ClaireError): boolean {
  return code === 'CLAIRE_BAD_RESPONSE' && status >= 400;
}

export function isClaireError(value: unknown): value is ClaireError {
  return value instanceof ClaireError;
}
