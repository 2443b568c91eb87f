import { locationIds } from '../../../sandbox/data/dealer';
import { given } from '../lab';

export const fromMessage = given('value', 'msg');
export const amersfoort = given(locationIds.amersfoort, 'num');
export const create = {
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
export const places: readonly [string, object, string, readonly Case[]][] = [
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
      ['a number that no event can have', 0],
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
      ['a negative number', -1],
      ['a word', 'x'],
    ],
  ],
];

/** What no JSON can hold, yet a flow can. */
export const odd = [
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
