import { expect, it } from '@jest/globals';
import { clock } from '../../node-red/runtime/clock';
import { describePlatformClock } from '../unit/platform-clock';

describePlatformClock('Node-RED', clock);

it('a wait of Node-RED keeps no process from ending, which would then remove its webhooks', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const stop = new AbortController();
  const before = timers();

  const waiting = clock.sleep(60_000, stop.signal);

  expect(timers()).toBe(before);
  stop.abort();
  await waiting;
});
