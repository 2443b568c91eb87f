import { describe, expect, it } from '@jest/globals';
import type { NodeRedOptions } from '../../../lab/node-red/server';
import { locationIds } from '../../../sandbox/data/dealer';
import { flowAround } from '../flow';
import { given, withNodeRed } from '../lab';

const fromMessage = given('value', 'msg');
const amersfoort = given(locationIds.amersfoort, 'num');
const create = {
  name: given('Offer ready'),
  webhook_trigger_id: given(2, 'num'),
  url: given('https://planning.example.com/claire'),
};

/** What a message brings, and the parameters that take it. */
type Case = readonly [string, unknown];

const noIds: readonly Case[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a word', 'abc'],
  ['a text with a fraction', '1.5'],
  ['a fraction', 1.5],
  ['zero', 0],
  ['a negative number', -1],
  ['a number beyond what JavaScript counts', 2 ** 53],
  ['such a number as text', '9007199254740993'],
  ['a yes', true],
  ['a list', [1]],
  ['an object', { id: 1 }],
];
const givenOnes = noIds.slice(3);

const control = ['\u0000', '\u0007', '\n', '\r', '\u001b', '\u007f', '\u0085'];
const headers: readonly Case[] = [
  ...control.map((sign): Case => [JSON.stringify(sign), [{ name: 'X-Bad', value: `a${sign}b` }]]),
  ...control.map((sign): Case => [
    `${JSON.stringify(sign)} in a name`,
    [{ name: `X${sign}`, value: 'a' }],
  ]),
  ['a word', 'X-Bad: a'],
  ['an object', { 'X-Bad': 'a' }],
];

/** The operation, its parameters, the field that the message has to name, and what is bad. */
const places: readonly [string, object, string, readonly Case[]][] = [
  ['appointment.get', { id: fromMessage }, 'id', noIds],
  ['appointment.list', { location_id: fromMessage, dms_nr: given('1') }, 'location_id', noIds],
  [
    'appointment.listByDmsNr',
    { location_id: fromMessage, dms_nr: given('1'), customer_kind: given('driver') },
    'location_id',
    noIds,
  ],
  ['check.list', { appointment_id: fromMessage }, 'appointment_id', noIds],
  ['webhook.get', { webhook_id: fromMessage }, 'webhook_id', noIds],
  ['webhook.delete', { webhook_id: fromMessage }, 'webhook_id', noIds],
  ['webhook.listErrors', { WebhookID: fromMessage }, 'WebhookID', noIds],
  ['webhook.test', { WebhookID: fromMessage, Payload: given('{}', 'json') }, 'WebhookID', noIds],
  ['webhook.update', { id: fromMessage, name: given('New') }, 'id', noIds],
  [
    'webhook.create',
    { ...create, dealer_location_id: fromMessage },
    'dealer_location_id',
    givenOnes,
  ],
  ['webhook.create', { ...create, checklist_id: fromMessage }, 'checklist_id', givenOnes],
  ['webhook.create', { ...create, headers: fromMessage }, 'headers', headers],
  [
    'webhook.create',
    { ...create, name: fromMessage },
    'name',
    [
      ['nothing', undefined],
      ['a blank', '  '],
      ['a list', ['a']],
    ],
  ],
  [
    'webhook.create',
    { ...create, webhook_trigger_id: fromMessage },
    'webhook_trigger_id',
    [
      ['nothing', undefined],
      ['an event that there is none', 20],
      ['a word', 'ready'],
    ],
  ],
  [
    'webhook.create',
    { ...create, url: fromMessage },
    'url',
    [
      ['nothing', undefined],
      ['a word', 'planning'],
      ['another scheme', 'ftp://planning.example.com'],
    ],
  ],
  [
    'appointment.list',
    { location_id: amersfoort, customer_kind: fromMessage, dms_nr: given('1') },
    'customer_kind',
    [
      ['an unknown kind', 'boss'],
      ['a number', 1],
    ],
  ],
  [
    'appointment.list',
    { location_id: amersfoort, customer_kind: fromMessage, date: given('2026-11-25') },
    'dms_nr',
    [['a kind without its number', 'driver']],
  ],
  [
    'appointment.list',
    { location_id: amersfoort, date: fromMessage },
    'date',
    [
      ['a day that is none', '2026-02-30'],
      ['a word', 'tomorrow'],
      ['a list', ['2026-11-25']],
    ],
  ],
  [
    'appointment.list',
    { location_id: amersfoort, is_pinned: fromMessage },
    'is_pinned',
    [
      ['a word', 'maybe'],
      ['a number', 2],
    ],
  ],
  [
    'car.get',
    { vin: fromMessage },
    'vin',
    [
      ['nothing', undefined],
      ['an empty text', ''],
      ['blanks', ' '],
      ['a list', ['A']],
    ],
  ],
  [
    'webhook.test',
    { WebhookID: given(1, 'num'), Payload: fromMessage },
    'Payload',
    [
      ['no JSON', '{'],
      ['a list', []],
      ['a word in a number', { AppointmentID: 'x' }],
    ],
  ],
  [
    'webhook.listErrors',
    { WebhookID: given(1, 'num'), Page: fromMessage },
    'Page',
    [
      ['zero', 0],
      ['a word', 'x'],
    ],
  ],
];

/** What no JSON can hold, yet a flow can. */
const odd = [
  'ring',
  'bigint',
  'notANumber',
  'infinity',
  'noDate',
  'bytes',
  'symbol',
  'work',
  'thrower',
];

/** Whatever a message brings: told by code and field, and nothing reaches Claire. */
export function badValues(options: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  /** Deploys the node once, and gives what came of each value. */
  async function outcomes(
    operation: string,
    parameters: object,
    values: readonly (readonly [string, object])[],
  ) {
    const node = { account: 'account', operation, parameters, maxWait: '0' };
    await lab.deploy([lab.account(), ...flowAround(node)]);
    const came: unknown[] = [];
    for (const [what, message] of values) {
      const { sent, error, message: kept } = await lab.run({ ...message, topic: 'kept' });
      const { code, message: text } = error ?? {};
      const { shown } = await lab.seen();
      came.push({ what, sent, code, text, kept, status: shown.at(-1) });
    }
    return came;
  }

  const refused = (what: string, field: string, message: object = {}) => ({
    what,
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
      async (operation, parameters, field, cases) => {
        const values = cases.map(
          ([what, value]) => [what, value === undefined ? {} : { value }] as const,
        );

        expect(await outcomes(operation, parameters, values)).toEqual(
          values.map(([what, message]) => refused(what, field, message)),
        );
        expect(await lab.seen()).toMatchObject({ completed: 0, caught: cases.length });
        expect(lab.claire.requests()).toEqual([]);
      },
    );

    it('is named with all others at once', async () => {
      const parameters = {
        ...create,
        name: fromMessage,
        url: fromMessage,
        webhook_trigger_id: fromMessage,
      };
      const { error, message } = await lab.call(
        { operation: 'webhook.create', parameters },
        { value: [] },
      );

      expect(error?.message).toMatch(/name.*webhook_trigger_id.*url/s);
      expect(message.claire).toMatchObject({
        problems: [{ path: 'name' }, { path: 'webhook_trigger_id' }, { path: 'url' }],
      });
    });

    it.each([
      ['appointment.get', { id: fromMessage }],
      ['car.get', { vin: fromMessage }],
      ['webhook.test', { WebhookID: given(1, 'num'), Payload: fromMessage }],
      ['appointment.list', { location_id: amersfoort, date: fromMessage }],
    ])('of a kind that JSON does not know stops nothing in %s', async (operation, parameters) => {
      const values = odd.map((name) => [name, { odd: name }] as const);
      const came = await outcomes(operation, parameters, values);

      expect(came).toHaveLength(odd.length);
      expect(came.map((one) => Object(one).code)).not.toContain(undefined);
      expect(lab.nodeRed.log()).not.toMatch(/uncaught|unhandled/i);
      expect((await lab.run({ value: 1 })).message).toBeDefined();
    });
  });

  describe('rows of an import in a message', () => {
    it.each(['claire-api', 'claire-import'])(
      'are each refused by %s, and nothing is sent',
      async (type) => {
        const rows = [
          {},
          null,
          1,
          'row',
          [],
          true,
          { car: { vin: ' ' }, location_id: 0, wo_nr: 1 },
        ];
        const node = {
          type,
          operation: 'appointment.import',
          parameters: { appointments: given('payload', 'msg') },
        };

        const { sent, error } = await lab.call(node, { payload: rows });

        expect(error).toBeUndefined();
        expect(sent[0]?.payload).toEqual(
          rows.map(() =>
            expect.objectContaining({
              status: 'invalid',
              error: expect.objectContaining({ code: 'CLAIRE_INVALID_INPUT' }),
            }),
          ),
        );
        expect(lab.claire.requests()).toEqual([]);
      },
    );

    it.each(odd)('may hold what JSON does not know, a %s, and nothing stops', async (name) => {
      const { error } = await lab.call(
        { operation: 'appointment.import', parameters: { appointments: fromMessage } },
        { odd: name },
      );

      expect(error === undefined || error.code === 'CLAIRE_INVALID_INPUT').toBe(true);
      expect(lab.claire.requests()).toEqual([]);
      expect(lab.nodeRed.log()).not.toMatch(/uncaught|unhandled/i);
    });

    it.each([
      ['nothing', undefined],
      ['null', null],
      ['a text', 'x'],
      ['a number', 5],
      ['a yes', true],
    ])('are missing in claire-import when the payload is %s', async (_what, payload) => {
      const { sent, error, message } = await lab.call(
        { type: 'claire-import' },
        { payload, topic: 'kept' },
      );

      expect(sent).toEqual([]);
      expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
      expect(message).toMatchObject({ topic: 'kept' });
      const { completed, caught, shown } = await lab.seen();
      expect({ completed, caught }).toEqual({ completed: 0, caught: 1 });
      expect(shown.at(-1)).toMatchObject({ fill: 'red' });
    });
  });
}
