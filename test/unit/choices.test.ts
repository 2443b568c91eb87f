import { describe, expect, it } from '@jest/globals';
import { toEventChoices, toLocationChoices, toWebhookChoices } from '../../claire/choices';

const labels = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);

describe('the list of locations', () => {
  it('shows the commercial name, else the name, else the number', () => {
    expect(
      toLocationChoices([
        { id: 1, name: 'Hilversum BV', commercial_name: 'Garage Hilversum', city: 'Hilversum' },
        { id: 2, name: 'Bussum BV' },
        { id: 3 },
      ]),
    ).toEqual([
      { value: 2, label: 'Bussum BV' },
      { value: 1, label: 'Garage Hilversum' },
      { value: 3, label: 'Location 3' },
    ]);
  });

  it('adds the city where the name does not have it', () => {
    expect(labels(toLocationChoices([{ id: 1, name: 'Garage Smit', city: 'Zeist' }]))).toEqual([
      'Garage Smit (Zeist)',
    ]);
  });

  it('keeps one whose names Claire has as null', () => {
    const location = { id: 1, name: 'Zeist', commercial_name: null, city: null };

    expect(labels(toLocationChoices([location]))).toEqual(['Zeist']);
    expect(labels(toWebhookChoices([{ id: 1, name: null, webhook_trigger_id: null }]))).toEqual([
      'Webhook 1',
    ]);
  });

  it('leaves out what cannot be read', () => {
    expect(
      labels(toLocationChoices([null, 'Zeist', { id: '1' }, { id: 2, name: 'Zeist' }])),
    ).toEqual(['Zeist']);
  });
});

it.each([
  ['Zeist'.repeat(2000), 'Zeist'.repeat(16)],
  ['Auto\u0000 bedrijf\r\nZeist', 'Auto bedrijf Zeist'],
  ['\u202Etsieᴢ\u202C', 'tsieᴢ'],
  ['\u202E\u0000', '1'],
  ['Garage 👩‍🔧', 'Garage 👩‍🔧'],
  ['<b>Zeist</b>', '<b>Zeist</b>'],
])(
  'a label of a list is one line of a moderate length that turns nothing around (%#)',
  (name, label) => {
    const locations = labels(toLocationChoices([{ id: 1, name }]));
    const webhooks = labels(toWebhookChoices([{ id: 1, name }]));

    expect([locations, webhooks]).toEqual([[label], [label]]);
  },
);

it('the list of webhooks shows the name, else the number, with the label of a known event', () => {
  expect(
    labels(
      toWebhookChoices([
        { id: 1, name: 'Flow 1', webhook_trigger_id: 19 },
        { id: 2, webhook_trigger_id: 99 },
        { id: 3 },
      ]),
    ),
  ).toEqual(['Flow 1 (Appointment import result)', 'Webhook 2', 'Webhook 3']);
});

it('the list of events shows our label of a known event, else Claire’s, else the number', () => {
  expect(
    toEventChoices([{ id: 20 }, { id: 21, name: 'Car sold' }, { id: 19, name: 'A long text' }]),
  ).toEqual([
    { value: 19, label: 'Appointment import result' },
    { value: 21, label: 'Car sold' },
    { value: 20, label: 'Event 20' },
  ]);
});
