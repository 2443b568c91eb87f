import { describe, expect, it } from '@jest/globals';
import { describedFields } from '../../../../claire/import/rows/described-fields';
import { listAllNames, listNames } from '../../../../claire/import/rows/fields/column-names';
import { parts } from '../../../../claire/import/rows/fields/parts';
import { findColumn } from '../../../../claire/import/rows/columns/known-columns';

/** `time_car_app (date)`, `interventions.title 2`; `nothing` of a name that is not known. */
function read(column: string): string {
  const found = findColumn(column);
  if (found === undefined) return 'nothing';
  const { field, half, number } = found;
  const more = half === undefined ? number : `(${half})`;
  return more === undefined ? field.path : `${field.path} ${String(more)}`;
}

const readEach = (columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, read(column)]));

const joints = [
  ...['', 'van', 'van de', 'van het', 'van der', 'uit', 'of', 'of the', 'the', 'des', 'der', 'vom'],
  ...['von', 'de', 'du', 'de la', 'del', 'auf', 'zum', 'im'],
];

describe('the name of a column', () => {
  // First, and one test: the table of names is made once, when the first name is looked up.
  it('is that of each field, of each customer alone, and beside each word for a part', () => {
    for (const { path, columnNames, dateColumnNames, timeColumnNames, name } of describedFields) {
      for (const column of columnNames) {
        const half = dateColumnNames.includes(column) ? ' (date)' : '';
        expect([column, read(column)]).toEqual([column, path + half]);
      }
      for (const column of timeColumnNames) {
        expect([column, read(column)]).toEqual([column, `${path} (time)`]);
      }
      if (name !== 'id') expect(read(path)).toBe(path);
    }
    for (const [part, { alone }] of Object.entries(parts)) {
      for (const column of listNames(alone?.names)) {
        expect([column, read(column)]).toEqual([column, `${part}.${alone?.field ?? ''}`]);
      }
    }
    const nameInPart = {
      car: ['Kenteken', 'car.reg_number'],
      customer_driver: ['Postcode', 'customer_driver.postcode'],
      customer_owner: ['Postcode', 'customer_owner.postcode'],
      customer_contract: ['Postcode', 'customer_contract.postcode'],
      interventions: ['Prijs', 'interventions.price'],
      appointment: ['Kilometerstand', 'current_km'],
    } as const;
    for (const [part, [column, path]] of Object.entries(nameInPart)) {
      for (const word of listAllNames(parts[part as keyof typeof parts].words)) {
        for (const joint of joints) {
          const name = `${column} ${joint} ${word}`;
          expect([name, read(name)]).toEqual([name, path]);
        }
        expect([word, read(`${word} ${column}`)]).toEqual([word, path]);
      }
      expect(read(`${part}_${column}`)).toBe(path);
    }
    expect(
      readEach([
        ...['reg_number', 'tel_mobile_private', 'block_communication', 'mechanic_notes', 'dms_nr'],
        ...['car id', 'id', 'wo_nr', 'initials customer_owner'],
        ...['dealer_location_id', 'mcc_status_time', 'is_local', 'picture', 'status', 'title'],
      ]),
    ).toEqual({
      reg_number: 'car.reg_number',
      tel_mobile_private: 'customer_driver.tel_mobile_private',
      block_communication: 'customer_driver.block_communication',
      mechanic_notes: 'interventions.mechanic_notes',
      dms_nr: 'dms_nr',
      'car id': 'car.dms_nr',
      id: 'nothing',
      wo_nr: 'wo_nr',
      'initials customer_owner': 'customer_owner.initials',
      dealer_location_id: 'customer_driver.dealer_location_id',
      mcc_status_time: 'car.mcc_status_time',
      is_local: 'interventions.is_local',
      picture: 'nothing',
      status: 'nothing',
      title: 'nothing',
    });
  });

  it.each(['Contact Number', 'Contactnummer', 'Kontaktnummer', 'Numéro de contact'])(
    'is no number in the DMS where files have a telephone number: %s',
    (column) => {
      expect(read(column)).toBe('nothing');
    },
  );

  it('is the longest of those beside a word, and of two as long that behind the first word', () => {
    expect(readEach(['Datum uit afspraak', 'Kunde n° rue', 'Job Pos', 'Pos Job'])).toEqual({
      'Datum uit afspraak': 'scheduled_out (date)',
      'Kunde n° rue': 'customer_driver.house_nr',
      'Job Pos': 'interventions.dms_nr',
      'Pos Job': 'interventions.title',
    });
  });

  it('may have one number, of an intervention, up to 999', () => {
    expect(
      readEach([
        ...['Omschrijving 7', '7 Omschrijving', 'Job 999 Description', 'Job 1000 Description'],
        ...['Job 1 Description 2', 'Prijs bewerking 3', 'Kenteken 3', '3', 'Kleur 3'],
      ]),
    ).toEqual({
      'Omschrijving 7': 'interventions.title 7',
      '7 Omschrijving': 'interventions.title 7',
      'Job 999 Description': 'interventions.title 999',
      'Job 1000 Description': 'nothing',
      'Job 1 Description 2': 'nothing',
      'Prijs bewerking 3': 'interventions.price 3',
      'Kenteken 3': 'nothing',
      '3': 'nothing',
      'Kleur 3': 'nothing',
    });
  });

  it('is nothing when it is blank, or longer than 200 characters', () => {
    expect(readEach(['', ' - ', 'Kenteken'.padEnd(200), 'Kenteken'.padEnd(201)])).toEqual({
      '': 'nothing',
      ' - ': 'nothing',
      ['Kenteken'.padEnd(200)]: 'car.reg_number',
      ['Kenteken'.padEnd(201)]: 'nothing',
    });
  });
});
