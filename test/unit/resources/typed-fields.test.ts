import { describe, expect, it } from '@jest/globals';
import { nestedModels } from '../../../claire/models';
import { typedField, typedFields } from '../../../claire/resources';

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

  it('name the records inside others', () => {
    expect(typedField('Appointment', 'car')).toMatchObject({ type: 'record', model: 'Car' });
    expect(typedField('Appointment', 'interventions')).toMatchObject({
      type: 'records',
      model: 'Intervention',
    });
    expect(typedField('Intervention', 'elements')).toMatchObject({
      type: 'any records',
      model: 'InterventionElement',
    });
  });

  it('are found whatever the case and the underscores', () => {
    expect(typedField('Customer', 'BlockCommunication')?.name).toBe('block_communication');
    expect(typedField('Customer', 'metaDMSNr')?.name).toBe('meta_dms_nr');
    expect(typedField('QuestionResult', 'image_urls')?.name).toBe('image_urls');
    expect(typedField('Customer', 'city')).toBeUndefined();
  });

  it('are known of every record that the reference shows in a table only', () => {
    for (const [model, fields] of Object.entries(nestedModels)) {
      const known = typedFields(model as keyof typeof nestedModels);
      expect([...known.keys()].length).toBeGreaterThanOrEqual(Object.keys(fields).length);
    }
  });
});
