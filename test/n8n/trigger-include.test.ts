import { afterEach, describe, expect, it } from '@jest/globals';
import { clock } from '../../n8n/clock';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [4, 8, 19] });

describe('an event whose extras cannot be had', () => {
  it('still comes when Claire refuses them, with the reason', async () => {
    await lab.listen({ include: ['appointment', 'checks'] });
    lab.claire.failNext({ path: '/v1/appointments', status: 401, times: null });

    const item = await lab.received(8);

    expect(item).toMatchObject({
      event: 8,
      appointment: null,
      checks: expect.any(Array),
      includeError: { code: 'CLAIRE_UNAUTHORIZED', message: expect.any(String) },
    });
    const said = JSON.stringify(item.includeError) + lab.trigger.warnings.join();
    expect(said).toContain('passes an event on without all');
    const { communication_key: key } = item.payload as { communication_key: string };
    for (const text of [lab.claire.apiKey, key]) expect(said).not.toContain(text);
  });

  it('does not wait for another try where Max Wait is 0 as text', async () => {
    await lab.listen({ include: ['appointment'], options: { maxWait: ' 0' } });
    lab.claire.failNext({ path: '/v1/appointments', status: 500, times: 1 });

    expect(await lab.received(8)).toHaveProperty('includeError.code', 'CLAIRE_SERVER_ERROR');
  });
});

describe('the answer to Claire', () => {
  const initial = { ...clock };
  const longest = 2000;
  const never = () => new Promise<void>(() => undefined);

  afterEach(() => {
    Object.assign(clock, initial);
  });

  it.each([
    ['comes when all is looked up: until then, a stop of n8n makes a failed delivery', never, 1],
    ['does not wait for look-ups that take long', () => Promise.resolve(), 0],
  ])('%s', async (_what, wait, before) => {
    clock.sleep = (ms, signal) => (ms === longest ? wait() : initial.sleep(ms, signal));
    await lab.listen({ include: ['appointment'] });
    lab.claire.failNext({ path: '/v1/appointments', status: 200, late: 500 });

    lab.claire.fire(8, lab.first());
    await lab.claire.settled();

    expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 200 });
    expect(lab.trigger.executions).toHaveLength(before);
    await lab.trigger.idle();
    expect(lab.trigger.executions).toMatchObject([{ appointment: {} }]);
  });

  it.each([{ include: ['appointment'] }, { options: { failedDeliveries: true } }])(
    'is 500 where n8n cannot store the execution, so that Claire keeps the event as failed: %j',
    async (settings) => {
      await lab.listen(settings);
      lab.trigger.isDiskFull = true;

      lab.claire.fire(8, lab.first());
      await lab.claire.settled();

      expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 500 });
    },
  );
});
