import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { simplify } from '../../claire/simplify';

const zero = '0001-01-01T00:00:00Z';

describe('A simplified record', () => {
  it('has null where Claire has no time, at any depth and in any zone', () => {
    const check = {
      updated_on: zero,
      created_on: '2026-01-01T00:00:00Z',
      question_items: [{ at: zero, inner: { times: [zero, 'x'] } }],
      mechanic: { Birthday: '0001-01-01T00:00:00+00:00' },
    };

    expect(simplify('Check', check)).toEqual({
      updated_on: null,
      created_on: '2026-01-01T00:00:00Z',
      question_items: [{ at: null, inner: { times: [null, 'x'] } }],
      mechanic: { Birthday: null },
    });
  });

  it('has labels beside the values of enumerations', () => {
    expect(Object.entries(simplify('Car', { mcc_status: 0, fuel: 'Petrol' }))).toEqual([
      ['mcc_status', 0],
      ['mcc_status_label', 'Brand not supported'],
      ['fuel', 'Petrol'],
    ]);
  });

  it('has no label of another kind of record', () => {
    const record = { mcc_status: 0 };

    expect(simplify('Car', record)).toHaveProperty('mcc_status_label');
    expect(simplify('Tag', record)).toEqual(record);
    expect(simplify(undefined, record)).toEqual(record);
  });

  it('has labels in inner records, however their fields are spelt', () => {
    const appointment = {
      customer_owner: { preferred_communication_channel: 2 },
      interventions: [{ Elements: [{ ElementType: 3, status: 1 }] }],
      status_history: [{ Identifier: -1 }],
    };

    expect(simplify('Appointment', appointment)).toEqual({
      customer_owner: {
        preferred_communication_channel: 2,
        preferred_communication_channel_label: 'SMS',
      },
      interventions: [
        {
          Elements: [
            {
              ElementType: 3,
              ElementType_label: 'Denote a part element',
              status: 1,
              status_label: 'The element is active',
            },
          ],
        },
      ],
      status_history: [{ Identifier: -1, Identifier_label: 'The appointment has been cancelled' }],
    });
  });

  it('has no label for an unknown value, nor for none', () => {
    const appointment = { status_override: 99, appointment_status_identifier: null };

    expect(simplify('Appointment', appointment)).toEqual(appointment);
  });

  it('has the link of a communication key, as an address', () => {
    expect(simplify('Appointment', { customcom_key: 'a/b c' })).toEqual({
      customcom_key: 'a/b c',
      customcom_link: 'https://mycarcheck.pro/#!/a%2Fb%20c',
    });
    expect(simplify('Appointment', { customcom_key: null })).toEqual({ customcom_key: null });
    expect(simplify('Appointment', { customcom_key: '' })).toEqual({ customcom_key: '' });
  });

  it('has a link for half a character in a key too, and does not throw', () => {
    expect(simplify('Appointment', { customcom_key: 'a\ud83d' })).toMatchObject({
      customcom_link: 'https://mycarcheck.pro/#!/a%EF%BF%BD',
    });
  });

  it('keeps Claire’s own value under a name that we would add', () => {
    const appointment = {
      status_override_label: 'From Claire',
      status_override: 1,
      customcom_key: 'k',
      customcom_link: 'from Claire',
      brand_new: { deep: [1, false, null] },
    };

    expect(simplify('Appointment', appointment)).toEqual(appointment);
  });

  it('begins with what people look for', () => {
    const location = { created_on: zero, id: 11, NotifierKey: '', name: 'Zeist', city: 'Zeist' };

    expect(Object.keys(simplify('Location', location))).toEqual([
      ...['id', 'name', 'city', 'created_on', 'NotifierKey'],
    ]);
  });

  it('keeps a key called __proto__ as a plain field', () => {
    const record: unknown = JSON.parse('{"__proto__": {"at": "0001-01-01T00:00:00Z"}, "on": 1}');

    expect(JSON.stringify(simplify('Tag', record))).toBe('{"__proto__":{"at":null},"on":1}');
  });

  it('keeps every field and value of any record, but for times', () => {
    const record = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('status_override', 'customcom_key', 'car')),
      fc.jsonValue(),
    );

    fc.assert(
      fc.property(record, (any) => {
        expect(simplify('Appointment', any)).toMatchObject(any);
      }),
    );
  });

  it('leaves the record that came in as it was', () => {
    const record = Object.freeze({ updated_on: zero, mechanic: Object.freeze({ at: zero }) });

    simplify('Check', record);

    expect(record).toEqual({ updated_on: zero, mechanic: { at: zero } });
  });

  it('has null for no time also where the record is of no known kind', () => {
    expect(simplify(undefined, { at: zero, status: 1 })).toEqual({ at: null, status: 1 });
  });
});
