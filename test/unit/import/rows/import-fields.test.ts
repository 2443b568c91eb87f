import { describe, expect, it } from '@jest/globals';
import { ImportAppointment } from '../../../../claire/models';
import { fieldLabel } from '../../../../claire/import/rows/described-fields';
import { importField, importFields } from '../../../../claire/import/rows/import-fields';
import { typedFields } from '../../../../claire/resources';

describe('the table of import fields', () => {
  it('has each path once, with texts in all languages and a type of its own model', () => {
    expect(new Set(importFields.map(({ path }) => path)).size).toBe(importFields.length);
    for (const { label } of importFields) {
      expect(Object.values(label).every(Boolean)).toBe(true);
    }
    expect(importField('car.rdw_first_registration')?.type).toBe('day');
    expect(importField('interventions.price')?.type).toBe('number');
    expect(importField('interventions.12.price')?.path).toBe('interventions.price');
    expect(importField('car.interventions.1.price')).toBeUndefined();
    expect(importField('customer_owner.block_communication')?.type).toBe('yes or no');
  });

  it('has every field that Claire asks for, and no other is required', () => {
    const { car, ...own } = ImportAppointment.shape;
    const asked = Object.keys(own).filter(
      (name) => !ImportAppointment.shape[name as keyof typeof own].safeParse(undefined).success,
    );
    const required = importFields.filter(({ isRequired }) => isRequired).map(({ path }) => path);

    expect(required.sort()).toEqual(
      [...asked, ...Object.keys(car.shape).map((name) => `car.${name}`)].sort(),
    );
  });

  it.each([
    ['Car', 'car'],
    ['Customer', 'customer_owner'],
    ['Intervention', 'interventions'],
  ] as const)('has every field of the model %s that a row can give', (model, part) => {
    const known = importFields.filter((field) => field.part === part).map(({ name }) => name);
    const stamps = ['created_on', 'updated_on', 'dms_number'];

    expect([...known, ...stamps]).toEqual(expect.arrayContaining([...typedFields(model).keys()]));
  });

  it('calls a path as the form does', () => {
    expect(fieldLabel('car.vin')).toBe('Car: VIN');
    expect(fieldLabel('interventions.0.title')).toBe('First Intervention: Title');
    expect(fieldLabel('interventions.1.title')).toBe('Intervention 2: Title');
    expect(fieldLabel('interventions.1.title', 'de')).toBe('Arbeit 2: Titel');
    expect(fieldLabel('interventions.1.title', 'fr')).toBe('Intervention 2\u00a0: Titre');
    expect(fieldLabel('interventions.0.title', 'nl')).toBe('Eerste werkzaamheid: Titel');
    expect(fieldLabel('interventions.12.title')).toBe('Intervention 13: Title');
    expect(fieldLabel('interventions.title', 'de')).toBe('Arbeit: Titel');
    expect(fieldLabel('car.interventions.1.vin')).toBe('car.interventions.1.vin');
    expect(fieldLabel('unknown.field')).toBe('unknown.field');
  });
});

describe('the type of each field', () => {
  const models = {
    appointment: 'Appointment',
    car: 'Car',
    customer_driver: 'Customer',
    customer_owner: 'Customer',
    customer_contract: 'Customer',
    interventions: 'Intervention',
  } as const;

  it.each(importFields)('is that of the catalogue, of $path', ({ part, name, type }) => {
    expect(type).toBe(typedFields(models[part]).get(name)?.type);
  });
});
