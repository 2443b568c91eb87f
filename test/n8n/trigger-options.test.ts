import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../claire/json';
import { locationIds } from '../../sandbox/data/dealer';
import type { Sandbox } from '../../sandbox/index';
import { requestsFor } from './trigger-claire';
import type { TriggerEngine } from './trigger-engine';
import type { Parameters } from './trigger-scene';
import { startClaire, startTriggerAt } from './trigger-lab';

const laterEvents = [{ id: 20, name: 'Tyres are stored' }];
let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire({ laterEvents });
});

async function listen(parameters: Parameters): Promise<void> {
  trigger = await startTriggerAt(claire, { parameters });
  await trigger.activate();
}

const ours = () => claire.webhooks().filter(({ url }) => url === trigger.url);

function anAppointmentAt(location: number): number {
  return claire.appointments().find(({ location_id }) => location_id === location)?.id ?? 0;
}

async function received(event: number, appointmentId: number): Promise<IDataObject | undefined> {
  claire.fire(event, appointmentId);
  await claire.settled();
  await trigger.idle();
  return trigger.executions.at(-1);
}

describe('several locations', () => {
  const { amersfoort, hilversum, zeist } = locationIds;

  it('are those of the option with the one under Location', async () => {
    const locationId = { __rl: true, mode: 'id', value: String(zeist) };
    await listen({ events: [4], locationId, options: { locationIds: [amersfoort] } });

    await received(4, anAppointmentAt(hilversum));
    await received(4, anAppointmentAt(zeist));
    await received(4, anAppointmentAt(amersfoort));

    const came = trigger.executions.map(({ locationId: at }) => at);
    expect(came).toEqual([zeist, amersfoort]);
    expect(trigger.warnings).toEqual([]);
  });

  it.each([hilversum, String(hilversum)])(
    'may be one, as an expression gives it without a list: %j',
    async (locationId) => {
      await listen({ events: [4], options: { locationIds: locationId } });

      expect(ours()).toMatchObject([{ dealer_location_id: hilversum }]);
      expect(await received(4, anAppointmentAt(hilversum))).toMatchObject({
        locationId: hilversum,
      });
    },
  );
});

describe('queued and headers', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('are read where an expression gives %s as text', async (queued, expected) => {
    await listen({ events: [4], options: { queued } });

    expect(ours().map((webhook) => webhook.queued)).toEqual([expected]);
  });

  const header = { name: 'X-Proxy-Token', value: 'of-the-proxy-1' };

  it('are set at each webhook, and the value of a header is kept nowhere', async () => {
    await listen({ events: [4, 8], options: { queued: true, headers: { header: [header] } } });

    for (const { queued, headers } of ours()) {
      expect(queued).toBe(true);
      expect(headers).toContainEqual(expect.objectContaining(header));
    }
    expect(await received(4, anAppointmentAt(locationIds.zeist))).toHaveProperty('event', 4);
    expect(JSON.stringify(trigger.staticData)).not.toContain('of-the-proxy-1');
    expect(await trigger.hook('checkExists')).toBe(true);
  });

  it('are told in no message when Claire refuses the webhook and sends them back', async () => {
    const echo = JSON.stringify({ message: 'X-Proxy-Token: of-the-proxy-1 is not allowed' });
    const proxy = createServer((request, response) => {
      const isList = request.url === '/v1/webhooks/list';
      response.writeHead(isList ? 200 : 400, { 'content-type': 'application/json' });
      response.end(isList ? '[]' : echo);
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const { port } = proxy.address() as AddressInfo;
    const account = { url: `http://127.0.0.1:${String(port)}`, apiKey: 'key-1' };
    trigger = await startTriggerAt(account, {
      parameters: { events: [4], options: { headers: { header: [header] } } },
    });

    const error: unknown = await trigger.activate().catch((thrown: unknown) => thrown);
    proxy.closeAllConnections();
    proxy.close();

    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify([String(error), trigger.warnings])).toContain('is not allowed');
    expect(JSON.stringify([String(error), error, trigger.warnings])).not.toContain(
      'of-the-proxy-1',
    );
  });
});

describe('an option that cannot be registered', () => {
  it.each<[Parameters[string], string]>([
    [{ locationIds: [11, 'Zeist'] }, 'Each of the locations must be'],
    [{ locationIds: '11, 12' }, 'Each of the locations must be'],
    [{ onlyFrom: 'Production' }, 'Only From must be any, production'],
    [{ headers: { header: [{ name: 'X-Claire-Secret', value: 'a' }] } }, 'X-Claire-Secret is set'],
    [{ headers: { header: [{ name: 'X-Token', value: '' }] } }, 'X-Token has no value'],
  ])('is refused by its name before Claire is asked: %j', async (options, words) => {
    await expect(listen({ events: [4], options })).rejects.toThrow(words);
    expect(requestsFor(claire, '/v1/webhooks/list')).toBe(0);
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
    await listen({ events: [4], include, ...parameters });

    const item = await received(4, anAppointmentAt(locationIds.zeist));

    expect(item?.appointment).toEqual(expected);
    expect(item).toMatchObject({ car: expect.anything(), customer: expect.anything() });
  });

  it('may be one word, as an expression gives it without a list', async () => {
    await listen({ events: [4], include: 'car' });

    const item = await received(4, anAppointmentAt(locationIds.zeist));

    expect(item).toMatchObject({ car: expect.anything() });
  });

  it('has ten fields of each record where it is simplified', async () => {
    await listen({ events: [8], include });

    const item = await received(8, anAppointmentAt(locationIds.zeist));

    const { appointment, checks, car } = item ?? {};
    for (const record of [appointment, checks, car].flat().filter(isObject)) {
      expect(Object.keys(record).length).toBeLessThanOrEqual(10);
    }
    expect(item?.customer).toHaveProperty('channel');
  });
});
