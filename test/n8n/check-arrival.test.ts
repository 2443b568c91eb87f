import { expect, it } from '@jest/globals';
import { checkArrival } from '../../nodes/Claire/actions/webhook/send-test';
import { fakeClaire, json, status } from '../unit/fake-claire';
import { VirtualClock } from '../unit/virtual-clock';
import type { HttpRequest, HttpResponse } from '../../claire/ports';

/** A check of webhook 7, whose call never comes. */
function check(answer: HttpResponse, failed: () => HttpResponse = () => status(404)) {
  const clock = new VirtualClock();
  const respond = (request: HttpRequest) => {
    if (request.url.endsWith('/list_errors')) return failed();
    const date = { date: new Date(clock.now()).toUTCString() };
    if (!request.url.endsWith('/test')) return json({ id: 7, webhook_trigger_id: 4 }, date);
    return answer;
  };
  const { client } = fakeClaire([respond], { clock });
  const options = { maxWait: 0, signal: undefined };
  return { clock, result: checkArrival({ client, options }, 7, clock) };
}

it('the check whether a call arrives says after 15 seconds that it did not, and why if Claire lists that', async () => {
  const list = (...entries: [secondsAgo: number, reason: string][]) => {
    const items = entries.map(([secondsAgo, reason], id) => ({
      id: id + 1,
      created_on: new Date(clock.now() - secondsAgo * 1000).toISOString(),
      reason,
    }));
    return json({ items, nb_pages: 1 });
  };
  const { clock, result } = check(json({}), () => list([60, 'status 503'], [14, 'status 502']));
  await clock.advance(15_000);

  expect(await result).toEqual({ arrived: false, reason: 'status 502' });
  const earlier = check(json({}), () => list([60, 'status 503']));
  await earlier.clock.advance(15_000);
  expect(await earlier.result).toEqual({ arrived: false });
});
