import { describe, expect, it } from '@jest/globals';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { flowAround } from '../flow';
import { given, type Run, withNodeRed } from '../lab';
import { locationIds } from '../../../sandbox/data/dealer';

const fromMessage = given('value', 'msg');
const amersfoort = given(locationIds.amersfoort, 'num');
const create = {
  name: given('Offer ready'),
  webhook_trigger_id: given(2, 'num'),
  url: given('https://planning.example.com/claire'),
};

const noIds = [undefined, null, '', '1.5', 0, 2 ** 53, '9007199254740993', true, [1], { id: 1 }];
const headers = [[{ name: 'X-Bad', value: 'a\nb' }], [{ name: 'X\n', value: 'a' }], 'X-Bad: a'];

/** The operation, its parameters, the field that the message has to name, and what is bad. */
const places: readonly [string, object, string, readonly unknown[]][] = [
  ['appointment.get', { id: fromMessage }, 'id', noIds],
  [
    'appointment.list',
    { location_id: amersfoort, date: fromMessage },
    'date',
    [20261125, 1764000000, '25-11-2026'],
  ],
  ['webhook.create', { ...create, headers: fromMessage }, 'headers', headers],
  [
    'appointment.list',
    { location_id: amersfoort, is_pinned: fromMessage },
    'is_pinned',
    ['maybe', 2],
  ],
  [
    'webhook.test',
    { WebhookID: given(1, 'num'), Payload: fromMessage },
    'Payload',
    ['{', [], { AppointmentID: 'x' }],
  ],
];

/** What no JSON can hold, yet a flow can. */
const odd = 'ring bigint notANumber infinity noDate bytes symbol work thrower'.split(' ');

/** Whatever a message brings: told by code and field, and nothing reaches Claire. */
export function badValues(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  /** Deploys the node once, and gives what came of each value. */
  async function runs(operation: string, parameters: object, messages: readonly object[]) {
    const node = { account: 'account', operation, parameters, maxWait: '0' };
    await lab.deploy([lab.account(), ...flowAround(node)]);
    const all: Run[] = [];
    for (const message of messages) all.push(await lab.run({ ...message, topic: 'kept' }));
    return all;
  }

  const code = 'CLAIRE_INVALID_INPUT';

  describe('a bad value in a message', () => {
    it.each(places)(
      'is refused by %s before any request: %j',
      async (operation, parameters, field, values) => {
        const messages = values.map((value) => (value === undefined ? {} : { value }));

        expect(await runs(operation, parameters, messages)).toMatchObject(
          messages.map((message) => ({
            sent: [],
            error: { code, message: expect.stringContaining(field) },
            message: { ...message, topic: 'kept' },
          })),
        );
        const red = { fill: 'red', text: `claire-api.status.${code}` };
        const shown = expect.arrayContaining(values.map(() => expect.objectContaining(red)));
        expect(await lab.seen()).toMatchObject({ completed: 0, caught: values.length, shown });
        expect(lab.claire.requests()).toEqual([]);
      },
    );

    it.each([
      ['appointment.get', { id: fromMessage }],
      ['webhook.test', { WebhookID: given(1, 'num'), Payload: fromMessage }],
    ])('of a kind that JSON does not know stops nothing in %s', async (operation, parameters) => {
      const came = await runs(
        operation,
        parameters,
        odd.map((name) => ({ odd: name })),
      );

      expect(came.map(({ error }) => error?.code)).toEqual(odd.map(() => expect.any(String)));
      expect(lab.nodeRed.log()).not.toMatch(/uncaught|unhandled/i);
      expect((await lab.run({ value: 1 })).message).toBeDefined();
    });
  });

  describe.each(['sealed', 'computed', 'guarded'])(
    'a message that is %s, and cannot be changed',
    (changed) => {
      it('brings its error to the Catch node, and Node-RED goes on', async () => {
        const get = { operation: 'appointment.get', parameters: { id: given(999_999, 'num') } };

        const { error } = await lab.call({ ...get, maxWait: '0' }, { changed });

        expect(error).toMatchObject({ code: 'CLAIRE_NOT_FOUND' });
        expect(lab.nodeRed.log()).not.toMatch(/uncaught|unhandled/i);
      });

      it('goes on with what Claire answered', async () => {
        const { sent, error } = await lab.call(
          { operation: 'location.list', parameters: {} },
          { changed },
        );

        expect(error).toBeUndefined();
        expect(sent).toMatchObject([{ payload: expect.any(Array), statusCode: 200 }]);
      });
    },
  );

  it('a row that is missing in the list of an import has its outcome', async () => {
    const { sent, error } = await lab.call({ type: 'claire-import' }, { changed: 'holes' });

    expect(error).toBeUndefined();
    expect(sent).toMatchObject([{ payload: Array(3).fill({ status: 'invalid' }) }]);
  });
}
