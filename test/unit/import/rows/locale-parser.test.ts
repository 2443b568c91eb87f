import { expect, it } from '@jest/globals';
import { completeSettings } from '../../../../claire/import/rows/settings';
import type { RowSettings } from '../../../../claire/import/rows/settings';
import { LocaleParser } from '../../../../claire/import/rows/values/locale-parser';
import type { ValueField } from '../../../../claire/import/rows/values/read-value';
import { zonedTimes } from '../../../../claire/times';
import { dutch } from './dms-rows';
import { showRead } from './show-read';

const place = () => ({ column: 'Kolom', row: 4 });

function valuesBy(settings: Partial<RowSettings> = {}): LocaleParser {
  return new LocaleParser(zonedTimes('Europe/Amsterdam', Date), {
    ...completeSettings({}),
    ...dutch,
    ...settings,
  });
}

/** The value, or what is said of it. */
function read(field: ValueField, value: unknown, settings?: Partial<RowSettings>): unknown {
  const shown = showRead(valuesBy(settings).read(field, value, place));
  return Array.isArray(shown) ? [shown[0], shown[2]] : shown;
}

const price = { name: 'price', type: 'number' } as const;
const mileage = { name: 'current_km', type: 'whole number' } as const;
const waiting = { name: 'customer_waiting', type: 'yes or no' } as const;
const surname = { name: 'surname', type: 'text' } as const;
const mobile = { name: 'tel_mobile_private', type: 'text' } as const;
const dmsNumber = { name: 'dms_nr', type: 'text' } as const;
const location = { name: 'location_id', type: 'whole number' } as const;
const appointment = { name: 'time_car_app', type: 'moment' } as const;
const created = { name: 'dms_created_at', type: 'moment' } as const;
const inspection = { name: 'apk_date_dms', type: 'day' } as const;

it.each<[ValueField, unknown, unknown]>([
  [price, '€ 45,50', 45.5],
  [price, '  ', undefined],
  [mobile, '\u202a+31612345678\u202c\0', '+31612345678'],
  [{ name: 'email_private', type: 'text' }, 'jan@x.nl, ', 'jan@x.nl'],
  [mobile, 0, [undefined, "'0' stands for no value"]],
  [mobile, '00-00', "'00-00' holds no telephone number; correct it"],
  [surname, 'Jan\0sen\u000bvan', 'Jansen\nvan'],
  [surname, '\0', undefined],
  [mileage, -5, '-5 is below 0; correct it'],
  [mileage, 0, 0],
  [waiting, 'Ja', true],
  [waiting, new Uint8Array([1]), true],
  [waiting, { type: 'Buffer', data: [0] }, false],
  [waiting, { type: 'Buffer', data: [0, 1] }, 'must be true or false, not an object'],
  [surname, '="0042"', '0042'],
  [surname, '1,2E+3', '1,2E+3'],
  [
    dmsNumber,
    '1,2E+3',
    "'1,2E+3' was shortened by a spreadsheet; format the column as text, so that all digits stay",
  ],
  [inspection, new Date('2027-03-01T00:00:00Z'), '2027-03-01T00:00:00Z'],
  [created, '20-11-2026', '2026-11-20T00:00:00+01:00'],
  [
    appointment,
    '25-11-2026',
    ['2026-11-25T00:00:00+01:00', "'25-11-2026' has no time. It is read as 00:00"],
  ],
  [{ name: 'tags', type: 'texts' }, ['a'], ['a']],
])('a value by the settings %j %j', (field, value, expected) => {
  expect(read(field, value)).toEqual(expected);
});

it.each([
  ['id', '12', 12],
  ['id', 12, 12],
  ['id', '0', "'0' is no ID of a location; set Location By"],
  ['id', 'Utrecht', "'Utrecht' is no ID of a location; set Location By"],
  ['id', ' ', undefined],
  ['name', ' Utrecht ', 'Utrecht'],
  ['dmsId', 7, '7'],
] as const)('a location by %s: %j', (locationBy, value, expected) => {
  expect(read(location, value, { locationBy })).toBe(expected);
});

it('a VIN is sent in capitals, with a remark where it is odd', () => {
  const vin = { name: 'vin', type: 'text' } as const;
  expect(read(vin, ' wvwzzz1kz6w000001 ')).toBe('WVWZZZ1KZ6W000001');
  expect(read(vin, '*WVWZZZ 1KZ 6W000001*')).toBe('WVWZZZ1KZ6W000001');
  expect(read(vin, 'wvw-zzz1kz-6w000001')).toBe('WVWZZZ1KZ6W000001');
  expect(read(vin, ' ')).toBe('');
  expect(read(vin, 'wv-123')).toEqual([
    'WV-123',
    "'WV-123' has 6 characters, and a VIN has 17. It is sent all the same",
  ]);
  expect(valuesBy().read(vin, 'wv1', place)).toMatchObject({ fault: { code: 'vin' } });
});

it.each([
  ['VIN: wvwzzz1kz6w000001', 'WVWZZZ1KZ6W000001'],
  ['FIN WVWZZZ1KZ6W000001', 'WVWZZZ1KZ6W000001'],
  ['WVWZZZ1KZ6W000001 / 56', ['WVWZZZ1KZ6W000001', 'a text of 22 characters holds more than']],
  [
    'WVWZZZ1KZ6W000001/WVWZZZ1KZ6W000002',
    ['WVWZZZ1KZ6W000001/WVWZZZ1KZ6W000002', 'It is sent all'],
  ],
  ['12345678901234567 / 56', ['12345678901234567 / 56', 'It is sent all the same']],
])('a VIN is found beside other words: %s', (text, sent) => {
  const found = Array.isArray(sent) ? [sent[0], expect.stringContaining(String(sent[1]))] : sent;

  expect(read({ name: 'vin', type: 'text' }, text)).toEqual(found);
});
