import { describe, expect, it } from '@jest/globals';
import { enumerationOf, enumerations, labelOf, modelOf } from '../../../claire/models';

describe('An enumeration', () => {
  it('has a label for each value, and none for a value that Claire added since', () => {
    expect(labelOf('CommunicationChannelID', 1)).toBe('E-mail');
    expect(labelOf('StatusIdentifier', -1)).toBe('The appointment has been cancelled');
    expect(labelOf('QuestionElementTemplate', 'panic')).toBe('Panic element');
    expect(labelOf('WebhookTriggerID', 19)).toBe('Appointment import result');
    expect(labelOf('WebhookTriggerID', 20)).toBeUndefined();
    expect(labelOf('WebhookTriggerID', '19')).toBeUndefined();
    expect(labelOf('WebhookTriggerID', null)).toBeUndefined();
  });

  it('is in ascending order, so that lists show it as people count', () => {
    expect(enumerations.Season.map(({ value }) => value)).toEqual([-1, 0, 1, 2, 3]);
  });
});

describe('A field', () => {
  it('is known by the name of the sample', () => {
    expect(enumerationOf('Appointment', 'status_override')).toBe('StatusOverride');
    expect(enumerationOf('Appointment', 'vin')).toBeUndefined();
    expect(modelOf('Appointment', 'customer_driver')).toBe('Customer');
    expect(modelOf('Appointment', 'status_override')).toBeUndefined();
    expect(enumerationOf('Appointment', 'customer_driver')).toBeUndefined();
  });

  it.each(['PreferredCommunicationChannel', 'preferred_communication_channel'])(
    'of an inner record is known as %s too, as its JSON name is not documented',
    (field) => {
      expect(enumerationOf('Customer', field)).toBe('CommunicationChannelID');
    },
  );

  it.each(['__proto__', 'constructor', 'toString', ''])('called %j is nothing special', (field) => {
    expect(enumerationOf('Appointment', field)).toBeUndefined();
    expect(modelOf('Customer', field)).toBeUndefined();
  });
});
