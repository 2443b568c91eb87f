import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { ImportAppointment } from '../../../../claire/models';
import { plainSpellings } from '../../../../claire/import/rows/columns/column-name';
import {
  fieldLabel,
  importField,
  type ImportField,
  importFields,
} from '../../../../claire/import/rows/import-fields';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { typedFields } from '../../../../claire/resources';

interface NamedField {
  readonly name: string;
  readonly field: ImportField;
}

const named: readonly NamedField[] = importFields.flatMap((field) =>
  [...field.columnNames, ...field.timeColumnNames].map((name) => ({ name, field })),
);

/** The path in a recognition: an intervention without a number is the first. */
function recognisedPath({ path }: ImportField): string {
  return path.replace('interventions.', 'interventions.0.');
}

describe('the table of import fields', () => {
  it('has each path once, with texts in all languages and a type of its own model', () => {
    expect(new Set(importFields.map(({ path }) => path)).size).toBe(importFields.length);
    for (const { label, help } of importFields) {
      expect([label, help].flatMap((texts) => Object.values(texts)).every(Boolean)).toBe(true);
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

  it('has six names and more for what Claire asks for, in all four languages', () => {
    const asked = importFields.filter(
      ({ isRequired, path }) =>
        isRequired ||
        /^(?:customer_driver\.(?:dms_nr|surname)|interventions\.(?:dms_nr|title))$/.test(path),
    );

    expect(asked).toHaveLength(13);
    for (const { columnNames } of asked) expect(columnNames.length).toBeGreaterThanOrEqual(24);
  });

  it('has no name for two fields, however it is spelt', () => {
    const fieldByName = new Map<string, string>();
    for (const { name, field } of named) {
      for (const spelling of plainSpellings(name)) {
        expect([name, fieldByName.get(spelling) ?? field.path]).toEqual([name, field.path]);
        fieldByName.set(spelling, field.path);
      }
    }
  });

  it('has no name for two fields of a part, beside a word for the part', () => {
    const fieldByName = new Map<string, string>();
    for (const field of importFields) {
      for (const spelling of field.namesInPart.flatMap(plainSpellings)) {
        const key = `${field.part} ${spelling}`;
        expect([key, fieldByName.get(key) ?? field.path]).toEqual([key, field.path]);
        fieldByName.set(key, field.path);
      }
    }
  });

  it('calls a path as the form does', () => {
    expect(fieldLabel('car.vin')).toBe('Car: VIN');
    expect(fieldLabel('interventions.0.title')).toBe('First Intervention: Title');
    expect(fieldLabel('interventions.1.title')).toBe('Intervention 2: Title');
    expect(fieldLabel('interventions.1.title', 'de')).toBe('Arbeit 2: Titel');
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

describe('each name of the table', () => {
  it.each(importFields)('is recognised, of $path', (field) => {
    const [date = ''] = field.dateColumnNames;
    const headers = [
      ...field.columnNames.map((name) => [name]),
      ...field.timeColumnNames.map((name) => [date, name]),
    ];

    for (const columns of headers) {
      expect([columns, recognise(columns).columns.map(({ path }) => path)]).toEqual([
        columns,
        columns.map(() => recognisedPath(field)),
      ]);
    }
  });

  it('is recognised in any case, with any punctuation, with and without accents', () => {
    const untimed = named.filter(({ name, field }) => !field.timeColumnNames.includes(name));
    const spelt = fc.constantFrom(...untimed).chain(({ name, field }) =>
      fc
        .array(fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('', '', ' ', '-', '_', '.')), {
          minLength: name.length,
          maxLength: name.length,
        })
        .map((choices) => ({ written: respell(name, choices), field })),
    );

    fc.assert(
      fc.property(spelt, ({ written, field }) => {
        expect(recognise([written]).columns).toEqual([
          { column: written, path: recognisedPath(field) },
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Each letter in the case, with or without its accent, and with the mark behind it. */
function respell(name: string, choices: readonly (readonly [boolean, boolean, string])[]): string {
  return Array.from(name)
    .map((letter, at) => {
      const [isUpper = false, hasAccent = true, mark = ''] = choices[at] ?? [];
      const plain = hasAccent ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
      return (isUpper && letter !== 'ß' ? plain.toUpperCase() : plain) + mark;
    })
    .join('');
}
