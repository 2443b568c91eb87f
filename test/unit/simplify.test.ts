import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { isObject, type Json } from '../../claire/json';
import { models } from '../../claire/resources';
import { listSelectableFields, shape } from '../../claire/simplify';

const zero = '0001-01-01T00:00:00Z';

const simplify = (model: string, record: Json) => shape(model, record, { output: 'simplified' });

const select = (model: string, record: Json, ...fields: string[]) =>
  shape(model, record, { output: 'selectedFields', fields });

describe('A simplified record', () => {
  it.each(['Appointment', 'Car', 'Check', 'DealerLocation', 'Webhook'] as const)(
    'of the kind %s has ten fields at most, the id first, and nothing nested',
    (model) => {
      const whole = Object.keys(models[model].shape).map((field) => [field, 4] as const);
      const simple = Object.entries(simplify(model, Object.fromEntries(whole)));

      expect(simple).toHaveLength(10);
      expect(simple[0]?.[0]).toBe('id');
      expect(simple.filter(([, value]) => isObject(value) || Array.isArray(value))).toEqual([]);
    },
  );

  it('says who brings which car, and how far it is', () => {
    const appointment = {
      ...{ id: 7, car_make: 'VW', car_model: 'Golf', driver_title: 'Dhr.', driver_surname: 'Vos' },
      ...{ appointment_status_identifier: 5, appointment_status_name: '', time_car_app: zero },
    };

    expect(simplify('Appointment', appointment)).toEqual({
      ...{ id: 7, time_car_app: null, car_name: 'VW Golf', customer_name: 'Dhr. Vos' },
      ...{ status_name: 'The car is ready', appointment_status_identifier: 5 },
    });
    expect(simplify('Appointment', { ...appointment, appointment_status_name: 'Klaar' })).toEqual(
      expect.objectContaining({ status_name: 'Klaar' }),
    );
  });

  it.each([
    [{ driver_surname: 'Vos', owner_surname: 'Bos' }, 'Vos'],
    [{ driver_surname: ' ', owner_surname: 'Bos' }, 'Bos'],
    [{ customer_contract: { Company: 'Lease BV' } }, 'Lease BV'],
    [{}, null],
  ])('names the driver, else the owner, else the contractor: %j', (appointment, name) => {
    expect(simplify('Appointment', appointment)).toHaveProperty('customer_name', name);
  });

  it('has the score of a found appointment among the ten', () => {
    const whole = Object.keys(models.Appointment.shape).map((field) => [field, 'text'] as const);
    const found: Json = { ...Object.fromEntries(whole), matched: [], score: 1 };

    expect(Object.keys(simplify('Appointment', found))).toHaveLength(10);
    expect(simplify('Appointment', found)).toHaveProperty('score', 1);
  });

  it('has what a check found, whatever the case of its names', () => {
    const check = {
      ...{ id: 5, mechanic: { FirstName: 'Ina', last_name: 'Smit' }, checklist: { Name: 'APK' } },
      question_items: [
        { Title: 'Brake pads', Status: 3 },
        { title: 'Lights', status: 0 },
        { title: 'Wipers', status: 2 },
        { title: 'Belt', status: 4 },
      ],
    };

    expect(simplify('Check', check)).toEqual({
      ...{ id: 5, checklist_name: 'APK', mechanic_name: 'Ina Smit', receptionist_name: null },
      findings: 'Brake pads: Necessary; Wipers: Advised',
    });
    expect(simplify('Check', { id: 5 })).toHaveProperty('findings', '');
  });

  it('is as Claire sends it where a record has few fields anyway', () => {
    const tag = { id: 1, name: 'Tyres', updated_on: zero };

    expect(simplify('Tag', tag)).toEqual(tag);
    expect(select('Tag', tag, 'name')).toEqual(tag);
    expect(listSelectableFields('Tag')).toEqual([]);
  });

  it('keeps Claire’s own value under a name that we would make', () => {
    expect(simplify('Appointment', { car_name: 'Claire’s', car_make: 'VW' })).toHaveProperty(
      'car_name',
      'Claire’s',
    );
  });
});

describe('Selected fields', () => {
  it('are the id and those that were chosen, as far as the record has them', () => {
    const car = { id: 3, make: 'VW', model: 'Golf', fuel: null };

    expect(Object.entries(select('Car', car, 'model', 'fuel', 'nothing'))).toEqual([
      ['id', 3],
      ['model', 'Golf'],
      ['fuel', null],
    ]);
    expect(select('Car', car)).toEqual({ id: 3 });
  });

  it('can be every field of the reference, its labels, and what is made of them', () => {
    const fields = listSelectableFields('Appointment');

    expect(fields).toEqual(expect.arrayContaining(Object.keys(models.Appointment.shape)));
    expect(fields).toEqual(
      expect.arrayContaining(['status_override_label', 'customcom_link', 'car_name', 'matched']),
    );
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('have null where Claire has no time, at any depth and in any zone', () => {
    const check = {
      updated_on: zero,
      created_on: '2026-01-01T00:00:00Z',
      question_items: [{ at: zero, inner: { times: [zero, 'x'] } }],
      mechanic: { Birthday: '0001-01-01T00:00:00+00:00' },
    };

    expect(select('Check', check, ...Object.keys(check))).toEqual({
      updated_on: null,
      created_on: '2026-01-01T00:00:00Z',
      question_items: [{ at: null, inner: { times: [null, 'x'] } }],
      mechanic: { Birthday: null },
    });
  });

  it('have the label of a number where it is chosen, and in each inner record', () => {
    const appointment = {
      status_override: 1,
      customer_owner: { preferred_communication_channel: 2 },
      interventions: [{ Elements: [{ ElementType: 3 }] }],
    };

    expect(
      select('Appointment', appointment, 'status_override_label', ...Object.keys(appointment)),
    ).toEqual({
      ...{ status_override: 1, status_override_label: 'Canceled' },
      customer_owner: {
        preferred_communication_channel: 2,
        preferred_communication_channel_label: 'SMS',
      },
      interventions: [
        { Elements: [{ ElementType: 3, ElementType_label: 'Denote a part element' }] },
      ],
    });
  });

  it('have no label for an unknown value, nor for none', () => {
    const appointment = { status_override: 99, appointment_status_identifier: null };
    const labels = Object.keys(appointment).map((field) => `${field}_label`);

    expect(select('Appointment', appointment, ...labels)).toEqual({});
  });

  it.each([
    ['a/b c', 'https://mycarcheck.pro/#!/a%2Fb%20c'],
    // Half a character does not throw.
    ['a\ud83d', 'https://mycarcheck.pro/#!/a%EF%BF%BD'],
    ['', undefined],
    [null, undefined],
  ])('have the link of the communication key %j, as an address', (key, link) => {
    const made = select('Appointment', { customcom_key: key }, 'customcom_link');

    expect(made.customcom_link).toBe(link);
  });

  it('keep every field and value of an inner record, but for times', () => {
    const record = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('status', 'customcom_key', '__proto__')),
      fc.jsonValue(),
    );

    fc.assert(
      fc.property(record, (inner) => {
        const given = { question_items: inner };
        expect(select('Check', given, 'question_items')).toMatchObject(given);
      }),
    );
  });

  it('leave the record that came in as it was', () => {
    const record = Object.freeze({ updated_on: zero, mechanic: Object.freeze({ at: zero }) });

    expect(select('Check', record, 'mechanic')).toEqual({ mechanic: { at: null } });
    expect(record).toEqual({ updated_on: zero, mechanic: { at: zero } });
  });
});

it('A raw record is what Claire sent, of any kind', () => {
  const raw = { output: 'raw' } as const;

  expect(shape('Car', { at: zero }, raw)).toEqual({ at: zero });
  expect(shape(undefined, null, raw)).toBeNull();
});
