import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { allOperations } from '../../../claire/resources';
import { locationIds } from '../../../sandbox/data/dealer';
import { appointment } from '../../unit/import/appointments';
import { given, withNodeRed } from '../lab';

interface Case {
  /** Its parameters, when what they need is there. */
  readonly parameters: () => object | Promise<object>;
  readonly payload: () => unknown;
  readonly message?: () => object;
}

/** Every operation of the catalogue, and what comes of it. */
export function operations(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);
  const amersfoort = given(locationIds.amersfoort, 'num');

  const first = () => {
    const [appointment] = lab.claire.appointments();
    if (appointment === undefined) throw new Error('The sandbox has no appointments');
    return appointment;
  };

  const checked = () => {
    const found = lab.claire.appointments().find(({ checklists }) => (checklists ?? []).length > 0);
    if (found === undefined) throw new Error('The sandbox has no checked appointment');
    return found;
  };

  const vin = () => z.looseObject({ vin: z.string() }).parse(first().car).vin;

  const webhook = {
    name: given('Offer ready'),
    webhook_trigger_id: given(2, 'num'),
    url: given('https://planning.example.com/claire'),
    headers: given('[{"name":"X-Token","value":"abc"}]', 'json'),
  };

  /** Creates a webhook with the node itself and gives its id. */
  async function created(): Promise<number> {
    const { sent } = await lab.call({ operation: 'webhook.create', parameters: webhook });
    return z.looseObject({ ID: z.number() }).parse(sent[0]?.payload).ID;
  }

  const named = (id: number) => expect.objectContaining({ id });
  const some = () => expect.arrayContaining([expect.objectContaining({ id: expect.any(Number) })]);

  const cases: Readonly<Record<string, Case>> = {
    'appointment.get': {
      parameters: () => ({ id: given(first().id, 'num') }),
      payload: () => named(first().id),
    },
    'appointment.list': {
      parameters: () => ({
        location_id: amersfoort,
        date: given(first().time_car_app.slice(0, 10)),
      }),
      payload: some,
    },
    'appointment.listByDmsNr': {
      parameters: () => ({
        location_id: given(first().location_id, 'num'),
        dms_nr: given(String(first().driver_dms_number)),
        customer_kind: given('driver'),
      }),
      payload: () => expect.arrayContaining([named(first().id)]),
    },
    'appointment.import': {
      parameters: () => ({ appointments: given('payload', 'msg') }),
      message: () => ({ payload: [importable('WO-1'), { ...importable('WO-2'), wo_nr: '' }] }),
      payload: () => [
        expect.objectContaining({ dms_nr: 'A-1', wo_nr: 'WO-1', status: 'queued' }),
        expect.objectContaining({ status: 'invalid', error: expect.anything() }),
      ],
    },
    'car.get': {
      parameters: () => ({ vin: given(vin()) }),
      payload: () => expect.objectContaining({ vin: vin() }),
    },
    'check.list': {
      parameters: () => ({ appointment_id: given(checked().id, 'num') }),
      payload: some,
    },
    'location.list': { parameters: () => ({}), payload: some },
    'question.list': { parameters: () => ({}), payload: some },
    'tag.list': { parameters: () => ({}), payload: some },
    'webhook.create': {
      parameters: () => webhook,
      payload: () => expect.objectContaining({ ID: lab.claire.webhooks()[0]?.id }),
    },
    'webhook.get': {
      parameters: async () => ({ webhook_id: given(await created(), 'num') }),
      payload: () => expect.objectContaining({ name: 'Offer ready', webhook_trigger_id: 2 }),
    },
    'webhook.list': {
      parameters: async () => (await created(), {}),
      payload: () => [expect.objectContaining({ name: 'Offer ready' })],
    },
    'webhook.listErrors': {
      parameters: async () => ({ WebhookID: given(await created(), 'num') }),
      payload: () => [],
    },
    'webhook.listTriggers': { parameters: () => ({}), payload: some },
    'webhook.test': {
      parameters: async () => ({
        WebhookID: given(await created(), 'num'),
        Payload: given('{"WONr":"WO-1"}', 'json'),
      }),
      payload: () => ({ tested: true, id: lab.claire.webhooks()[0]?.id }),
    },
    'webhook.update': {
      parameters: async () => ({ id: given(await created(), 'num'), name: given('Offer sent') }),
      payload: () => ({ updated: true, id: lab.claire.webhooks()[0]?.id }),
    },
    'webhook.delete': {
      parameters: async () => ({ webhook_id: given(await created(), 'num') }),
      payload: () => ({ deleted: true }),
    },
  };

  describe('claire-api', () => {
    it('is tried with every operation of the catalogue', () => {
      expect(Object.keys(cases).sort()).toEqual(allOperations.map(({ id }) => id).sort());
    });

    it.each(Object.entries(cases))(
      'does %s',
      async (operation, { parameters, payload, message }) => {
        const { sent, error } = await lab.call(
          { operation, parameters: await parameters() },
          message?.(),
        );

        expect(error).toBeUndefined();
        expect(sent).toHaveLength(1);
        expect(sent[0]?.payload).toEqual(payload());
        expect(sent[0]?.claire).toMatchObject({ operation });
        expect(await lab.seen()).toMatchObject({ completed: 1, caught: 0 });
      },
    );

    it('creates a webhook that is on, unless it is told otherwise', async () => {
      const parameters = { ...webhook, active: given('false', 'bool') };
      await created();
      await lab.call({ operation: 'webhook.create', parameters });

      expect(lab.claire.webhooks().map(({ active }) => active)).toEqual([true, false]);
    });

    it('changes what is named of a webhook and keeps the rest, headers too', async () => {
      const id = await created();

      await lab.call({
        operation: 'webhook.update',
        parameters: { id: given(id, 'num'), name: given('Offer sent') },
      });

      expect(lab.claire.webhooks()).toEqual([
        expect.objectContaining({
          id,
          name: 'Offer sent',
          url: webhook.url.value,
          headers: [expect.objectContaining({ name: 'X-Token', value: 'abc' })],
        }),
      ]);
    });
  });

  function importable(workOrder: string) {
    return appointment(1, { location_id: locationIds.amersfoort, wo_nr: workOrder });
  }
}
