import { describe, expect, it } from '@jest/globals';
import { run } from '../../../../claire/import';
import { all, appointment } from '../appointments';
import { queueingClaire } from '../queueing-claire';
import { dmsRow, dutch as refuse, readAll as readRows } from './dms-rows';

const dutch = { ...refuse, badValues: 'warn' } as const;

function readAll(rows: readonly unknown[], reading = {}) {
  return readRows(rows, { settings: dutch, ...reading });
}

describe('a bad value that an appointment can do without', () => {
  it('is left out, and told with its column and row', async () => {
    const { read, told } = await readAll([dmsRow({ Kilometerstand: 'veel' })]);

    expect(told).toEqual(['sent']);
    expect(read[0]?.appointment).not.toHaveProperty('current_km');
    expect(read[0]?.warnings).toEqual([
      {
        path: 'current_km',
        code: 'noNumber',
        values: { value: "'veel'", example: '42' },
        leftOut: true,
        label: 'Mileage',
        column: 'Kilometerstand',
        row: 1,
        message: "'veel' is no number; write it like 42. It is left out",
      },
    ]);
  });

  it('refuses its row where a setting says so', async () => {
    const { read, told } = await readAll([dmsRow({ Kilometerstand: 'veel' })], {
      settings: refuse,
    });

    expect(told[0]).toContain("Mileage (column Kilometerstand): 'veel' is no number");
    expect(read[0]).not.toHaveProperty('warnings');
  });

  it('is left out of Claire’s own form, and of no object of the flow', async () => {
    const given = appointment(1, {
      current_km: 'veel',
      car: { ...(appointment(1).car as object), tyres_on_car: 'four' },
      interventions: [{ dms_nr: '1', title: 'APK', price: 'x' }],
      customer_contract: { birthday: 'never' },
    });
    const before = structuredClone(given);

    const { read } = await readAll([given], { settings: {} });

    expect(read[0]?.appointment).not.toHaveProperty('current_km');
    expect(read[0]?.appointment).not.toHaveProperty('customer_contract');
    expect(read[0]?.appointment?.interventions).toEqual([{ dms_nr: '1', title: 'APK' }]);
    expect(read[0]?.warnings?.map(({ path }) => path)).toContain('interventions[0].price');
    expect(given).toEqual(before);
  });

  it('is told in the outcome of the row, also of rows that are grouped', async () => {
    const rows = [dmsRow({ Vestiging: '12', Kilometerstand: 'veel' })];
    const settings = { ...dutch, locationBy: 'id' } as const;

    for (const groupRows of [false, true]) {
      const outcomes = await all(run(rows, queueingClaire(), { rows: { ...settings, groupRows } }));

      expect(outcomes).toEqual([
        expect.objectContaining({
          status: 'queued',
          warnings: [expect.objectContaining({ path: 'current_km', row: 1 })],
        }),
      ]);
    }
  });

  it.each([
    ['the VIN', { Chassisnummer: '#N/A' }],
    ['the number', { Afspraaknr: '=SUM(A1)' }],
    ['the time', { Datum: '31-11-2026' }],
    ['the surname', { Achternaam: '#REF!' }],
    ['the title of work', { Omschrijving: '#REF!' }],
    ['a wish not to be called', { 'Niet benaderen': 'misschien' }],
  ])('is not %s', async (_what, fields) => {
    const { told } = await readAll([dmsRow(fields)]);

    expect(told[0]).toContain('Row 1 cannot be imported');
  });

  const second = { 'Omschrijving 2': '', 'Prijs 2': '5,00' };

  it.each([
    ['behind another', [dmsRow(second)], 'Omschrijving 2', 1],
    ['before another', [dmsRow({ ...second, 'Omschrijving 3': 'APK' })], 'Omschrijving 2', 1],
    ['by itself', [dmsRow({ Omschrijving: '', Prijs: '5,00' })], 'Omschrijving', 1],
    ['in a line of its own', [dmsRow({ Prijs: '70,00' }), { Prijs: '5,00' }], 'Omschrijving', 2],
  ])('is work without a title: %s', async (_where, rows, column, row) => {
    const { read, told } = await readAll(rows, { settings: { ...dutch, jobLines: 'group' } });

    expect(told).toEqual(['sent']);
    expect(JSON.stringify(read[0]?.appointment?.interventions ?? [])).not.toContain(':5');
    const message = 'is missing, and Claire keeps no job without it. It is left out';
    expect(read[0]?.warnings).toMatchObject([{ code: 'untitledJob', column, row, message }]);
  });

  it('is told by that of two columns of one field that has it', async () => {
    const elements = { 'Intervention: Elements': '', 'Arbeit: Elemente': 'olie' };
    const { read } = await readAll([dmsRow(elements)]);

    expect(read[0]?.warnings).toMatchObject([{ column: 'Arbeit: Elemente' }]);
  });

  it('is told by the number of its columns, where one before it is blank', async () => {
    const third = { 'Omschrijving 3': 'APK', 'Prijs 3': '7,00' };
    const { read } = await readAll([dmsRow({ ...second, ...third, 'Prijs 2': 'veel' })]);

    expect(read[0]?.appointment?.interventions?.[1]).toMatchObject({ title: 'APK', price: 7 });
    expect(read[0]?.warnings).toMatchObject([{ column: 'Prijs 2' }]);
  });
});

describe('what is odd about a value that is sent', () => {
  it('is told with each row, and once for all', async () => {
    const { read, hints } = await readAll([
      dmsRow({ Tijd: '' }),
      dmsRow({ Tijd: '', Afspraaknr: '13' }),
    ]);

    expect(read.map(({ warnings }) => warnings)).toEqual(
      [1, 2].map((row) => [
        expect.objectContaining({
          ...{ code: 'missingTime', path: 'time_car_app', row },
          message: "'25-11-2026' has no time. It is read as 00:00",
        }),
      ]),
    );
    expect(hints.map(({ code }) => code)).toEqual(['missingTime']);
  });

  it("is told of a day without a time in Claire's own form too", async () => {
    const rows = [appointment(1, { time_car_app: '2026-11-25' })];
    const { read, told, hints } = await readAll(rows, { settings: {} });

    expect(told).toEqual(['sent']);
    expect(read[0]?.warnings).toMatchObject([{ code: 'missingTime', path: 'time_car_app' }]);
    expect(hints).toMatchObject([{ code: 'missingTime' }]);
  });
});

describe('a wish not to be called', () => {
  const wish = { customer_owner: { dms_nr: '2', block_communication: true } };

  it.each([
    ['as an import names it', wish],
    ['as Claire answers it', { customer_owner: { dms_nr: '2', BlockCommunication: true } }],
  ])('refuses its row where Claire would drop the customer: %s', async (_how, fields) => {
    const { read, told } = await readAll([appointment(1, fields)], { settings: {} });

    expect(told[0]).toContain(
      'customer_owner.block_communication would be lost: Claire keeps no customer without Owner: Surname',
    );
    expect(read[0]?.problems).toEqual([expect.objectContaining({ code: 'lostWish' })]);
  });

  it('is kept with a whole customer, and no wish needs none', async () => {
    const whole = { ...wish.customer_owner, surname: 'Jansen' };
    const none = { dms_nr: '2', block_communication: false };

    const { told } = await readAll(
      [whole, none].map((customer_owner, at) => appointment(at, { customer_owner })),
      { settings: {} },
    );

    expect(told).toEqual(['sent', 'sent']);
  });
});

describe('a customer whom Claire drops', () => {
  const numberless = { first_name: 'Jan', tel_mobile_private: '06 12345678' };
  it.each([
    ['without a number and a surname', numberless, ['dms_nr', 'surname']],
    ['without a surname', { dms_nr: '2', email_private: 'jan@example.nl' }, ['surname']],
    ['of whom nothing is given', { dms_nr: '', surname: null, block_communication: false }, []],
    ['who is whole', { dms_nr: '2', surname: 'Jansen' }, []],
  ])('is told beside a whole one: %s', async (_who, customer_owner, missing) => {
    const { read, told } = await readAll([appointment(1, { customer_owner })], { settings: {} });

    expect(told).toEqual(['sent']);
    expect(read[0]?.warnings ?? []).toEqual(
      missing.map((name) =>
        expect.objectContaining({ code: 'lostCustomer', path: `customer_owner.${name}` }),
      ),
    );
  });

  it('is told once where no column is what he lacks, and each row goes in without him', async () => {
    const lease = { Leasemaatschappij: 'Lease BV', 'Plaats leasemaatschappij': 'Breda' };
    const rows = ['1', '2', '3'].map((Afspraaknr) => dmsRow({ Afspraaknr, ...lease }));
    const { read, told, hints } = await readAll([...rows, dmsRow({ Afspraaknr: '4' })]);

    expect(told).toEqual(read.map(() => 'sent'));
    expect(
      read.map(({ appointment: sent, warnings }) => [sent?.customer_contract, warnings]),
    ).toEqual(read.map(() => [undefined, undefined]));
    expect(hints.filter(({ code }) => code === 'customerWithoutField')).toMatchObject([
      {
        field: 'customer_contract.dms_nr',
        message: expect.stringMatching(
          /^No column is .* in 3 of 4 rows: "Leasemaatschappij" and "Plaats leasemaatschappij"\./,
        ),
      },
    ]);
  });

  it('is told in the row where its cell is blank', async () => {
    const lease = (number: string) => ({
      Leasemaatschappij: 'Lease',
      'Leasemaatschappij nr': number,
    });
    const { read } = await readAll([dmsRow(lease('7')), dmsRow({ ...lease(''), Afspraaknr: '2' })]);

    expect(read.map(({ warnings = [] }) => warnings.map(({ code }) => code))).toEqual([
      [],
      ['lostCustomer'],
    ]);
  });
});
