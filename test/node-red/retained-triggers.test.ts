import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { account, going, url, wanted } from './registrations-lab';
import { lists, minute, RetainedLab } from './retained-lab';

let lab: RetainedLab;

beforeEach(() => {
  lab = new RetainedLab();
});

afterEach(() => {
  lab.started();
});

describe('a trigger that a deploy stops', () => {
  it('is taken over once by the next node, and lets go of its account', async () => {
    const its = account();
    const registration = await lab.deployed(its);
    expect(its.users.size).toBe(1);

    const next = lab.parked.open('trigger', its, url);
    const another = lab.parked.open('trigger', its, url);

    expect(next).toBe(registration);
    expect(another).not.toBe(registration);
    expect(its.users.size).toBe(0);
    lab.started();
    await lab.clock.advance(10 * minute);
    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('is removed at once when the flows have started without it, and leaves nothing', async () => {
    const its = account();
    await lab.deployed(its);

    lab.started();
    await lab.clock.advance(0);

    expect(its.claire.stored).toEqual([]);
    expect(its.users.size).toBe(0);
    expect(lab.clock.sleeping).toBe(0);
    expect(lab.parked.listKnown('trigger')).toEqual([]);
    expect(lab.said).toEqual([]);
  });

  it('asks Claire to come back until the flows have started without it, and is not found then', async () => {
    const its = account();
    lab.started();
    await lab.deployed(its);
    const during = await lab.answerFor('trigger');
    lab.started();
    const after = await lab.answerFor('trigger');

    expect([during, after]).toEqual([503, 404]);
  });

  it('has half a minute from the last one that the same deploy stops', async () => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one, 'one');
    await lab.clock.advance(20_000);
    await lab.deployed(other, 'other');

    await lab.clock.advance(29_000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([1, 1]);

    await lab.clock.advance(1000);
    expect([one, other].map(({ claire }) => claire.stored.length)).toEqual([0, 0]);
  });

  it('is removed once, although more are stopped while Claire is down', async () => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one, 'one');
    one.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    lab.started();
    await lab.clock.advance(0);

    await lab.deployed(other, 'other');
    lab.started();
    await lab.clock.advance(0);

    expect(lists(one)).toHaveLength(1);
    expect(other.claire.stored).toEqual([]);
  });
});

describe('a trigger that is there again during its removal', () => {
  it('keeps its webhooks when the removal still waits for its turn', async () => {
    const its = account();
    await lab.deployed(its);
    const before = lab.parked.runExclusive('trigger', () => lab.clock.sleep(1000));
    lab.started();

    lab.parked.open('trigger', its, url);
    await lab.clock.run(before);
    await lab.clock.advance(minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(its.claire.calls).toEqual([]);
  });

  it('keeps its webhooks when Claire is down for the removal', async () => {
    const its = account();
    await lab.deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE' });
    lab.started();
    await lab.clock.advance(500);

    lab.parked.open('trigger', its, url);
    its.claire.fault = () => undefined;
    await lab.clock.advance(10 * minute);

    expect(its.claire.stored).toHaveLength(1);
    expect(lists(its)).toHaveLength(1);
  });

  it.each([
    ['carries it out', undefined],
    ['refuses it', { code: 'CLAIRE_UNAUTHORIZED' }],
  ] as const)('is still its id’s when Claire %s, and nothing is said', async (_what, fault) => {
    const its = account();
    const registration = await lab.deployed(its);
    its.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      lab.parked.open('trigger', its, url);
      return fault;
    };
    lab.started();
    await lab.clock.advance(minute);
    its.claire.fault = () => undefined;

    await registration.register(wanted(4), going);

    expect(lab.parked.listKnown('trigger')).toEqual(registration.known);
    expect(registration.known).toHaveLength(1);
    expect(lab.said).toEqual([]);
  });
});
