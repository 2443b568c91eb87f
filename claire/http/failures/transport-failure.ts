import { toShortText, type Redact } from './excerpt';
import type { Failure, FailureKind } from './failure';
import type { TransportFailure } from '../../ports';

/** Describes a request without a complete response to the user. */
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
  if (seconds === 1) return '1 second';
  return seconds < 120
    ? `${String(seconds)} seconds`
    : `${String(Math.ceil(seconds / 60))} minutes`;
}
