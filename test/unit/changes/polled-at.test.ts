import { describe, expect, it } from '@jest/globals';
import type { PollResult } from '../../../claire/changes';
import { describeChanges, hour, minute, PolledClaire, refusal } from './polled-claire';

const polledAt = ({ state }: PollResult, date = '2026-11-25') => state.lists['11']?.[date]?.[0];
const inSeconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

function twoDays() {
  const claire = new PolledClaire();
  claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 1 };
  return claire;
}

describe('the time of a poll', () => {
  it('is when it asked, so that what came until the answer is told by the next', async () => {
    const claire = twoDays();
    const askedAt = claire.clock.now() + minute;
    claire.interfere = () => {
      if (claire.requests.length > 1) return undefined;
      return refusal(503, { 'retry-after': '5' });
    };
    const first = await claire.poll();
    expect(claire.clock.now()).toBeGreaterThanOrEqual(askedAt + 5_000);
    expect(polledAt(first)).toBe(inSeconds(askedAt));
    const created = claire.create();

    expect(describeChanges(await claire.poll())).toEqual([`created ${String(created)}`]);
  });
});

describe('the time of a poll whose responses have no date', () => {
  it('is the latest stamp of a list, and none of an empty one', async () => {
    const claire = twoDays();
    claire.sendsDate = false;
    const one = claire.create();
    await claire.clock.advance(minute);
    claire.create();
    await claire.clock.advance(minute);
    claire.change(one, { status: 10 });
    const changedAt = claire.clock.now();
    const told = await claire.poll();

    expect(polledAt(told)).toBe(inSeconds(changedAt));
    expect(polledAt(told, '2026-11-26')).toBeNull();
  });

  it('does not go back when the appointment of the latest stamp goes', async () => {
    const claire = twoDays();
    claire.sendsDate = false;
    claire.create();
    await claire.clock.advance(minute);
    const last = claire.create(2 * hour);
    const first = await claire.poll();
    claire.remove(last);

    expect(polledAt(await claire.poll())).toBe(polledAt(first));
  });

  it('tells new appointments nonetheless', async () => {
    const claire = twoDays();
    claire.sendsDate = false;
    claire.create();
    await claire.poll();
    const id = claire.create();

    expect(describeChanges(await claire.poll())).toEqual([`created ${String(id)}`]);
  });
});
