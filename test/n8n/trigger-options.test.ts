import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { call } from '../sandbox/claire';
import { serve } from '../servers';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [4] });

function anAppointmentAt(location: number): number {
  return lab.claire.appointments().find(({ location_id }) => location_id === location)?.id ?? 0;
}

const { hilversum, zeist } = locationIds;

it('the locations are one that holds although Claire calls for all, as somebody changed its webhook', async () => {
  await lab.listen({ locationId: { __rl: true, mode: 'id', value: String(zeist) } });
  const body = { ...lab.ours()[0], dealer_location_id: null };
  await call(lab.claire, 'POST /v1/webhooks/update', { body });

  await lab.received(4, anAppointmentAt(hilversum));
  await lab.received(4, anAppointmentAt(zeist));

  expect(lab.trigger.executions.map(({ locationId: at }) => at)).toEqual([zeist]);
});

describe('queued and headers', () => {
  it('are read where an expression gives false as text', async () => {
    await lab.listen({ options: { queued: 'false' } });

    expect(lab.ours().map((webhook) => webhook.queued)).toEqual([false]);
  });

  const header = { name: 'X-Proxy-Token', value: 'of-the-proxy-1' };

  it('are set at each webhook, and the value of a header is kept nowhere', async () => {
    await lab.listen({ events: [4, 8], options: { queued: true, headers: { header: [header] } } });

    for (const { queued, headers } of lab.ours()) {
      expect(queued).toBe(true);
      expect(headers).toContainEqual(expect.objectContaining(header));
    }
    expect(await lab.received(4, anAppointmentAt(locationIds.zeist))).toHaveProperty('event', 4);
    expect(JSON.stringify(lab.trigger.staticData)).not.toContain('of-the-proxy-1');
    expect(await lab.trigger.hook('checkExists')).toBe(true);
  });

  it('are told in no message when Claire refuses the webhook and sends them back', async () => {
    const echo = JSON.stringify({ message: 'X-Proxy-Token: of-the-proxy-1 is not allowed' });
    const { url: baseUrl } = await serve((request, response) => {
      const isList = request.url === '/v1/webhooks/list';
      response.writeHead(isList ? 200 : 400, { 'content-type': 'application/json' });
      response.end(isList ? '[]' : echo);
    });
    lab.trigger.account = { baseUrl, apiKey: 'key-1' };
    const listening = lab.listen({ options: { headers: { header: [header] } } });

    const error: unknown = await listening.catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify([String(error), lab.trigger.warnings])).toContain('is not allowed');
    expect(JSON.stringify([String(error), error, lab.trigger.warnings])).not.toContain(
      'of-the-proxy-1',
    );
  });
});

describe('what is included', () => {
  const include = ['appointment', 'checks', 'car', 'customer'];
  const simple = expect.objectContaining({ status_name: expect.any(String) });
  const raw = expect.objectContaining({ customer_driver: expect.anything() });

  it.each([
    ['simplified', {}, simple],
    ['simplified where the option is on as text', { simplify: 'true' }, simple],
    ['as Claire has it where Simplify is off as text', { simplify: 'false' }, raw],
    ['as Claire has it where Simplify is off', { simplify: false }, raw],
  ])('is %s', async (_what, parameters, expected) => {
    await lab.listen({ include, ...parameters });

    const item = await lab.received(4, anAppointmentAt(locationIds.zeist));

    expect(item.appointment).toEqual(expected);
    const others = { checks: expect.any(Array), car: expect.anything() };
    expect(item).toMatchObject({ ...others, customer: { channel: expect.any(String) } });
    expect(item).not.toHaveProperty('includeError');
  });

  it('may be one word, as an expression gives it without a list', async () => {
    await lab.listen({ include: 'car' });

    const item = await lab.received(4, anAppointmentAt(locationIds.zeist));

    expect(item).toMatchObject({ car: expect.anything() });
  });
});
