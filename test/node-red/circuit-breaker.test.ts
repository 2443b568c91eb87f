import { describe, expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse, TransportFailure } from '../../claire/ports';
import { withCircuitBreaker } from '../../node-red/runtime/account/circuit-breaker';
import { VirtualClock } from '../unit/virtual-clock';

const request: HttpRequest = { method: 'GET', url: 'https://claire.test/v1/tags', headers: {} };
const good: HttpResponse = { status: 200, headers: {}, body: '[]' };
const maintenance: HttpResponse = { status: 503, headers: {}, body: '' };
const refused: TransportFailure = { failure: 'network', sent: false, reason: 'ECONNREFUSED' };
const cut: TransportFailure = { failure: 'network', sent: true, reason: 'ECONNRESET' };

/** A line to a Claire whose answer can be set, and when it was asked, in milliseconds. */
function line(answer: HttpResponse | TransportFailure, takes = 10) {
  const clock = new VirtualClock();
  const claire = { answer, takes, asked: [] as number[], clock };
  const send = withCircuitBreaker(async () => {
    claire.asked.push(clock.monotonic());
    await clock.sleep(claire.takes);
    return claire.answer;
  }, clock);
  const sendAll = (times: number) =>
    Promise.all(Array.from({ length: times }, () => send(request)));
  return Object.assign(claire, { send, sendAll });
}

/** The same, after a connection was refused. */
async function failed(answer: HttpResponse | TransportFailure) {
  const claire = line(refused);
  await claire.clock.run(claire.send(request));
  return Object.assign(claire, { answer });
}

describe('while Claire is down', () => {
  it.each([
    ['is offline', maintenance],
    ['refuses connections', refused],
    ['cuts connections', cut],
    ['is behind a gateway that answers 502', { ...maintenance, status: 502 }],
  ])('and %s, it is asked once a second at most, whatever is to be sent', async (_how, answer) => {
    const claire = await failed(answer);

    // A flow that sends a hundred messages a second, for a minute.
    const replies: Promise<unknown>[] = [];
    for (let second = 0; second < 60; second += 1) {
      for (let each = 0; each < 100; each += 1) replies.push(claire.send(request));
      await claire.clock.advance(1000);
    }
    await claire.clock.run(Promise.all(replies));

    expect(replies).toHaveLength(6000);
    expect(claire.asked.length).toBeGreaterThan(50);
    expect(claire.asked.length).toBeLessThanOrEqual(62);
    const gaps = claire.asked.slice(1).map((time, index) => time - (claire.asked[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ['back', -6 * 3_600_000],
    ['forward', 6 * 3_600_000],
  ])('it is asked again after a second when the clock is set %s', async (_how, jump) => {
    const claire = await failed(refused);

    const waiting = claire.send(request);
    await claire.clock.advance(300);
    claire.clock.setForward(jump);
    await claire.clock.run(waiting);
    const next = claire.send(request);
    claire.clock.setForward(jump);
    await claire.clock.run(next);

    expect(claire.asked).toEqual([0, 1000, 2000]);
  });

  it('those that wait are told that they were not sent, so that nobody takes them for done', async () => {
    const claire = await failed(cut);

    const replies = await claire.clock.run(claire.sendAll(3));

    expect(replies).toEqual([cut, { ...cut, sent: false }, { ...cut, sent: false }]);
    expect(claire.asked).toHaveLength(2);
  });

  it.each([
    [503, 'unavailable', 'it'],
    // No maintenance of Claire.
    [502, 'network', 'a gateway before it'],
    [504, 'network', 'a gateway before it'],
  ])('a status %d of one is not taken for an answer to others', async (status, failure, who) => {
    const answer = { ...maintenance, status };
    const claire = await failed(answer);

    const replies = await claire.clock.run(claire.sendAll(2));

    const reason = `${who} answered another request with HTTP ${String(status)} just now`;
    expect(replies).toEqual([answer, { failure, sent: false, reason }]);
  });

  it('all that wait go on as soon as one got an answer', async () => {
    const claire = await failed(refused);
    claire.answer = good;

    const replies = await claire.clock.run(claire.sendAll(20));

    expect(replies).toEqual(Array(20).fill(good));
    expect(claire.asked.slice(1, 4)).toEqual([1000, 1010, 1010]);
  });

  it('one that gets no answer holds the others up for a second only', async () => {
    const claire = await failed(cut);
    Object.assign(claire, { answer: good, takes: 60_000 });

    const hanging = claire.send(request);
    const others = [1, 2].map(() => claire.send(request));
    await claire.clock.advance(1500);
    claire.takes = 10;

    expect(await claire.clock.run(Promise.all(others))).toEqual([good, good]);
    expect(claire.asked).toEqual([0, 1000, 2000, 2010]);
    expect(await claire.clock.run(hanging)).toEqual(good);
  });

  it('and none gets an answer for a while, one a second is sent, and the first failure is that of all', async () => {
    const claire = await failed(cut);
    claire.takes = 2500;

    const replies = Array.from({ length: 6 }, () => claire.send(request));
    const early = await claire.clock.run(Promise.all(replies.slice(3)));

    expect(early).toEqual([1, 2, 3].map(() => ({ ...cut, sent: false })));
    expect(claire.clock.monotonic()).toBe(3500);
    expect(await claire.clock.run(Promise.all(replies.slice(0, 3)))).toEqual([cut, cut, cut]);
    expect(claire.asked).toEqual([0, 1000, 2000, 3000]);
  });

  it('an old failure makes nobody ask sooner', async () => {
    const claire = await failed(cut);
    claire.takes = 2500;
    const slow = claire.send(request);
    await claire.clock.advance(1000);
    claire.takes = 10;
    await claire.clock.run(claire.send(request));
    await claire.clock.run(claire.send(request));
    await claire.clock.run(slow);
    await claire.clock.run(claire.send(request));

    expect(claire.asked).toEqual([0, 1000, 2000, 3000, 4000]);
  });

  it('one that is stopped leaves at once, and another finds out in its place', async () => {
    const claire = await failed(refused);
    const stop = new AbortController();

    const first = claire.send({ ...request, signal: stop.signal });
    const second = claire.send({ ...request, signal: stop.signal });
    const third = claire.send(request);
    stop.abort();

    expect(await Promise.all([first, second])).toMatchObject([
      { failure: 'cancelled', sent: false },
      { failure: 'cancelled', sent: false },
    ]);
    expect(await claire.clock.run(third)).toEqual(refused);
    expect(claire.asked).toEqual([0, 1000]);
  });

  it('one that is stopped on its way has found out nothing: the next waits its second', async () => {
    const claire = await failed(refused);

    claire.answer = { failure: 'cancelled', sent: true, reason: 'the node was stopped' };
    await claire.clock.run(claire.send(request));
    claire.answer = good;
    await claire.clock.run(claire.send(request));

    expect(claire.asked).toEqual([0, 1000, 2000]);
  });
});

describe('while Claire is there', () => {
  it.each([good, { ...good, status: 404 }, { ...good, status: 500 }, { ...good, status: 429 }])(
    'and answers %j, everything is sent at once',
    async (answer) => {
      const claire = line(answer);

      await claire.clock.run(claire.sendAll(5));
      await claire.clock.run(claire.send(request));

      expect(claire.asked).toEqual([0, 0, 0, 0, 0, 10]);
    },
  );

  const other = { ...request, url: 'https://claire.test/v1/locations' };

  it.each([cut, maintenance, { ...maintenance, status: 504 }])(
    'and one record always gets %j, it keeps no others from being sent',
    async (answer) => {
      const claire = line(answer);
      for (const one of [request, request, request]) await claire.clock.run(claire.send(one));
      claire.answer = good;

      await claire.clock.run(claire.send(other));

      expect(claire.asked).toEqual([0, 10, 20, 30]);
    },
  );

  it('and several fail without an answer to any, it is down', async () => {
    const claire = line(cut);

    for (const one of [request, other, request]) await claire.clock.run(claire.send(one));

    expect(claire.asked).toEqual([0, 10, 1010]);
  });

  it('and answered since they were sent, several that fail are no outage', async () => {
    const claire = line(cut, 100);
    const slow = [claire.send(request), claire.send(other)];
    Object.assign(claire, { answer: good, takes: 10 });
    await claire.clock.run(claire.send(request));
    claire.answer = cut;
    await claire.clock.run(Promise.all(slow));

    await claire.clock.run(claire.send(request));

    expect(claire.asked).toEqual([0, 0, 0, 100]);
  });
});
