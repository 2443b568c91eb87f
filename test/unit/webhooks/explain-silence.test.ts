import { beforeEach, describe, expect, it } from '@jest/globals';
import { ToldMarks } from '../../../claire/webhooks/stored';
import { failedLab, failure, ready, told } from './failed-lab';

let lab: ReturnType<typeof failedLab>;

beforeEach(() => {
  lab = failedLab();
});

describe('a test call that did not come', () => {
  it('has Claire’s reason, and may be what failed meanwhile', async () => {
    lab.records[7] = [failure(2, 29, 'status 502'), failure(1, 3)];

    const { reason, report } = await lab.explainSilence(60_000);

    expect(reason).toBe('status 502');
    expect(report?.failures).toEqual([{ ...told(2, 29, 'status 502'), mayBeTestCall: true }]);
    expect(await lab.check()).toBeUndefined();
  });

  it('has the reason of the last of several', async () => {
    lab.records[7] = [failure(2, 29, 'status 502'), failure(1, 28, 'status 503')];

    expect((await lab.explainSilence(180_000)).reason).toBe('status 502');
  });

  it.each([
    ['nothing failed', []],
    ['all that failed is older', [failure(1, 3)]],
    ['Claire does not say when', [{ id: 1, reason: 'late' }]],
    ['Claire does not say why', [failure(1, 30, '')]],
  ])('has no reason where %s', async (_where, entries) => {
    lab.records[7] = entries;

    expect((await lab.explainSilence(60_000)).reason).toBeUndefined();
  });

  it('has none where Claire does not list it, and loses nothing', async () => {
    expect(await lab.explainSilence(60_000)).toEqual({ reason: undefined, report: undefined });
    lab.records[7] = [failure(1, 1)];

    expect((await lab.check())?.failures).toEqual([told(1, 1)]);
  });

  it('brings along what failed before and was not told yet', async () => {
    lab.records[7] = [failure(1, 1)];
    await lab.check();
    lab.records[7] = [failure(3, 30), failure(2, 2), failure(1, 1)];

    const { report } = await lab.explainSilence(1000);

    expect(report?.failures).toEqual([told(2, 2), { ...told(3, 30), mayBeTestCall: true }]);
  });

  it('brings along what failed since the webhooks were listed, and nothing from before', async () => {
    lab.records[7] = [failure(3, 30), failure(2, 12), failure(1, 3)];

    const { report } = await lab.explainSilence(1000, 20 * 60_000);

    expect(report?.failures).toEqual([told(2, 12), { ...told(3, 30), mayBeTestCall: true }]);
    expect(await lab.check()).toBeUndefined();
  });

  it('brings along what Claire would not list before', async () => {
    await lab.check();
    lab.records[7] = [failure(1, 1)];

    expect((await lab.explainSilence(1000)).report?.failures).toEqual([told(1, 1)]);
  });

  it('tells nothing that a check at the same time tells', async () => {
    lab.records[7] = [failure(1, 30)];
    const [{ report: first }, second] = await Promise.all([
      lab.explainSilence(60_000),
      lab.check(),
    ]);

    expect([first?.failures.length, second]).toEqual([1, undefined]);
  });
});

describe('a test call whose failure Claire lists only later', () => {
  it('may be the first that failed after it, and no other', async () => {
    lab.records[7] = [failure(1, 3)];
    await lab.check();
    await lab.explainSilence(60_000);
    lab.records[7] = [failure(3, 32), failure(2, 31), failure(1, 3)];

    const report = await lab.check();

    expect(report?.failures).toEqual([{ ...told(2, 31), mayBeTestCall: true }, told(3, 32)]);
    lab.records[7].unshift(failure(4, 33));
    expect((await lab.check())?.failures).toEqual([told(4, 33)]);
  });

  it('is no later failure, where Claire has listed it at once', async () => {
    lab.records[7] = [failure(1, 30)];
    await lab.explainSilence(60_000);
    lab.records[7].unshift(failure(2, 31));

    expect((await lab.check())?.failures).toEqual([told(2, 31)]);
  });

  it('is known to the next process, and of a webhook that never failed before', async () => {
    lab.records[7] = [];
    await lab.explainSilence(60_000);
    const stored = lab.health.marks([ready]);
    lab.restart();
    lab.health.restore(ToldMarks.parse(JSON.parse(JSON.stringify(stored))));
    lab.records[7] = [failure(1, 31)];

    expect((await lab.check())?.failures).toEqual([{ ...told(1, 31), mayBeTestCall: true }]);
  });

  it.each([
    ['failed before it', failure(1, 28)],
    ['failed long after it', failure(1, 35)],
    ['says no time', { id: 1, reason: 'no answer' }],
  ])('is not what %s', async (_what, entry) => {
    lab.records[7] = [];
    await lab.explainSilence(60_000);
    lab.records[7] = [entry];

    const failures = (await lab.check())?.failures ?? [];

    expect(failures).toEqual([expect.not.objectContaining({ mayBeTestCall: true })]);
  });
});

describe('a test call whose process ends before it is given up', () => {
  const at = (minute: number) => Date.UTC(2026, 10, 25, 8, minute);

  /** The next process, with what the last one has stored. */
  function restart(): void {
    const stored = ToldMarks.parse(JSON.parse(JSON.stringify(lab.health.marks([ready]))));
    lab.restart();
    lab.health.restore(stored);
  }

  it('fails as no event in the next process', async () => {
    lab.health.expectTestCall(7, at(29));
    restart();
    lab.records[7] = [failure(2, 30), failure(1, 29)];

    const report = await lab.check();

    expect(report?.failures).toEqual([{ ...told(1, 29), mayBeTestCall: true }, told(2, 30)]);
    expect(lab.health.marks([ready])['7']).not.toHaveProperty('testCallAt');
  });

  it('fails as no event beside that of the next process, and no other does', async () => {
    lab.health.expectTestCall(7, at(25));
    restart();
    lab.health.expectTestCall(7, at(29));
    lab.records[7] = [failure(3, 31), failure(2, 30), failure(1, 26)];

    const failures = (await lab.check())?.failures ?? [];

    expect(failures.map(({ mayBeTestCall = false }) => mayBeTestCall)).toEqual([true, true, false]);
  });

  it('is no later failure once it has come', async () => {
    lab.health.expectTestCall(7, at(29));
    lab.health.forgetTestCall(7);
    restart();
    lab.records[7] = [failure(1, 31)];

    expect((await lab.check())?.failures).toEqual([told(1, 31)]);
  });

  it('is another one than that of the next process, where both failed after both were asked for', async () => {
    lab.health.expectTestCall(7, at(28));
    restart();
    lab.health.expectTestCall(7, at(29));
    lab.records[7] = [failure(3, 32), failure(2, 31), failure(1, 30)];

    const failures = (await lab.check())?.failures ?? [];

    expect(failures.map(({ mayBeTestCall = false }) => mayBeTestCall)).toEqual([true, true, false]);
  });

  it('is looked for until a check has listed its failure', async () => {
    lab.health.expectTestCall(7, at(29));
    lab.records[7] = [failure(1, 3)];
    await lab.check();
    lab.records[7].unshift(failure(2, 30));

    expect((await lab.check())?.failures).toEqual([{ ...told(2, 30), mayBeTestCall: true }]);
  });

  // A second before, as Claire's clock has whole ones, and five minutes long.
  it.each([29, 34])('may fail at once and five minutes later: at minute %d', async (minute) => {
    lab.health.expectTestCall(7, at(29) + 1000);
    lab.records[7] = [failure(1, minute)];

    expect((await lab.check())?.failures).toEqual([{ ...told(1, minute), mayBeTestCall: true }]);
  });

  it('is looked for no more once a check has listed its failure', async () => {
    lab.health.expectTestCall(7, at(29));
    lab.records[7] = [failure(1, 29)];
    expect((await lab.check())?.failures).toEqual([{ ...told(1, 29), mayBeTestCall: true }]);
    await lab.explainSilence(60_000);
    lab.records[7].unshift(failure(2, 31));

    expect((await lab.check())?.failures).toEqual([told(2, 31)]);
  });

  it('brings nothing from before along when that of the next process is silent', async () => {
    lab.health.expectTestCall(7, at(29));
    restart();
    lab.records[7] = [failure(1, 1)];

    expect(await lab.explainSilence(1000)).toEqual({ reason: undefined, report: undefined });
  });
});

describe('a webhook whose errors an earlier process has told', () => {
  it('is no news while Claire does not list them, until it was healthy', async () => {
    await lab.check();
    const stored = lab.health.unhealthy([ready, { ...ready, id: 8 }, { ...ready, id: null }]);
    lab.restart();
    lab.health.restore({}, stored);
    const still = await lab.check();
    await lab.check([false]);
    const again = await lab.check();

    expect(stored).toEqual([7]);
    expect([still, again?.isNews]).toEqual([undefined, true]);
    expect(lab.health.unhealthy([])).toEqual([]);
  });
});
