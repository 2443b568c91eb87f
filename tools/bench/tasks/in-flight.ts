import type { Sandbox } from '../../../sandbox';

/** How many requests are at Claire at the same time, at most, while the work is done. */
export async function maxInFlight(claire: Sandbox, work: () => Promise<unknown>): Promise<number> {
  claire.forgetRequests();
  let most = 0;
  const look = setInterval(() => {
    const open = claire.requests().filter(({ status }) => status === 0).length;
    most = Math.max(most, open);
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return most;
}
