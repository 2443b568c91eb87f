import { describe, expect, it } from '@jest/globals';
import { showPart, showRecord } from '../../../../claire/import/differences';

describe('the field of an appointment at Claire', () => {
  it.each([
    ['under its own name', { dms_nr: 'A' }, 'A'],
    ['under the name of the answers', { dms_number: 'A' }, 'A'],
    ['under its own name before the other', { dms_nr: 'A', dms_number: 'B' }, 'A'],
    ['under the other name where its own is empty', { dms_nr: null, dms_number: 'A' }, 'A'],
    ['in any case and without underscores', { DmsNr: 'A' }, 'A'],
    ['under the other name in any case', { DMSNumber: 'A' }, 'A'],
    ['as null under its own name', { dms_nr: null }, null],
    ['as null under the other name', { dms_number: null }, null],
    ['as null under both', { dms_nr: null, dms_number: null }, null],
    ['nowhere', { wo_nr: 'A' }, undefined],
  ])('is found %s', (_, record, found) => {
    expect(showRecord('Appointment', record).find('dms_nr')).toBe(found);
  });

  it.each(['text', null, undefined, [{ dms_nr: 'A' }]])('is not shown by %j', (answer) => {
    const { isRecord, find } = showRecord('Appointment', answer);

    expect([isRecord, find('dms_nr')]).toEqual([false, undefined]);
  });
});

describe('the field of a car at Claire', () => {
  it.each([
    ['in its record', { car: { reg_number: 'A' }, license_plate_number: 'B' }, true, 'A'],
    ['in the appointment', { car: { reg_number: null }, license_plate_number: 'B' }, true, 'B'],
    ['in the appointment alone', { license_plate_number: 'B' }, false, 'B'],
    ['as null', { car: { reg_number: null }, license_plate_number: null }, true, null],
    ['nowhere', { car: {} }, true, undefined],
  ])('is found %s', (_, appointment, isRecord, found) => {
    const car = showPart('car', 'Car', showRecord('Appointment', appointment));

    expect([car.isRecord, car.find('reg_number')]).toEqual([isRecord, found]);
  });
});
