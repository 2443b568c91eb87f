import { describe, expect, it } from '@jest/globals';
import type { CallOptions } from '../../claire/client';
import { enrich } from '../../claire/events';
import { operations } from '../../claire/resources';
import type { HttpResponse } from '../../claire/ports';
import type { ClaireEvent } from '../../claire/webhooks';
import { fakeClaire, type FakeClaire, json, lastId } from './fake-claire';

const { appointment, webhook } = operations;

/** Each answer tells how many there were before. */
function counting(): FakeClaire {
  let answers = 0;
  return fakeClaire([(request): HttpResponse => json({ id: lastId(request), answers: answers++ })]);
}

const makeEvent = (appointmentId: number | null): ClaireEvent => ({
  ...{ event: 4, eventName: 'Appointment created', dealerId: 1, locationId: 3 },
  ...{ appointmentId, workOrderNumber: 'WO-1', payload: {} },
});

const includes = ({ client }: FakeClaire, id: number | null, include = ['appointment']) =>
  enrich(makeEvent(id), include, () => ({ client, calls: {}, contact: {} }));

const lookUp = async ({ client }: FakeClaire, id: number): Promise<unknown> =>
  (await client.forOneRun().call(appointment.get, { id })).data;

describe('what an event includes', () => {
  it('is not asked for again by the flow that it starts', async () => {
    const claire = counting();

    const { appointment: included } = await includes(claire, 7);

    expect(await lookUp(claire, 7)).toEqual(included);
    expect(claire.requests).toHaveLength(1);
    await lookUp(claire, 8);
    expect(claire.requests).toHaveLength(2);
  });

  it('is asked for again five seconds after its request', async () => {
    const claire = counting();
    await includes(claire, 7);

    await claire.clock.advance(4_999);
    await lookUp(claire, 7);
    expect(claire.requests).toHaveLength(1);
    await claire.clock.advance(1);
    await lookUp(claire, 7);
    await lookUp(claire, 7);
    expect(claire.requests).toHaveLength(3);
  });

  it('is asked for again after a change at Claire, also one that was under way', async () => {
    const claire = counting();
    await includes(claire, 7);

    await claire.client.call(webhook.delete, { webhook_id: 1 });
    await lookUp(claire, 7);
    expect(claire.requests).toHaveLength(3);

    const including = includes(claire, 7);
    await claire.client.call(webhook.delete, { webhook_id: 1 });
    await including;
    await lookUp(claire, 7);
    expect(claire.requests).toHaveLength(6);
  });

  it.each([
    ['with an extra', ['appointment']],
    ['with none', []],
  ])('is asked for again after another event of it, %s', async (_, include) => {
    const claire = counting();
    await includes(claire, 7);
    await includes(claire, 8);

    await includes(claire, 7, include);
    expect(await lookUp(claire, 8)).toMatchObject({ answers: 1 });
    expect(await lookUp(claire, 7)).toMatchObject({ answers: 2 });

    expect(claire.requests).toHaveLength(3);
  });

  it.each([
    ['with an extra', (claire: FakeClaire) => includes(claire, 7).then((one) => one.appointment)],
    ['with none', (claire: FakeClaire) => includes(claire, 7, []).then(() => lookUp(claire, 7))],
  ])('is not what Claire was asked for before the event, %s', async (_, next) => {
    const claire = counting();
    const first = includes(claire, 7);
    while (claire.requests.length === 0) await Promise.resolve();

    const second = next(claire);

    expect((await first).appointment).toMatchObject({ answers: 0 });
    expect(await second).toMatchObject({ answers: 1 });
  });

  it('is nothing that others have looked up', async () => {
    const claire = counting();
    await lookUp(claire, 7);
    await lookUp(claire, 7);

    expect(claire.requests).toHaveLength(2);
  });
});

it('an answer that an event takes though it is old is nothing for the flow that it starts', async () => {
  const claire = counting();
  const read = async (options: CallOptions): Promise<unknown> =>
    (await claire.client.call(webhook.get, { webhook_id: 1 }, options)).data;
  const before = await read({ maxAge: 60 });
  await claire.clock.advance(10_000);

  expect(await read({ maxAge: 60, forEvent: 7 })).toEqual(before);
  expect(await read({})).not.toEqual(before);
});
