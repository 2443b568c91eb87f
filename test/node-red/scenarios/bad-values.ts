import { describe, expect, it } from '@jest/globals';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { flowAround } from '../flow';
import { given, withNodeRed } from '../lab';
import { locationIds } from '../../../sandbox/data/dealer';

const fromMessage = given('value', 'msg');
const amersfoort = given(locationIds.amersfoort, 'num');
const create = {
  name: given('Offer ready'),
  webhook_trigger_id: given(2, 'num'),
  url: given('https://planning.example.com/claire'),
};

const noIds = [
  ...[undefined, null, '', 'abc', '1.5', 1.5, 0, -1, 2 ** 53, '9007199254740993', true],
  ...[[1], { id: 1 }],
];
const control = ['\u0000', '\n', '\u007f', '\u0085'];
const headers = [
  ...control.map((sign) => [{ name: 'X-Bad', value: `a${sign}b` }]),
  [{ name: 'X\n', value: 'a' }],
  'X-Bad: a',
  { 'X-Bad': 'a' },
];

/** The operation, its parameters, the field that the message has to name, and what is bad. */
const places: readonly [string, object, string, readonly unknown[]][] = [
  ['appointment.get', { id: fromMessage }, 'id', noIds],
  ['webhook.create', { ...create, headers: fromMessage }, 'headers', headers],
  ['webhook.create', { ...create, name: fromMessage }, 'name', [undefined, '  ', ['a']]],
  [
    'appointment.list',
    { location_id: amersfoort, date: fromMessage },
    'date',
    ['2026-02-30', 'tomorrow', ['2026-11-25']],
  ],
  [
    'appointment.list',
    { location_id: amersfoort, is_pinned: fromMessage },
    'is_pinned',
    ['maybe', 2],
  ],
  ['car.get', { vin: fromMessage }, 'vin', [undefined, '', ' ', ['A']]],
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
  async function outcomes(operation: string, parameters: object, messages: readonly object[]) {
    const node = { account: 'account', operation, parameters, maxWait: '0' };
    await lab.deploy([lab.account(), ...flowAround(node)]);
    const came: { code: string | undefined; [fact: string]: unknown }[] = [];
    for (const message of messages) {
      const { sent, error, message: kept } = await lab.run({ ...message, topic: 'kept' });
      const { code, message: text } = error ?? {};
      const { shown } = await lab.seen();
      came.push({ sent, code, text, kept, status: shown.at(-1) });
    }
    return came;
  }

  const refused = (field: string, message: object) => ({
    sent: [],
    code: 'CLAIRE_INVALID_INPUT',
    text: expect.stringContaining(field),
    kept: expect.objectContaining({ ...message, topic: 'kept' }),
    status: expect.objectContaining({
      fill: 'red',
      text: 'claire-api.status.CLAIRE_INVALID_INPUT',
    }),
  });

  describe('a bad value in a message', () => {
    it.each(places)(
      'is refused by %s before any request: %j',
      async (operation, parameters, field, values) => {
        const messages = values.map((value) => (value === undefined ? {} : { value }));

        expect(await outcomes(operation, parameters, messages)).toEqual(
          messages.map((message) => refused(field, message)),
        );
        expect(await lab.seen()).toMatchObject({ completed: 0, caught: values.length });
        expect(lab.claire.requests()).toEqual([]);
      },
    );

    it.each([
      ['appointment.get', { id: fromMessage }],
      ['webhook.test', { WebhookID: given(1, 'num'), Payload: fromMessage }],
    ])('of a kind that JSON does not know stops nothing in %s', async (operation, parameters) => {
      const messages = odd.map((name) => ({ odd: name }));
      const came = await outcomes(operation, parameters, messages);

      expect(came).toHaveLength(odd.length);
      expect(came.map(({ code }) => code)).not.toContain(undefined);
      expect(lab.nodeRed.log()).not.toMatch(/uncaught|unhandled/i);
      expect((await lab.run({ value: 1 })).message).toBeDefined();
    });
  });

  describe.each(['sealed', 'computed'])(
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

  describe('rows of an import in a message', () => {
    it('may be missing in the list: each has its outcome', async () => {
      const { sent, error } = await lab.call({ type: 'claire-import' }, { changed: 'holes' });

      expect(error).toBeUndefined();
      const refused = expect.objectContaining({ status: 'invalid' });
      expect(sent[0]?.payload).toEqual([refused, refused, refused]);
    });
  });
}
