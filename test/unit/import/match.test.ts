import { describe, expect, it } from '@jest/globals';
import { match } from '../../../claire/import';
import { resultKey } from '../../../claire/import/import-results';

const about = { webhook_trigger_id: 19, dealer_id: 3, dealer_location_id: 12, wo_nr: '00123' };
const long = { why: 'too long '.repeat(5_000) };
const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
const secrets = { code: 7, api_key: 'abc-secret-1', communication_key: 'def-secret-2' };
const text = 'vin WVWZZZ1KZ6W000001 is unknown (https://mycarcheck.pro/#!/def-2, api_key=abc-1)';

describe('the result of an import', () => {
  it('is imported when Claire names the appointment', () => {
    expect(match({ ...about, appointment_id: 5 })).toEqual({
      location_id: 12,
      dms_nr: null,
      wo_nr: '00123',
      status: 'imported',
      appointment_id: 5,
    });
  });

  it('has null for every name that Claire does not give', () => {
    const names = { location_id: null, dms_nr: null, wo_nr: null };

    expect(match({ appointment_id: 5 })).toMatchObject(names);
  });

  it('is failed with the words of Claire', () => {
    expect(match({ ...about, appointment_import_error: 'vin is invalid' })).toMatchObject({
      status: 'failed',
      error: {
        code: 'CLAIRE_BAD_REQUEST',
        message: 'Claire did not import the appointment: vin is invalid',
      },
    });
  });

  it.each([
    ['no car', 'no car'],
    [{ message: 'vin is unknown' }, 'vin is unknown'],
    [{}, '{}'],
    [['vin is unknown', 'no car'], '["vin is unknown","no car"]'],
    [[], '[]'],
    [500, '500'],
    [false, 'false'],
  ])('is failed when there is any reason, although an id is there: %j', (reason, words) => {
    const result = match({ ...about, appointment_id: 5, appointment_import_error: reason });

    expect(result?.status).toBe('failed');
    expect(result?.error?.message).toContain(words);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['the beginning of a long reason that is no text', long, '{"why":"too long too long', /.{300}/],
    ['that a reason is nested too deep', deep, 'its reason cannot be read', /\[\[/],
    ['no key that stands in the reason', secrets, '"code":7', /secret/],
    ['no key in a text either', text, 'vin WVWZZZ1KZ6W000001 is unknown', /def-2|abc-1/],
  ])('shows %s', (_what, reason, shown, hidden) => {
    const message = match({ ...about, appointment_import_error: reason })?.error?.message;

    expect(message).toContain(shown);
    expect(message).not.toMatch(hidden);
  });

  it.each([undefined, null, '', '  '])('is imported when the reason is empty: %j', (reason) => {
    expect(match({ ...about, appointment_id: 5, appointment_import_error: reason })).toMatchObject({
      status: 'imported',
    });
  });

  it.each([
    null,
    'text',
    [],
    {},
    about,
    { ...about, appointment_id: 0, appointment_import_error: '' },
  ])('is nothing that says neither: %j', (payload) => {
    expect(match(payload)).toBeUndefined();
  });

  it('belongs to its row by location and work order number', () => {
    const row = { location_id: 12, wo_nr: '00123' };
    const result = match({ ...about, appointment_id: 5 });

    expect(result && resultKey(result)).toBe(resultKey(row));
    expect(resultKey({ location_id: 13, wo_nr: '00123' })).not.toBe(resultKey(row));
    expect(resultKey({ location_id: 12, wo_nr: '123' })).not.toBe(resultKey(row));
  });
});
