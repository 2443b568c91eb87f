import type { Failure } from './failure';

/** What a user is told when the wait for the rate limit is longer than allowed; `now` since 1970. */
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
