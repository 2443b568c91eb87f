import { describe, expect, it } from '@jest/globals';
import type { Operation } from '../../claire/resources/operation';
import { operations } from '../../claire/resources';
import { fakeClaire, json } from './fake-claire';

const { appointment, car, webhook } = operations;

const ask = (operation: Operation, input: Readonly<Record<string, unknown>>, answer: unknown) =>
  fakeClaire([json(answer)]).client.call(operation, input);

describe('the answer to one record', () => {
  it.each([
    ['the record', { id: 7 }],
    ['its id as text', { id: '7' }],
    ['a record that does not say its id', { dms_number: '8' }],
    ['an id that is neither text nor number', { id: null }],
    ['an id that is an object', { id: {} }],
  ])('is taken where it is %s', async (_, answer) => {
    expect((await ask(appointment.get, { id: 7 }, answer)).data).toEqual(answer);
  });

  it.each([{ id: 8 }, { id: '8' }, { id: 0 }])('is refused if another one: %j', async (answer) => {
    const reason = `Claire answered with appointment ${String(answer.id)}`;
    const call = ask(appointment.get, { id: 7 }, answer);

    await expect(call).rejects.toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: `Could not get appointment 7: ${reason}`,
      reason,
      advice: 'Check any proxy or cache on the way; if there is none, tell Claire support.',
    });
  });

  it('shows no id that is none, as it may be a key', async () => {
    const call = ask(appointment.get, { id: 7 }, { id: 'hush'.repeat(1_000_000) });

    await expect(call).rejects.toMatchObject({
      reason: 'Claire answered with another appointment',
    });
  });

  it('may have any id where none was asked for', async () => {
    const found = { id: 8, vin: 'W0L' };

    expect((await ask(car.get, { vin: 'W0L' }, found)).data).toEqual(found);
    expect((await ask(webhook.list, {}, [found])).data).toEqual([found]);
  });
});
