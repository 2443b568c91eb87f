import { describe, expect, it } from '@jest/globals';
import {
  claireEventHeader,
  isFromLocations,
  readEvent,
  addEventName,
  checkOffered,
  isInPlace,
  reconcile,
} from '../../../claire/webhooks';
import { claireWithWebhooks } from './claire-with-webhooks';
import { expected, ours, wanted } from './scene';

const headers = { [claireEventHeader]: '8' };
const call = {
  appointment_id: 5,
  dealer_id: 3,
  dealer_location_id: 12,
  wo_nr: '00123',
  communication_key: 'k',
  customer_type: 'driver',
  added_tomorrow: { kept: true },
};

describe('reading a delivery', () => {
  it('gives stable keys, and all that Claire sent', () => {
    expect(readEvent(call, headers)).toEqual({
      event: 8,
      eventName: 'Diagnose overview is available',
      appointmentId: 5,
      dealerId: 3,
      locationId: 12,
      workOrderNumber: '00123',
      payload: call,
    });
  });

  it('reads the event from the payload of an import result when the header is missing', () => {
    const result = { webhook_trigger_id: 19, dealer_location_id: 12, wo_nr: 'W' };

    expect(readEvent(result, {})).toMatchObject({
      event: 19,
      eventName: 'Appointment import result',
      appointmentId: null,
      dealerId: null,
    });
  });

  it('gives an event that this package does not know as its number, with Claire’s name', () => {
    const event = readEvent(call, { [claireEventHeader]: '20' });
    const known = [
      { event: 21, id: 1, secretHash: '', eventName: 'Another' },
      { event: 20, id: 2, secretHash: '', eventName: 'Tyres are stored' },
    ];

    expect(event).toMatchObject({ event: 20, eventName: null });
    expect(event && addEventName(event, known)).toMatchObject({
      event: 20,
      eventName: 'Tyres are stored',
    });
    expect(event && addEventName(event, [])).toMatchObject({ event: 20, eventName: null });
  });

  it('uses our name of a known event, whatever is stored', () => {
    const event = readEvent(call, headers);
    const known = [{ event: 8, id: 1, secretHash: '', eventName: 'Diagnose' }];

    expect(event && addEventName(event, known)).toBe(event);
  });

  it('passes an event of one of several locations, or of no known location', () => {
    const event = readEvent(call, headers);
    const nowhere = readEvent({ appointment_id: 1 }, headers);

    expect(
      [[], [12], [11, 12], [11, 13]].map((ids) => event && isFromLocations(event, ids)),
    ).toEqual([true, true, true, false]);
    expect(nowhere && isFromLocations(nowhere, [11])).toBe(true);
  });

  it('keeps an event of appointment 1 without a location, with a number for text', () => {
    expect(readEvent({ appointment_id: 1, wo_nr: 123 }, headers)).toMatchObject({
      appointmentId: 1,
      locationId: null,
      workOrderNumber: null,
      payload: { appointment_id: 1, wo_nr: 123 },
    });
  });

  it.each([
    null,
    'text',
    [call],
    { wo_nr: 'W' },
    { appointment_id: 0 },
    { appointment_id: 1.5 },
    { appointment_id: '5' },
  ])('finds no event in %j', (body) => {
    expect(readEvent(body, headers)).toBeUndefined();
  });
});

function offering(...triggers: unknown[]) {
  const claire = claireWithWebhooks();
  claire.triggers = triggers as typeof claire.triggers;
  return claire;
}

const later = { ...wanted, events: [2, 20, 21] };
const offers = [
  { id: 2, name: 'Offer ready' },
  ...[null, 'text', { id: 21, name: 7 }],
  { id: 20, name: 'Tyres are stored' },
];
const asked = (calls: readonly string[]) => calls.filter((call) => call === 'webhook.listTriggers');

describe('an event that this package does not know', () => {
  it('is registered under its number, and its name is kept', async () => {
    const claire = offering(...offers);

    const known = await reconcile(later, [], claire);

    expect(ours(claire, known)).toEqual(expected(later));
    expect(known.map(({ event, eventName }) => [event, eventName])).toEqual([
      [2, undefined],
      [20, 'Tyres are stored'],
      [21, ''],
    ]);
    expect(await isInPlace(later, known, claire)).toBe(true);
  });

  it('costs one request when it is new, and no other later', async () => {
    const claire = offering(...offers);
    const known = await reconcile(later, [], claire);

    expect(await reconcile(later, known, claire)).toEqual(known);
    expect(asked(claire.calls)).toHaveLength(1);
  });

  it('is refused by its number when Claire does not offer it, and nothing is changed', async () => {
    const claire = offering(...offers);
    await reconcile({ ...wanted, events: [14] }, [], claire);
    const before = structuredClone(claire.stored);

    const registering = reconcile({ ...wanted, events: [2, 20, 98, 99] }, [], claire);

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    await expect(registering).rejects.toThrow('Claire does not offer the events 98, 99. Choose');
    expect(claire.stored).toEqual(before);
    await expect(checkOffered(21, offering({ id: 20, name: 'x' }), {})).rejects.toThrow(
      'Claire does not offer the event 21. Choose among the events that it lists.',
    );
  });
});
