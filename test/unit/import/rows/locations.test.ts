import { describe, expect, it } from '@jest/globals';
import type { ColumnReport } from '../../../../claire/import';
import { appointment } from '../appointments';
import { dmsRow, dmsRowWithout, dutch, locations, readAll } from './dms-rows';
import { zonedTimes } from '../../../../claire/times';

describe('locations', () => {
  it('are looked up once, and only where a row names them or has the time of a workshop', async () => {
    let lookUps = 0;
    const reading = { locations: () => Promise.resolve(((lookUps += 1), locations)) };

    await readAll([dmsRow(), dmsRow()], reading);
    expect(lookUps).toBe(1);

    await readAll([dmsRow({ Vestiging: 12 })], {
      ...{ ...reading, times: undefined },
      settings: { ...dutch, locationBy: 'id' },
    });
    expect(lookUps).toBe(1);
  });

  it.each(['AMERSFOORT', 'garage-amersfoört'])('are found by name: %j', async (Vestiging) => {
    const { read } = await readAll([dmsRow({ Vestiging })]);

    expect(read[0]?.appointment?.location_id).toBe(12);
  });

  it.each(['name', 'dmsId'] as const)(
    'are found by %s beside one that Claire answers in another form',
    async (locationBy) => {
      const odd = { id: 99, name: 7, commercial_name: {}, DMSLocationIDs: ['02'] };
      const { read } = await readAll(
        [dmsRow({ Vestiging: 'Amersfoort' }), dmsRow({ Vestiging: 7 })],
        {
          settings: { ...dutch, locationBy },
          locations: () => Promise.resolve([odd as never, ...locations]),
        },
      );

      const found = read.map(({ appointment }) => appointment?.location_id);
      expect(found).toEqual(locationBy === 'name' ? [12, 99] : [undefined, 13]);
    },
  );
});

it.each([
  ['01, 02', [1, 2], [12, 12]],
  ['01', ['1', 7], [12, 13]],
  ['01, 13', [12, 1], [12, undefined]],
  ['01, 1', [1], [12]],
])('numbers of locations, %s, may lack their zeros: %j', async (numbers, given, expected) => {
  const known = locations.map((one) => (one.id === 12 ? { ...one, DMSLocationIDs: numbers } : one));
  const { read, told } = await readAll(
    [...given, 99].map((Vestiging) => dmsRow({ Vestiging })),
    { settings: { source: 'columns' }, locations: () => Promise.resolve(known) },
  );

  const found = read.map(({ appointment }) => appointment?.location_id);
  expect(found).toEqual([...expected, undefined]);
  expect(told.at(-1)).toContain(`12 Garage Amersfoort (DMS ${numbers}) and 13 Utrecht (DMS 7)`);
});

describe('a row that names no location', () => {
  it.each(['auto', 'id'] as const)('is of the only one, by %s', async (locationBy) => {
    const only = () => Promise.resolve(locations.slice(0, 1));
    const reading = { settings: { ...dutch, locationBy }, locations: only };
    const { read } = await readAll([dmsRow({ Vestiging: '' })], reading);

    expect(read[0]?.appointment?.location_id).toBe(12);
  });

  it('is not refused where they cannot be looked up, as there may be one alone', async () => {
    const { read } = await readAll([dmsRowWithout(['Vestiging'])], {
      locations: () => Promise.reject(new Error('down')),
    });

    expect(read[0]).toMatchObject({ error: { code: 'CLAIRE_NETWORK' } });
    expect(read[0]).not.toHaveProperty('problems');
  });
});

describe('locations that are named automatically', () => {
  const located = async (names: readonly unknown[], known: typeof locations = locations) => {
    const reports: ColumnReport[] = [];
    const rows = names.map((Vestiging) => dmsRow({ Vestiging }));
    const { read, told, hints } = await readAll(rows, {
      settings: { source: 'columns' },
      locations: () => Promise.resolve(known),
      onColumns: (report) => reports.push(report),
    });
    return {
      told,
      hints,
      ids: read.map(({ appointment: sent }) => sent?.location_id),
      messages: reports[0]?.decisions.map(({ message }) => message) ?? [],
    };
  };

  it.each([
    ['their name', ['Amersfoort', 'Utrecht'], [12, 13]],
    ['Claire’s number', ['12', 13], [12, 13]],
    ['their number in the DMS', ['01', '7'], [12, 13]],
  ])('are found by %s', async (what, names, ids) => {
    const all = await located(names);

    expect(all.ids).toEqual(ids);
    expect(all.messages).toContain(
      `Locations are named by ${what}: "${String(names[0])}" in Vestiging, row 1`,
    );
  });

  it.each([
    ['12.0', 12],
    ['12,00 ', 12],
    ['#12', 12],
    ['12.1', undefined],
    ['-120', undefined],
    ['10.1', 13],
    ['A-7', 101],
  ])('are compared as numbers stand: %j', async (name, id) => {
    const numbers = { 12: '', 13: '10.1; A8', 101: 'A7', 120: '' };
    const known = Object.entries(numbers).map(([key, DMSLocationIDs]) => {
      return { id: Number(key), name: `Garage ${key}`, commercial_name: '', DMSLocationIDs };
    });
    const { ids } = await located([name], known);

    expect(ids).toEqual([id]);
  });

  it('are named as most rows do, or by a whole name', async () => {
    const numbers = await located(['12', '13', 'Amersfoort', 'Amersf.']);
    const names = await located(['Amersfoort', 'Utrecht', '12']);

    expect(numbers.ids).toEqual([12, 13, 12, undefined]);
    expect(numbers.told[3]).toContain("'Amersf.' is no location of Claire; there are 12 Garage");
    expect(names.ids).toEqual([12, 13, undefined]);
  });

  it.each([
    ['01', 'Amersfoort', 12, 12],
    ['Utrecht', '12', 13, undefined],
    ['Utrecht', '7', 13, undefined],
    ['7', '12', 13, undefined],
  ])('are not asked about for one slip of the pen: %s, and once %s', async (...given) => {
    const [most, slip, id, other] = given;
    const known = locations.map((one) =>
      one.id === 12 ? { ...one, DMSLocationIDs: '01, 99' } : one,
    );
    const { ids } = await located([slip, ...Array<string>(19).fill(most)], known);

    expect(ids).toEqual([other, ...Array<number>(19).fill(id)]);
  });

  it('are asked about where as many are named in one way as in another', async () => {
    const { told } = await located(['12', 'Utrecht']);

    expect(told[0]).toContain('set Location By');
  });

  it.each([[['12', '13']], [['12', '13', '12', '13', '3']]])(
    'are asked about where two ways would give two locations: %j',
    async (given) => {
      const { told } = await located(
        given,
        locations.map((one) => ({ ...one, DMSLocationIDs: one.id === 12 ? '13' : '12' })),
      );

      expect(told[0]).toContain(
        "'12' (row 1) may be Claire's number of a location or its number in the DMS; set Location By",
      );
    },
  );

  it.each([
    ['numbers that Claire does not know', ['E01', 'E02', 'E03']],
    ['numbers of another system that are other locations of Claire', [13, 12, 3]],
  ])('are named by the column of names beside %s', async (_, numbers) => {
    const names = ['Amersfoort', 'Utrecht', 'Zeist'];
    const { read } = await readAll(
      numbers.map((Vestigingsnr, at) => dmsRow({ Vestigingsnr, Vestiging: names[at] })),
      { settings: { source: 'columns' } },
    );

    expect(read.map(({ appointment: sent }) => sent?.location_id)).toEqual([12, 13, undefined]);
  });

  it('need no column where the account has one', async () => {
    const all = await located([undefined, ''], locations.slice(0, 1));

    expect(all.ids).toEqual([12, 12]);
    expect(all.hints.map(({ message }) => message).slice(0, 1)).toEqual([
      'The account has one location, 12 Garage Amersfoort: rows that name none are taken as of it',
    ]);
  });
});

const [amersfoort, utrecht] = locations;
const inCountries = (first: string, second: string) => () =>
  Promise.resolve([
    { ...amersfoort, id: 12, country: first },
    { ...utrecht, id: 13, country: second },
  ]);

const rows = [dmsRow(), dmsRow({ Vestiging: 'Utrecht' })];

async function readTimes(reading: object) {
  const { read, hints } = await readAll(rows, { locations: inCountries('NL', 'GB'), ...reading });
  return {
    times: read.map(({ appointment }) => appointment?.time_car_app),
    told: hints.filter(({ code }) => code === 'timeZone').map(({ message }) => message),
  };
}

const inZone = (zone: string, isZoneSet?: boolean) => zonedTimes(zone, Date, isZoneSet);

describe('times in the rows', () => {
  it('are those of each workshop, whatever the zone of the flow, and it is told', async () => {
    const { times, told } = await readTimes({ times: inZone('America/New_York') });

    expect(times).toEqual([
      '2026-11-25T08:30:00+01:00',
      expect.stringMatching(/^2026-11-25T08:30:00(Z|\+00:00)$/),
    ]);
    expect(told).toEqual([
      'Times are read in Europe/Amsterdam, as location 12 is in Europe/Amsterdam, and not in America/New_York, which the flow has',
    ]);
  });

  it('are those of the zone that the user has set, and a difference is told', async () => {
    const { times, told } = await readTimes({ times: inZone('Europe/London', true) });

    expect(times[0]).toMatch(/^2026-11-25T08:30:00(Z|\+00:00)$/);
    expect(told).toEqual([
      'Times are read in Europe/London, as Time Zone says, and location 12 is in Europe/Amsterdam',
    ]);
  });

  it('are those of the flow where the country has several zones, and it is one of them', async () => {
    const all = await readTimes({
      times: inZone('Europe/Lisbon'),
      locations: inCountries('PT', 'PT'),
    });

    expect(all.times[0]).toMatch(/^2026-11-25T08:30:00(Z|\+00:00)$/);
    expect(all.told).toEqual([]);
  });

  it('are asked for where the zone of the flow is none of the country', async () => {
    const reading = { times: inZone('America/New_York'), locations: inCountries('ES', 'ES') };
    const { told } = await readAll(rows, reading);
    const set = await readAll(rows, { ...reading, times: inZone('Atlantic/Canary', true) });

    expect(told[0]).toBe(
      'Row 1 cannot be imported: Time of the Appointment (column Datum) may be in Europe/Madrid or Atlantic/Canary, as location 12 is, and the flow has America/New_York; set Time Zone',
    );
    expect(set.told).toEqual(['sent', 'sent']);
  });

  it('are told with their zone where nobody chose it, and no country tells', async () => {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const times = { ...inZone(zone), isOwnZone: true };
    const { told } = await readTimes({ times, locations: inCountries('', 'Nowhere') });

    expect(told).toEqual([
      `Times are read in ${zone}, in which this flow runs: Time Zone is empty, and the country of location 12 does not tell it. Set Time Zone if it is another`,
    ]);
  });

  it('say nothing where another zone has the same clock', async () => {
    const { told } = await readTimes({
      times: inZone('Europe/Berlin'),
      locations: inCountries('NL', 'BE'),
    });

    expect(told).toEqual([]);
  });

  it.each(['NL', 'ES', ''])('say nothing where each has its own zone: in "%s"', async (country) => {
    const one = dmsRow({
      Datum: '2026-11-25T08:30:00+01:00',
      Tijd: '',
      Aangemaakt: '2026-11-20 9:00+01',
    });
    const times = { ...inZone('America/New_York'), isOwnZone: true };
    const { told, hints } = await readAll([one], { times, locations: inCountries(country, 'NL') });

    expect(told).toEqual(['sent']);
    expect(hints).toEqual([]);
  });

  it.each([
    [
      '25 Nov',
      { time_car_app: '2026-11-25 08:30' },
      'Times without a zone are read in Asia/Tokyo, in which',
    ],
    [
      'own zones',
      { time_car_app: '2026-11-25 08:30+01', dms_created_at: '2026-11-20T09:00:00Z' },
      undefined,
    ],
  ])("are told with their zone in Claire's own form too: %s", async (_what, fields, message) => {
    const times = { ...inZone('Asia/Tokyo'), isOwnZone: true };
    const { told, hints } = await readAll([appointment(1, fields)], { settings: {}, times });

    expect(told).toEqual(['sent']);
    expect(hints.map((hint) => hint.message)).toEqual(
      message === undefined ? [] : [expect.stringContaining(message)],
    );
  });

  it.each([
    [true, expect.stringMatching(/^The time zone of its times is not known/)],
    [false, 'sent'],
  ])(
    'need a location that tells their zone only where nobody has chosen one: %s',
    async (...those) => {
      const [isOwnZone, expected] = those;
      const { told } = await readAll([dmsRow({ Vestiging: '12' })], {
        times: { ...inZone('Europe/Amsterdam'), isOwnZone },
        settings: { ...dutch, locationBy: 'id' },
        locations: () => Promise.reject(new Error('down')),
      });

      expect(told).toEqual([expected]);
    },
  );
});
