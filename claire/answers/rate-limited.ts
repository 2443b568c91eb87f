import type { Failure } from './failure';

/** What a user is told when the wait for the rate limit is longer than allowed. */
export function rateLimited(until: number, now: number, status: number | undefined): Failure {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return {
    ending: 'final',
    code: 'CLAIRE_RATE_LIMITED',
    reason:
      `Claire accepts no more requests with this API key until ${momentOf(until)} ` +
      `(in ${lengthOf(seconds)})`,
    advice: `Set Max Wait to ${String(seconds)} seconds or more, or run this later.`,
    resetsAt: until,
    ...(status === undefined ? {} : { status }),
  };
}

function momentOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function lengthOf(seconds: number): string {
  if (seconds === 1) return '1 second';
  return seconds < 120
    ? `${String(seconds)} seconds`
    : `${String(Math.ceil(seconds / 60))} minutes`;
}
