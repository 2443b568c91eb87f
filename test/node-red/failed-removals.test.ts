import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stillThere } from '../../node-red/runtime/webhooks/left-webhooks';
import { account, url, wanted } from './registrations-lab';
import { lists, minute, RetainedLab } from './retained-lab';

let lab: RetainedLab;

beforeEach(() => {
  lab = new RetainedLab();
});

afterEach(() => {
  lab.started();
});

describe('a removal that Claire does not carry out', () => {
  it('is given up after sixty tries more, and what is still there is said', async () => {
    const its = account();
    await lab.deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAVAILABLE', message: 'Claire is down' });
    lab.started();
    await lab.clock.advance(24 * 60 * minute);

    expect(lists(its)).toHaveLength(61);
    expect(lab.said).toHaveLength(1);
    expect(lab.said[0]).toContain(
      'warnings.stillThere {"id":"trigger","details":"Claire is down."}',
    );
    expect(its.users.size).toBe(0);
  });

  it('is given up at once when the key is refused', async () => {
    const its = account();
    await lab.deployed(its);
    its.claire.fault = () => ({ code: 'CLAIRE_UNAUTHORIZED' });
    lab.started();
    await lab.clock.advance(60 * minute);

    expect(lists(its)).toHaveLength(1);
    expect(lab.said).toHaveLength(1);
    expect(its.users.size).toBe(0);
    expect(lab.parked.listKnown('trigger')).toEqual([]);
  });

  it('is given up without a word when nothing was made', async () => {
    const its = account();
    lab.parked.retain(lab.RED, 'trigger', lab.parked.open('trigger', its, url));
    its.claire.fault = () => ({ code: 'CLAIRE_UNAUTHORIZED' });
    lab.started();
    await lab.clock.advance(minute);

    expect(lists(its)).toHaveLength(1);
    expect(lab.said).toHaveLength(0);
  });

  it.each([
    ['may have been carried out late', true, 1],
    ['was surely not carried out', false, 0],
  ])('makes its other account look again only if it %s', async (_what, acts, looks) => {
    const [one, other] = [account('one'), account('other')];
    await lab.deployed(one);
    const next = await lab.registered(other);
    let asked = 0;
    next.onInvalidated = () => {
      asked += 1;
    };
    one.claire.fault = (call) => {
      if (!call.startsWith('webhook.delete')) return undefined;
      one.claire.fault = () => undefined;
      return { code: 'CLAIRE_UNAVAILABLE', acts };
    };

    lab.started();
    await lab.clock.advance(minute);

    expect(one.claire.stored).toEqual([]);
    expect(asked).toBe(looks);
    expect(next.holds(wanted(4))).toBe(looks === 0);
  });
});

it('what is still at Claire is said only of webhooks that are known', async () => {
  const its = account();
  const empty = lab.parked.open('empty', its, url);
  const made = await lab.registered(its);

  expect(stillThere(lab.RED, 'empty', empty, undefined)).toBeUndefined();
  expect(stillThere(lab.RED, 'trigger', made, 'gone')).toContain('"details":"gone."');
});
