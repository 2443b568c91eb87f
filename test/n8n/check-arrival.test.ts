import { describe, expect, it } from '@jest/globals';
import { checkArrival } from '../../nodes/Claire/actions/webhook/check-arrival';
import { expectedCalls } from '../../n8n/test-calls';
import { fakeClaire, json, status } from '../unit/fake-claire';
import { VirtualClock } from '../unit/virtual-clock';
import type { HttpRequest, HttpResponse } from '../../claire/ports';

/** A check of webhook 7, with what Claire does when it is asked to call. */
function checking(calls: (marker: string) => void, answer: HttpResponse = json({})) {
  const clock = new VirtualClock();
  const respond = (request: HttpRequest) => {
    if (!request.url.endsWith('/test')) return json({ id: 7, webhook_trigger_id: 4 });
    const { Payload } = JSON.parse(request.body ?? '') as { Payload: { WONr: string } };
    calls(Payload.WONr);
    return answer;
  };
  const { client } = fakeClaire([respond], { clock });
  const stop = new AbortController();
  const options = { maxWait: 0, signal: stop.signal };
  return { clock, stop, result: checkArrival({ client, options }, 7, clock) };
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

  it('says after 15 seconds that it did not', async () => {
    const { clock, result } = checking(() => undefined);
    await clock.advance(15_000);

    expect(await result).toEqual({ arrived: false });
  });

  it('waits no more when the execution is stopped', async () => {
    const { clock, stop, result } = checking(() => undefined);
    await clock.advance(1000);
    stop.abort();

    expect(await result).toEqual({ arrived: false });
  });

  it('fails when Claire refuses to call', async () => {
    const { result } = checking(() => undefined, status(403));

    await expect(result).rejects.toMatchObject({ status: 403 });
  });
});
