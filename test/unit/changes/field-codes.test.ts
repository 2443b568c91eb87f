import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { detailFields, encodeFields, findChangedFields } from '../../../claire/changes/appointment';
import { hashValue } from '../../../claire/hash';

const value = fc.oneof(
  fc.string(),
  fc.nat(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.record({ id: fc.nat(), title: fc.string() }), { maxLength: 3 }),
);
const record = fc.dictionary(fc.constantFrom(...detailFields), value);

describe('the fields of an appointment in short', () => {
  it('name no field that did not change, and miss no record that did', () => {
    fc.assert(
      fc.property(record, record, (before, now) => {
        const differs = detailFields.filter(
          (field) => hashValue(before[field]) !== hashValue(now[field]),
        );
        const found = findChangedFields(encodeFields(before), encodeFields(now));
        expect(found === undefined).toBe(differs.length === 0);
        expect(differs).toEqual(expect.arrayContaining(found ?? []));
      }),
    );
  });

  it('name almost each field that changed', () => {
    let named = 0;
    const text = (count: number) => ({ dms_status: `status ${String(count)}` });
    for (let count = 0; count < 4_000; count += 1) {
      const found = findChangedFields(encodeFields(text(count)), encodeFields(text(count + 1)));
      expect(found).toBeDefined();
      named += found?.length ?? 0;
    }
    // One in 64 is missed.
    expect(named).toBeGreaterThan(3_880);
    expect(named).toBeLessThan(4_000);
  });

  it('are printable without an escape, and shorter than one character a field', () => {
    const filled = Object.fromEntries(detailFields.map((field, index) => [field, index + 1]));
    const text = encodeFields(filled);

    expect(text).toHaveLength(6 + detailFields.length);
    expect(JSON.stringify(text)).toHaveLength(text.length + 2);
    expect(text + encodeFields({ dms_status: 'x', company: 'y' })).not.toContain(',');
    expect(encodeFields({})).toHaveLength(6);
  });

  it.each([
    ['null for nothing', null, ''],
    ['0 for nothing', 0, null],
    ['false for nothing', false, null],
    ["Go's zero time for nothing", '0001-01-01T00:00:00Z', null],
    ['an empty list for nothing', [], null],
    ['other stamps of a nested record', { id: 1, updated_on: 'a' }, { id: 1, updated_on: 'b' }],
    ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a new signature of a picture', 'https://x.test/a.png?sig=1', 'https://x.test/a.png?sig=2'],
  ])('are the same with %s', (_name, one, other) => {
    expect(encodeFields({ car: one })).toBe(encodeFields({ car: other }));
  });

  it.each([
    ['a list in another order', [1, 2], [2, 1]],
    ['a value under another key', { a: 1 }, { b: 1 }],
    ['another picture', 'https://x.test/a.png', 'https://x.test/b.png'],
    ['two values that are swapped', { a: 1, b: 2 }, { a: 2, b: 1 }],
    ['text for a number', '12 ', 12],
  ])('differ with %s', (_name, one, other) => {
    expect(encodeFields({ car: one })).not.toBe(encodeFields({ car: other }));
  });

  it('differ when two fields swap their values', () => {
    const before = { dms_status: 'one', company: 'two' };
    const now = { dms_status: 'two', company: 'one' };
    const found = findChangedFields(encodeFields(before), encodeFields(now));

    expect(found).toEqual(['dms_status', 'company']);
  });

  // Another sum would tell a change of each appointment.
  it('stay what version 0.1.0 has stored', () => {
    const [, second = '', third = ''] = detailFields;

    expect(encodeFields({ [second]: 'Tyres', [third]: 12 })).toBe('bcAIJD!rS');
  });

  it('are without the fields of other changes, of the location and of the last user', () => {
    expect(detailFields).toEqual(expect.arrayContaining(['customer_waiting', 'interventions']));
    for (const field of ['updated_on', 'last_user', 'time_car_app', 'location_phone', 'id']) {
      expect(detailFields).not.toContain(field);
    }
  });
});
