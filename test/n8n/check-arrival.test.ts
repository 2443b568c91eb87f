import { describe, expect, it } from '@jest/globals';
import { checkArrival } from '../../nodes/Claire/actions/webhook/check-arrival';
import { expectedCalls } from '../../n8n/test-calls';
import { fakeClaire, json, status } from '../unit/fake-claire';
import { VirtualClock } from '../unit/virtual-clock';
import type { HttpRequest, HttpResponse } from '../../claire/ports';

/** A check of webhook 7, with what Claire does when it is asked to call. */
function checking(
  calls: (marker: string) => void,
  answer: HttpResponse = json({}),
  failed: () => HttpResponse = () => status(404),
) {
  const clock = new VirtualClock();
  const respond = (request: HttpRequest) => {
    if (request.url.endsWith('/list_errors')) return failed();
    const date = { date: new Date(clock.now()).toUTCString() };
    if (!request.url.endsWith('/test')) return json({ id: 7, webhook_trigger_id: 4 }, date);
    const { Payload } = JSON.parse(request.body ?? '') as { Payload: { WONr: string } };
    calls(Payload.WONr);
    return answer;
  };
  const { client } = fakeClaire([respond], { clock });
  const options = { maxWait: 0, signal: undefined };
  return { clock, result: checkArrival({ client, options }, 7, clock) };
}

describe('the check whether a call arrives', () => {
  it('says that it did, after how long and through what', async () => {
    const { clock, result } = checking((marker) => {
      void clock.sleep(1200).then(() => {
        expectedCalls.received({ marker, intermediaries: { via: '1.1 Caddy' } });
      });
    });
    await clock.advance(1200);

    expect(await result).toEqual({
      arrived: true,
      milliseconds: 1200,
      intermediaries: { via: '1.1 Caddy' },
    });
  });

  it('says after 15 seconds that it did not, and why if Claire lists that', async () => {
    const list = (...entries: [secondsAgo: number, reason: string][]) => {
      const items = entries.map(([secondsAgo, reason], id) => ({
        id: id + 1,
        created_on: new Date(clock.now() - secondsAgo * 1000).toISOString(),
        reason,
      }));
      return json({ items, nb_pages: 1 });
    };
    const { clock, result } = checking(
      () => undefined,
      json({}),
      () => list([60, 'status 503'], [14, 'status 502']),
    );
    await clock.advance(15_000);

    expect(await result).toEqual({ arrived: false, reason: 'status 502' });
    const earlier = checking(
      () => undefined,
      json({}),
      () => list([60, 'status 503']),
    );
    await earlier.clock.advance(15_000);
    expect(await earlier.result).toEqual({ arrived: false });
  });

  it('fails when Claire refuses to call', async () => {
    const { result } = checking(() => undefined, status(403));

    await expect(result).rejects.toMatchObject({ status: 403 });
  });
});
