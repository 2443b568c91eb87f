import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { describedFields, fieldLabel } from '../../../../claire/import/rows/described-fields';
import { findColumn } from '../../../../claire/import/rows/columns/find-fields';
import {
  type ColumnLanguage,
  languages,
} from '../../../../claire/import/rows/fields/words/languages';
import { consents, knownNames, unusedNames } from './known-names';

/** `time_car_app (day)`, `interventions.title 2`; `nothing` of a name that is not known. */
function read(column: string): string {
  const field = findColumn(column)?.field;
  if (field === undefined) return 'nothing';
  const { path, hint, number } = field;
  const more = hint === undefined ? number : `(${hint})`;
  const plain = path.replace('interventions.#.', 'interventions.');
  return more === undefined ? plain : `${plain} ${String(more)}`;
}

const readPath = (column: string) =>
  findColumn(column)?.field?.path.replace('interventions.#.', 'interventions.') ?? 'nothing';

function expectEach(expected: Readonly<Record<string, string>>): void {
  const columns = Object.keys(expected);
  expect(Object.fromEntries(columns.map((column) => [column, read(column)]))).toEqual(expected);
}

describe('the name of a column', () => {
  it.each([...new Set(knownNames.map(({ path }) => path))])(
    'is that of %s in many systems',
    (path) => {
      const names = knownNames.filter((known) => known.path === path);

      expect(names.filter(({ name }) => readPath(name) !== path)).toEqual([]);
    },
  );

  it.each(unusedNames)('of a file in %s is of no field where it is another thing', (own, names) => {
    const spoken = Object.keys(languages) as ColumnLanguage[];
    const ranked = spoken.toSorted((one, other) => Number(other === own) - Number(one === own));
    const found = names.map((name) => [name, findColumn(name, ranked)?.field] as const);

    // What needs a certain column beside it is none by its name.
    expect(found.filter(([, field]) => field !== undefined && field.only === undefined)).toEqual(
      [],
    );
  });

  it('is known in any case, with any punctuation, with and without accents', () => {
    const spelt = fc.constantFrom(...knownNames).chain(({ name, path }) =>
      fc
        .array(fc.tuple(fc.boolean(), fc.constantFrom('_', ' ', '-', '.', ' - ')), {
          minLength: name.length,
          maxLength: name.length,
        })
        .map((choices) => ({ written: respell(name, choices), path })),
    );

    fc.assert(
      fc.property(spelt, ({ written, path }) => {
        expect([written, readPath(written)]).toEqual([written, path]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the label that a form or a message of ours has for a field, in all its languages', () => {
    for (const { path, label } of describedFields) {
      for (const text of Object.values(label)) expect([text, readPath(text)]).toEqual([text, path]);
    }
    for (const language of ['en', 'nl', 'de', 'fr'] as const) {
      expect(read(fieldLabel('interventions.0.title', language))).toBe('interventions.title 1');
      expect(read(fieldLabel('interventions.2.price', language))).toBe('interventions.price 3');
    }
  });

  it('is what its words mean together', () => {
    expectEach({
      'Afspr.datum': 'time_car_app (day)',
      DueOutTime: 'scheduled_out (time)',
      ord_dt: 'dms_created_at (day)',
      AppointmentDateTime: 'time_car_app (moment)',
      'Fahrzeug-ID-Nr. (FIN)': 'car.vin',
      // The words of a database are cut.
      ID_KONTRAH: 'customer_driver.dms_nr',
      'Vehicle__r.VIN__c': 'car.vin',
      // Words that are whole come before what a cut one could stand for.
      EERSTE_REGISTRATIEDATUM: 'car.rdw_first_registration',
    });
  });

  it('may have one number, of an intervention, up to 999', () => {
    expectEach({
      'Omschrijving 7': 'interventions.title 7',
      '7 Omschrijving': 'interventions.title 7',
      'Job 999 Description': 'interventions.title 999',
      'Job 1000 Description': 'nothing',
      'Job 1 Description 2': 'nothing',
      'Prijs bewerking 3': 'interventions.price 3',
      'Kenteken 3': 'nothing',
      '3': 'nothing',
      'Kleur 3': 'nothing',
      'Telefon 1': 'customer_driver.tel_private_nr 1',
    });
  });

  it('is nothing when it is blank, or longer than 200 characters', () => {
    expectEach({
      '': 'nothing',
      ' - ': 'nothing',
      ['Kenteken'.padEnd(200)]: 'car.reg_number',
      ['Kenteken'.padEnd(201)]: 'nothing',
    });
  });

  it.each(consents)('says of messages what it means: %s', (meaning, columns) => {
    const read = columns.map((column) => [column, findColumn(column)?.consent ?? 'nothing']);
    expect(read).toEqual(columns.map((column) => [column, meaning]));
  });
});

/** Each word in capitals or not, with another mark between it and the next. */
function respell(name: string, choices: readonly (readonly [boolean, string])[]): string {
  const words = name.split(' ');
  const isCapital = choices[0]?.[0] === true;
  const text = words
    .map((word, at) => (at === 0 ? word : (choices[at]?.[1] ?? ' ') + word))
    .join('');
  const plain = choices[1]?.[0] === true ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return isCapital ? plain.toUpperCase() : plain.toLowerCase();
}
