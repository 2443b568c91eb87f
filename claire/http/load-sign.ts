import type { ErrorCode } from '../errors';
import type { LoadSign } from '../rate-limit/in-flight';
import type { AttemptResult } from './attempt';
import type { PreparedCall } from './prepared-call';

const overloadStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const overloadCodes: ReadonlySet<ErrorCode> = new Set([
  'CLAIRE_NETWORK',
  'CLAIRE_TIMEOUT',
  'CLAIRE_UNAVAILABLE',
]);

/**
 * What an attempt shows of the server's load. Only requests of one operation that carry about as
 * much should take equally long; a refusal is often faster than what it refuses.
 */
export function toLoadSign(
  { operation, request }: Pick<PreparedCall, 'operation' | 'request'>,
  outcome: AttemptResult,
): LoadSign | undefined {
  if ('data' in outcome) {
    const characters = outcome.size + (request.body?.length ?? 0);
    return { kind: `${operation.id} ${toPowerOfFour(characters)}` };
  }
  const { status = 0, code, stopped } = outcome;
  if (stopped) return undefined;
  return overloadStatuses.has(status) || overloadCodes.has(code) ? 'overload' : undefined;
}

function toPowerOfFour(characters: number): string {
  return String(Math.round(Math.log2(1 + characters) / 2));
}
