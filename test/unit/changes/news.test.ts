import { describe, expect, it } from '@jest/globals';
import { poll } from '../../../claire/changes';
import { operations } from '../../../claire/resources';
import { PolledClaire } from './polled-claire';

describe('a poll', () => {
  it('tells news, so what an event had included of that appointment is looked up anew', async () => {
    const claire = new PolledClaire();
    const id = claire.create();
    await claire.poll();
    const { client, clock, calendar } = claire;
    const asked = async (options = {}) => {
      claire.requests = [];
      await client.call(operations.appointment.get, { id }, options);
      return claire.requests.length;
    };
    await asked({ forEvent: id });
    claire.change(id, { status: 10 });

    expect(await asked()).toBe(0);
    await clock.run(poll({ client, clock, calendar }, claire.settings, claire.stored));
    expect(await asked()).toBe(1);
  });
});
