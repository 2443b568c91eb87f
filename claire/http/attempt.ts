import type { HttpResponse } from '../ports';
import {
  noRateHeaders,
  type RateHeaders,
  readRateHeaders,
  readRetryAfter,
} from '../rate-limit/rate-headers';
import type { Failure } from './failures/failure';
import type { CallDependencies, PreparedCall } from './prepared-call';
import { describeRefusal } from './failures/refusal';
import { type ParsedBody, readResponse } from './response/response';
import { describeTransportFailure } from './failures/transport-failure';

export type AttemptResult = (ParsedBody | Failure) & RateHeaders & { status?: number };

/** Sends the request once and reads what came back. Never rejects. */
export async function attempt(
  dependencies: CallDependencies,
  call: PreparedCall,
): Promise<AttemptResult> {
  const { request, signal, redact } = call;
  try {
    const response = await dependencies.transport({ ...request, signal });
    if ('failure' in response) {
      return { ...describeTransportFailure(response, redact), ...noRateHeaders };
    }
    return read(response, dependencies, call);
  } catch {
    // A transport never rejects; if one does all the same, the account must not stay blocked.
    const reason = 'the transport broke its promise to never throw';
    return {
      ...describeTransportFailure({ failure: 'network', sent: true, reason }, redact),
      ...noRateHeaders,
    };
  }
}

function read(
  response: HttpResponse,
  { clock, log, rateLimiter }: CallDependencies,
  { operation, redact }: PreparedCall,
): AttemptResult {
  const { status, headers } = response;
  const now = clock.now();
  const facts = { status, ...readRateHeaders(headers, now) };
  rateLimiter.implausibleHeaders.warn(response, now, facts.rateLimit, { log, redact });
  if (status >= 200 && status < 300) return { ...facts, ...readResponse(operation, response) };
  if (status < 400) {
    const reason = `HTTP ${String(status)}`;
    const failure = describeTransportFailure({ failure: 'redirect', sent: true, reason }, redact);
    return { ...facts, ...failure };
  }
  const retryAfter = readRetryAfter(headers, now, status);
  return { ...facts, ...describeRefusal(operation, response, redact), retryAfter };
}
