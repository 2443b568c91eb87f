import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { failure, ids, status } from './fake-claire';
import { busy, jitter, LoadedClaire, lookUps } from './loaded-claire';
import { VirtualClock } from './virtual-clock';

const { appointment } = operations;
const second = 1_000;

describe('the limit of requests in flight', () => {
  it('starts at ten, and grows to 64 while latency is as at rest, whatever its jitter', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { line: jitter });
    const client = claire.process();
    const calls = lookUps(client, 1_000);
    await clock.advance(0);
    expect(claire.inFlight).toBe(10);

    await clock.run(calls);

    expect(claire.most).toBe(64);
    // Ten in flight would take three seconds, 64 half of one.
    expect(clock.monotonic()).toBeLessThan(second);
  });

  it.each([1, 2, 7])('is never above the number of the account: %s', async (atMostInFlight) => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);

    await clock.run(lookUps(claire.process({ atMostInFlight }), 300));

    expect(claire.most).toBe(atMostInFlight);
  });

  it.each([0, -3, Number.NaN, 65, 1e9])('is 64 at most for the number %s', async (wrong) => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);

    await clock.run(lookUps(claire.process({ atMostInFlight: wrong }), 1_000));

    expect(claire.most).toBe(64);
  });

  it('grows only while it is used', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);
    const client = claire.process();
    await clock.run(busy(claire, client, { callers: 5, until: 4 * second }));

    const calls = lookUps(client, 100, 1e6);
    await clock.advance(0);

    expect(claire.inFlight).toBe(10);
    await clock.run(calls);
  });

  it.each([
    ['503', 32, () => status(503)],
    ['502', 32, () => status(502)],
    ['504', 32, () => status(504)],
    ['a reset', 32, () => failure('network')],
    ['a time-out', 32, () => failure('timeout')],
    ['404', 64, () => status(404)],
    ['400', 64, () => status(400)],
    ['500', 64, () => status(500)],
  ] as const)('is, when all in flight end with %s, %s', async (_, then, fails) => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);
    const client = claire.process();
    const calls = Promise.allSettled(ids(1_000).map((id) => client.call(appointment.get, { id })));
    await clock.advance(200);
    expect(claire.inFlight).toBe(64);

    claire.fails = fails;
    await clock.advance(31);
    claire.fails = undefined;

    expect(claire.inFlight).toBe(then);
    await clock.run(calls);
  });

  it('is halved after 429 too, once the silence is over', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);
    const calls = lookUps(claire.process(), 1_000);
    await clock.advance(200);

    claire.fails = () => status(429, '', { 'retry-after': '4' });
    await clock.advance(31);
    claire.fails = undefined;
    expect(claire.inFlight).toBe(0);
    await clock.advance(4 * second - 31);
    expect(claire.inFlight).toBe(0);
    await clock.advance(31);

    expect(claire.inFlight).toBe(32);
    await clock.run(calls);
  });

  it('falls to two when nothing gets through, and no further', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock);
    const client = claire.process();
    claire.fails = () => status(503);
    await clock.run(Promise.allSettled(ids(100).map((id) => client.call(appointment.get, { id }))));

    claire.most = 0;
    claire.fails = undefined;
    const calls = lookUps(client, 20, 1_000);
    await clock.advance(0);

    expect(claire.inFlight).toBe(2);
    await clock.run(calls);
  });
});

describe('a server that slows down to a tenth', () => {
  it('has less than ten in flight after 20 answers, and all as before within a minute', async () => {
    const clock = new VirtualClock();
    const about = (milliseconds: number) => (_request: unknown, random: () => number) =>
      milliseconds * (0.9 + 0.2 * random());
    const claire = new LoadedClaire(clock, { places: 40, work: about(20), line: () => 2 });
    const calls = busy(claire, claire.process(), { callers: 100, until: 13 * second });
    await clock.advance(3 * second);
    const before = claire.most;

    claire.work = about(200);
    let slowAnswers = 0;
    const late: number[] = [];
    claire.onAnswer = (milliseconds) => (slowAnswers += milliseconds > 150 ? 1 : 0);
    claire.onStart = (inFlight) => slowAnswers >= 20 && late.push(inFlight);
    await clock.advance(5 * second);
    expect(late.length).toBeGreaterThan(20);
    expect(Math.max(...late)).toBeLessThan(10);

    claire.work = about(20);
    claire.onStart = () => undefined;
    claire.most = 0;
    await clock.advance(5 * second);
    expect(claire.most).toBeGreaterThanOrEqual(before);
    // No call has failed.
    expect(await clock.run(calls)).toBeGreaterThan(1_000);
  });

  it('or that has a tenth of its places left, has a short queue soon', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { places: 40, work: () => 20, line: () => 2 });
    const calls = busy(claire, claire.process(), { callers: 100, until: 14 * second });
    await clock.advance(3 * second);

    claire.places = 4;
    await clock.advance(second);
    claire.mostQueued = 0;
    await clock.advance(10 * second);

    expect(claire.mostQueued).toBeLessThan(8);
    await clock.run(calls);
  });
});

describe('a server that takes eight at once', () => {
  it('is kept busy, with a queue that is about as long', async () => {
    const clock = new VirtualClock();
    const claire = new LoadedClaire(clock, { places: 8, work: () => 30, line: () => 2 });
    const calls = busy(claire, claire.process(), { callers: 100, until: 20 * second });
    await clock.advance(5 * second);
    claire.mostQueued = 0;
    const before = claire.answered;

    await clock.run(calls);

    // Eight in 30 ms are 4,000 in 15 s.
    expect(claire.answered - before).toBeGreaterThan(0.94 * 4_000);
    expect(claire.mostQueued).toBeLessThan(16);
  });
});
