import { describe, expect, it } from '@jest/globals';
import type { HttpResponse, TransportFailure } from '../../claire/ports';
import { operations } from '../../claire/resources';
import { failure, fakeClaire, status } from './fake-claire';
import { appointment } from './import/appointments';
import { VirtualClock } from './virtual-clock';

const respondedAt = Date.parse('2026-03-02T08:00:00Z');
const date = new Date(respondedAt).toUTCString();
const requestTime = 300;

/** How long before its `Date`, in milliseconds, Claire can first have acted on an import. */
async function measureLead(...answers: (HttpResponse | TransportFailure)[]): Promise<number> {
  const clock = new VirtualClock();
  const slowly = answers.map((answer) => async () => {
    await clock.sleep(requestTime);
    return answer;
  });
  const { client } = fakeClaire(slowly, { clock });
  const input = { appointments: [appointment(1)] };
  const { sentAt = Number.NaN } = await clock.run(
    client.call(operations.appointment.import, input),
  );
  return respondedAt - sentAt;
}

describe('the time since when Claire can have acted on a call', () => {
  const good = status(200, '', { date });
  // The pause before the second try, as `random` gives 0.5.
  const pause = 125;

  it('is that of the request, by the clock of the response', async () => {
    expect(await measureLead(good)).toBe(requestTime);
  });

  it('is that of the latest try, where Claire did nothing before', async () => {
    expect(await measureLead(failure('network', { sent: false }), good)).toBe(requestTime);
  });

  it('is that of an earlier try of which this is not known', async () => {
    const [lost, notSent] = [failure('network'), failure('network', { sent: false })];

    expect(await measureLead(lost, good)).toBe(2 * requestTime + pause);
    expect(await measureLead(lost, notSent, good)).toBeGreaterThan(3 * requestTime);
  });

  it('is not known where the response has no date', async () => {
    expect(await measureLead(status(200))).toBeNaN();
  });
});
