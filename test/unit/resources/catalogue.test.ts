import { describe, expect, it } from '@jest/globals';
import { pageCount, toRecords } from '../../../claire/json';
import { allOperations, operationById, operations, readResource } from '../../../claire/resources';

/** Saved flows hold these. An id may be added; none may go or change. */
const ids = [
  'appointment.get',
  'appointment.import',
  'appointment.list',
  'appointment.listByDmsNr',
  'car.get',
  'check.list',
  'location.list',
  'question.list',
  'tag.list',
  'webhook.create',
  'webhook.delete',
  'webhook.get',
  'webhook.list',
  'webhook.listErrors',
  'webhook.listTriggers',
  'webhook.test',
  'webhook.update',
];

describe('The catalogue', () => {
  it('has the operations that flows are saved with', () => {
    expect(allOperations.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('finds each operation where its id says', () => {
    for (const operation of allOperations) {
      const [resource = '', verb = ''] = operation.id.split('.');

      expect(readResource(operation)).toBe(resource);
      expect(operationById(operation.id)).toBe(operation);
      expect(Object.entries(operations)).toContainEqual([
        resource,
        expect.objectContaining({ [verb]: operation }),
      ]);
    }
    expect(operationById('appointment.delete')).toBeUndefined();
  });
});

describe('The records of an answer', () => {
  const { appointment, check, webhook } = operations;

  it.each([
    ['a list', check.list, [{ id: 1 }], [{ id: 1 }]],
    ['null for no list', check.list, null, []],
    ['a list in an object', appointment.list, { appointments: [{ id: 1 }] }, [{ id: 1 }]],
    ['null in an object', appointment.list, { appointments: null }, []],
    ['a list under its Go name', webhook.listErrors, { Items: [{ id: 1 }] }, [{ id: 1 }]],
    ['one record', appointment.get, { id: 1 }, [{ id: 1 }]],
    ['a status only', webhook.delete, null, []],
  ])('come from %s', (_, operation, data, records) => {
    expect(toRecords(operation, data)).toEqual(records);
  });

  it.each([
    ['the sample', { items: null, nb_pages: 3 }, 3],
    ['the table', { Items: null, NbPages: 2 }, 2],
    ['nobody', { items: null }, undefined],
  ])('come in as many pages as the name of %s says', (_, data, pages) => {
    expect(pageCount(webhook.listErrors, data)).toBe(pages);
  });

  it('have no count of pages where Claire tells none', () => {
    expect(pageCount(appointment.list, { appointments: [] })).toBeUndefined();
    expect(pageCount(webhook.listErrors, null)).toBeUndefined();
  });
});

describe('The outer shape of an answer', () => {
  const { appointment, check, webhook } = operations;

  it.each([
    ['an appointment', appointment.get, { id: 'of another type', new_field: 1 }],
    ['no checks', check.list, null],
    ['no appointments', appointment.list, { appointments: null }],
    ['errors by their Go name', webhook.listErrors, { Items: [], NbPages: 0 }],
    ['a new webhook', webhook.create, { ID: 7 }],
  ])('takes %s, whatever is inside', (_, { output }, data) => {
    expect(output.safeParse(data).data).toBe(data);
  });

  it.each([
    ['a list for one appointment', appointment.get, []],
    ['null for one appointment', appointment.get, null],
    ['an object for a list', check.list, { checks: [] }],
    ['a list of no records', check.list, [1]],
    ['appointments without their list', appointment.list, {}],
    ['a list where an object is due', appointment.list, []],
    ['a new webhook without its ID', webhook.create, {}],
    ['a new webhook with the ID 0', webhook.create, { ID: 0 }],
  ])('refuses %s', (_, { output }, data) => {
    expect(output.safeParse(data).success).toBe(false);
  });
});
