import { describe, expect, it } from '@jest/globals';
import { dmsRow, dmsRowWithout, dutch, readAll } from './dms-rows';

describe('what a file has no column for', () => {
  it.each([
    [
      'Voertuignummer',
      { car: { dms_nr: 'WVWZZZ1KZ6W000001' } },
      'the number of the car is its VIN',
    ],
    ['Werkordernr', { wo_nr: '0012' }, 'the work order has the number of the appointment'],
    ['Afspraaknr', { dms_nr: '007' }, 'the appointment has the number of the work order'],
  ])('is taken from another, and told once: %s', async (column, fields, message) => {
    const rows = [
      dmsRowWithout([column]),
      dmsRowWithout([column], { Afspraaknr: '13', Werkordernr: '14' }),
    ];

    const { read, told, hints } = await readAll(rows);

    expect(told).toEqual(['sent', 'sent']);
    expect(read[0]?.appointment).toMatchObject(fields);
    expect(hints.filter(({ code }) => code === 'missingNumbers')).toEqual([
      expect.objectContaining({ message: `The file has no column for a number: ${message}` }),
    ]);
  });

  it.each([
    ['Werkordernr', '', { wo_nr: '0012' }, 'the work order has the number of the appointment'],
    ['Afspraaknr', '', { dms_nr: '007' }, 'the appointment has the number of the work order'],
    ['Afspraaknr', 0, { dms_nr: '007' }, 'the appointment has the number of the work order'],
    ['Voertuignummer', '000', { car: { dms_nr: 'WVWZZZ1KZ6W000001' } }, 'the car is its VIN'],
  ])(
    'is taken for a blank cell too, and told with its row: %s %s',
    async (column, blank, fields, words) => {
      const { read, told } = await readAll([dmsRow({ [column]: blank })]);

      expect(told).toEqual(['sent']);
      expect(read[0]?.appointment).toMatchObject(fields);
      expect(read[0]?.warnings).toEqual([
        expect.objectContaining({ message: expect.stringContaining(words) }),
      ]);
    },
  );

  it('is taken for no cell that another row of the appointment has', async () => {
    const rows = [dmsRow({ Werkordernr: '' }), dmsRow({ Omschrijving: 'Airco' })];

    const { read, told } = await readAll(rows, { settings: { ...dutch, groupRows: true } });

    expect(told).toEqual(['sent']);
    expect(read[0]).toMatchObject({ appointment: { wo_nr: '007' } });
    expect(read[0]?.warnings).toBeUndefined();
  });

  it.each(['', '0', 'n.v.t.'])('is taken before the rows are grouped: %j', async (Afspraaknr) => {
    const rows = ['Airco', 'APK'].map((Omschrijving) => dmsRow({ Afspraaknr, Omschrijving }));

    const { read, told } = await readAll(rows, { settings: { ...dutch, groupRows: true } });

    expect(told).toEqual(['sent']);
    expect(read[0]?.appointment?.interventions).toHaveLength(2);
  });

  it('is not taken from another number where two columns claim it', async () => {
    const { read } = await readAll([dmsRow({ 'Afspraak nummer': '9' })]);

    expect(read[0]).toMatchObject({ problems: [{ path: 'dms_nr', code: 'twoColumns' }] });
    expect(read[0]?.record).not.toHaveProperty('dms_nr');
  });

  it('is not asked for beside what it would be taken from', async () => {
    const { read } = await readAll([dmsRowWithout(['Voertuignummer', 'Chassisnummer'])]);

    expect(read[0]?.problems?.map(({ path }) => path)).toEqual(['car.vin']);
  });

  it('is not taken in a row that is refused, whose number people look for', async () => {
    const { read, told } = await readAll([dmsRow({ Werkordernr: '', Achternaam: '' })]);

    expect(told[0]).toContain('(column Achternaam) is required');
    expect(read[0]?.record).not.toHaveProperty('wo_nr');
  });

  it('is not asked for beside the VIN that it would be taken from', async () => {
    const { told } = await readAll([dmsRowWithout(['Voertuignummer'], { Chassisnummer: '' })]);

    expect(told[0]).not.toContain('Car: DMS Number');
  });

  it('is not taken for a number that cannot be read: it names another appointment', async () => {
    const { read } = await readAll([dmsRow({ Afspraaknr: '1,2E+10' })]);

    expect(read[0]).toMatchObject({ problems: [{ path: 'dms_nr', code: 'shortened' }] });
    expect(read[0]?.record).not.toHaveProperty('dms_nr');
    expect(read[0]?.warnings).toBeUndefined();
  });

  it.each([
    ['nothing tells it', { Werkordernr: '', Afspraaknr: '' }, '(column Werkordernr) is required'],
    ['all customers would have it', { Klantnr: '0' }, '(column Klantnr) is required'],
  ])('is asked for where %s', async (_why, fields, message) => {
    const { told } = await readAll([dmsRow({ ...fields, 'interventions.0.dms_nr': '0' })]);

    expect(told[0]).toContain(message);
  });

  it.each([
    ['Aangemaakt', /Created in the DMS At is required, as Claire tells appointments apart by it/],
    ['Klantnr', /Driver: DMS Number is required, as Claire knows customers by their number/],
    ['Aangemaakt', /Created in the DMS At .* for it\. Dates are in "Gebouw": if one/, '3-11-2026'],
    ['Chassisnummer', /Car: VIN .*\. "Gebouw" holds what looks like VINs/, 'wvw zzz1kz6w000001'],
    ['Chassisnummer', /Car: VIN is required, .* for it: add one/, 'Zeist'],
    ['Vestiging', /Location ID .*\. Names of them are in "Gebouw": set the/, 'utrecht'],
    [
      'Vestiging',
      /Location ID is required, as Claire has several locations, .* for it: add one/,
      'Zeist',
    ],
  ])('is asked for with its reason, and what to set: %s', async (column, message, Gebouw = '') => {
    const rows = [dmsRowWithout([column], { Gebouw: '' }), dmsRowWithout([column], { Gebouw })];
    const { told } = await readAll(rows);

    expect(told[0]).toMatch(message);
  });
});
