import { describe, expect, it } from '@jest/globals';
import { nestedModels } from '../../../claire/models';
import { typedField, typedFields } from '../../../claire/resources';

describe('the types of fields', () => {
  it.each([
    ['Appointment', 'current_km', 'whole number'],
    ['Appointment', 'customer_waiting', 'yes or no'],
    ['Appointment', 'scheduled_in', 'moment'],
    ['Appointment', 'car_apk_date', 'day'],
    ['Appointment', 'company', 'text'],
    ['Appointment', 'status_override', 'whole number'],
    ['Appointment', 'dms_created_at', 'moment'],
    ['Car', 'apk_date_dms', 'day'],
    ['Customer', 'block_communication', 'yes or no'],
    ['Customer', 'preferred_communication_channel', 'whole number'],
    ['Customer', 'birthday', 'day'],
    ['Customer', 'dealer_location_id', 'whole number'],
    ['Intervention', 'price', 'number'],
    ['Checklist', 'tag_names', 'texts'],
    ['QuestionElement', 'template', 'text'],
  ] as const)('are those of the reference: %s.%s is %s', (model, name, type) => {
    expect(typedField(model, name)?.type).toBe(type);
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
    expect(typedField('Customer', 'city')).toBeUndefined();
  });

  it('are known of every record that the reference shows in a table only', () => {
    for (const [model, fields] of Object.entries(nestedModels)) {
      const known = typedFields(model as keyof typeof nestedModels);
      expect([...known.keys()].length).toBeGreaterThanOrEqual(Object.keys(fields).length);
    }
  });
});
