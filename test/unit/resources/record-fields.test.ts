import { describe, expect, it } from '@jest/globals';
import { enumerations, toLabel } from '../../../claire/models';
import {
  findEnumeration,
  findModel,
  labelValue,
  typedField,
  typedFields,
} from '../../../claire/resources';

describe('An enumeration', () => {
  it('has a label for each value, and none for a value that Claire added since', () => {
    expect(labelValue('Customer', 'PreferredCommunicationChannel', 1)).toBe('E-mail');
    expect(labelValue('Appointment', 'appointment_status_identifier', -1)).toBe(
      'The appointment has been cancelled',
    );
    expect(labelValue('QuestionElement', 'Template', 'panic')).toBe('Panic element');
    expect(toLabel('WebhookTriggerID', 19)).toBe('Appointment import result');
    expect(toLabel('WebhookTriggerID', 20)).toBeUndefined();
    expect(toLabel('WebhookTriggerID', '19')).toBeUndefined();
    expect(toLabel('WebhookTriggerID', null)).toBeUndefined();
  });

  it('is in ascending order, so that lists show it as people count', () => {
    expect(enumerations.Season.map(({ value }) => value)).toEqual([-1, 0, 1, 2, 3]);
  });
});

describe('A field', () => {
  it('is known by the name of the sample', () => {
    expect(findEnumeration('Appointment', 'status_override')).toBe('StatusOverride');
    expect(findEnumeration('Appointment', 'vin')).toBeUndefined();
    expect(findModel('Appointment', 'customer_driver')).toBe('Customer');
    expect(findModel('Appointment', 'status_override')).toBeUndefined();
    expect(findEnumeration('Appointment', 'customer_driver')).toBeUndefined();
  });

  it.each(['PreferredCommunicationChannel', 'preferred_communication_channel'])(
    'of an inner record is known as %s too, as its JSON name is not documented',
    (field) => {
      expect(findEnumeration('Customer', field)).toBe('CommunicationChannelID');
    },
  );

  it.each(['__proto__', 'constructor', 'toString', ''])('called %j is nothing special', (field) => {
    expect(findEnumeration('Appointment', field)).toBeUndefined();
    expect(findModel('Customer', field)).toBeUndefined();
  });
});

describe('the types of fields', () => {
  it('are read once, as an import asks for them row by row', () => {
    expect(typedFields('Tyre')).toBe(typedFields('Tyre'));
  });

  it.each([
    [
      'Appointment',
      {
        current_km: 'whole number',
        customer_waiting: 'yes or no',
        scheduled_in: 'moment',
        car_apk_date: 'day',
        company: 'text',
        status_override: 'whole number',
        dms_created_at: 'moment',
        dms_nr: 'text',
        wo_nr: 'text',
        interventions: 'records',
        checklists: 'texts',
        car: 'record',
      },
    ],
    ['Intervention', { id: 'whole number', price: 'number', elements: 'any records' }],
    ['WebhookCall', { wo_nr: 'text', appointment_id: 'whole number' }],
  ] as const)('are those of the reference for %s', (model, types) => {
    const known = [...typedFields(model).values()].map(({ name, type }) => [name, type]);

    expect(Object.fromEntries(known)).toMatchObject(types);
    for (const [name, type] of Object.entries(types)) {
      const inCapitals = name.replaceAll('_', '').toUpperCase();
      expect(typedField(model, inCapitals)).toMatchObject({ name, type });
    }
  });

  it('are found whatever the case and the underscores', () => {
    expect(typedField('Customer', 'BlockCommunication')?.name).toBe('block_communication');
    expect(typedField('Customer', 'metaDMSNr')?.name).toBe('meta_dms_nr');
    expect(typedField('QuestionResult', 'image_urls')?.name).toBe('image_urls');
    expect(typedField('Customer', 'city')).toBeUndefined();
  });
});
