import { toShortText, type Redact } from './excerpt';
import type { Failure } from './failure';
import type { TransportFailure } from '../ports';

/** Describes a request without a complete response to the user. */
export function describeTransportFailure(
  { failure, sent, reason, code }: TransportFailure,
  redact: Redact,
): Failure {
  const kind = sent ? 'ambiguous' : 'not sent';
  const why = toShortText(reason, redact) + formatCode(code);
  switch (failure) {
    case 'network':
      return {
        kind,
        code: 'CLAIRE_NETWORK',
        reason: sent
          ? `the connection to Claire broke: ${why}`
          : `Claire cannot be reached: ${why}`,
        advice: 'Check the base URL, and that this machine may reach it.',
      };
    case 'timeout':
      return {
        kind,
        code: 'CLAIRE_TIMEOUT',
        reason: `Claire did not answer in time: ${why}`,
        advice: 'Try again later; ask for less at once if it keeps happening.',
      };
    case 'unavailable':
      return {
        kind,
        code: 'CLAIRE_UNAVAILABLE',
        reason: `Claire is offline for maintenance: ${why}`,
        advice: 'Try again later.',
      };
    case 'too large':
      return {
        kind: 'unreadable',
        code: 'CLAIRE_BAD_RESPONSE',
        reason: `Claire's answer is too large: ${why}`,
        advice: 'Ask for less at once: one day, one location.',
      };
    case 'redirect':
      return {
        kind: 'final',
        code: 'CLAIRE_BAD_RESPONSE',
        reason: `the base URL leads on to another address, and the API key is never sent on: ${why}`,
        advice: 'Enter the address that it leads to as the base URL, if it is one of Claire.',
      };
    case 'cancelled':
      return cancelledFailure(sent);
  }
}

/** A code could be masked as a key, so only one in the usual form is shown. */
function formatCode(code = ''): string {
  return /^[A-Z][A-Z0-9_]{1,59}$/.test(code) ? ` (${code})` : '';
}

export function cancelledFailure(sent: boolean): Failure {
  return {
    // Not retried, but Claire may have acted, as after a timeout.
    kind: sent ? 'unreadable' : 'final',
    code: 'CLAIRE_TIMEOUT',
    reason: 'it was stopped before Claire answered',
    advice: 'Run it again if it was not meant to stop.',
    stopped: true,
  };
}

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
  if (seconds === 1) return '1 second';
  return seconds < 120
    ? `${String(seconds)} seconds`
    : `${String(Math.ceil(seconds / 60))} minutes`;
}
