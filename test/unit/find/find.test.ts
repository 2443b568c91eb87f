import { beforeEach, describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../../claire/errors';
import { findAppointments, findCost } from '../../../claire/find';
import { AppointmentId, LocationId } from '../../../claire/models';
import { operations } from '../../../claire/resources';
import { answer, readQuery, refusal, SearchedClaire, threeLocations } from './searched-claire';

const locationIds = threeLocations;
const today = '2026-11-25';
let claire: SearchedClaire;

beforeEach(() => {
  claire = new SearchedClaire();
});

const days = () => claire.requests.map((request) => readQuery(request).date?.slice(0, 10));

describe('Finding appointments', () => {
  it('lists each day of each location once, today first and outward, and then for all', async () => {
    const first = await claire.find('emma jansen', { locationIds });

    expect(claire.requests).toHaveLength(66);
    expect(days().slice(0, 12)).toEqual([
      ...Array<string>(3).fill(today),
      ...Array<string>(3).fill('2026-11-26'),
      ...Array<string>(3).fill('2026-11-24'),
      ...Array<string>(3).fill('2026-11-27'),
    ]);
    expect(days().slice(-1)).toEqual(['2026-12-09']);
    expect(first.report).toMatchObject({ requests: 66, failed: [], cutShort: undefined });
    expect(first.report.days).toHaveLength(22);

    const others = await Promise.all(
      ['LV-098-F', '06-0000 2674', 'wo 24008', 'Ruben Jacobs', 'nobody'].map((search) =>
        claire.find(search, { locationIds }),
      ),
    );
    expect(others.map(({ appointments }) => appointments[0]?.workorder_number)).toEqual([
      'WO-24005',
      'WO-24007',
      'WO-24008',
      'WO-24008',
      undefined,
    ]);
    expect(others.map(({ report }) => report.requests)).toEqual([0, 0, 0, 0, 0]);
    expect(claire.requests).toHaveLength(66);
  });

  it('gives way to all else while it looks at lists that are known', async () => {
    await claire.find('emma jansen', { locationIds });
    let [asked, turns] = [0, 0];
    const endless = new Promise<void>(() => undefined);
    const clock = {
      now: () => claire.clock.now(),
      // A millisecond further at each appointment.
      monotonic: () => (asked += 1),
      sleep: (time: number) => (time === 0 ? Promise.resolve(void (turns += 1)) : endless),
    };
    const calendar = { today: () => today };
    await findAppointments(
      { search: 'Emma', locationIds },
      { client: claire.client, clock, calendar },
    );

    expect(claire.requests).toHaveLength(66);
    expect(asked).toBeGreaterThan(100);
    expect(turns).toBeGreaterThan(100 / 25);
    // All who compare at the same time share each.
    expect(turns).toBeLessThanOrEqual(asked / 25);
  });

  it('asks once for two who search at the same time, and anew after a minute', async () => {
    const both = await Promise.all([
      claire.find('jansen', { locationIds }),
      claire.find('LV098F', { locationIds }),
    ]);

    expect(both.reduce((sum, { report }) => sum + report.requests, 0)).toBe(66);
    expect(claire.requests).toHaveLength(66);
    await claire.clock.advance(60_001);
    await claire.find('jansen', { locationIds });
    expect(claire.requests).toHaveLength(132);
    await claire.find('jansen', { locationIds }, { maxAge: 0 });
    expect(claire.requests).toHaveLength(198);
  });

  it('shares the lists of a poll for changes, which itself asks for what is so now', async () => {
    const polled = await claire.poll({ locationIds, daysBack: 7, daysAhead: 14 });
    const { report } = await claire.find('Jansen', { locationIds, limit: 100 });
    const again = await claire.poll({ locationIds, daysBack: 7, daysAhead: 14 });

    expect([polled.requests, report.requests, again.requests]).toEqual([66, 0, 66]);
    expect(claire.requests).toHaveLength(132);
    expect(report.days).toHaveLength(22);
  });

  it.each([
    ['klant 300022', 'WO-24008', 9],
    ['dms 810008', 'WO-24008', 3],
  ])('asks Claire for the number %s', async (search, order, requests) => {
    const { appointments, report } = await claire.find(search, { locationIds });

    expect(appointments.map(({ workorder_number }) => workorder_number)).toEqual([order]);
    expect(appointments[0]?.score).toBe(1);
    expect(report.requests).toBe(requests);
    expect(claire.requests).toHaveLength(requests);
  });

  it('looks for a bare number in the lists until it is there, and asks for one that is on none', async () => {
    const first = await claire.find('24008', { locationIds });
    const others = ['24008', '810008', '300022'].map((search) =>
      claire.find(search, { locationIds }),
    );
    const none = await claire.find('99999', { locationIds });

    expect(first.appointments).toMatchObject([{ workorder_number: 'WO-24008', score: 0.9 }]);
    expect(first.report.requests).toBeLessThan(66);
    for (const { appointments, report } of await Promise.all(others)) {
      expect(appointments).toMatchObject([{ workorder_number: 'WO-24008' }]);
      expect(report.requests).toBe(0);
    }
    expect(none.appointments).toEqual([]);
    expect(claire.requests).toHaveLength(66 + 3 + 9);
  });

  it('looks on for a number beside a name of which there are several', async () => {
    const text = 'afspraak 810008, ik kom later. Groetjes, Julia Kok';
    const { appointments } = await claire.find(text, { locationIds });

    expect(appointments.length).toBeGreaterThan(1);
    expect(appointments[0]).toMatchObject({ workorder_number: 'WO-24008', score: 1 });
  });

  it('asks for the locations where none is chosen, once an hour', async () => {
    const first = await claire.find('jansen', { daysBack: 0, daysAhead: 0 });
    await claire.clock.advance(1_800_000);
    const second = await claire.find('jansen', { daysBack: 0, daysAhead: 0 });

    expect([first.report.requests, second.report.requests]).toEqual([5, 4]);
  });

  it('stops when there are as many as wanted, nearest to today, and says so', async () => {
    const { appointments, report } = await claire.find('Jansen', { locationIds, limit: 3 });
    const all = await claire.find('Jansen', { locationIds, limit: 100 });

    expect(report.cutShort).toBe('limit');
    expect(report.requests).toBeLessThan(20);
    expect(appointments.map(({ time_car_app }) => time_car_app.slice(0, 10))).toEqual([
      ...Array<string>(3).fill(today),
    ]);
    expect(all.report.cutShort).toBeUndefined();
    expect((await claire.find('Jansn', { locationIds, limit: 3 })).report).toMatchObject({
      cutShort: 'limit',
      days: { length: 22 },
    });
    expect(all.appointments.length).toBeGreaterThan(3);
  });

  it('puts the best first, and equally good ones by nearness to today', async () => {
    const { appointments } = await claire.find('Smit', { locationIds, limit: 100 });
    const noon = Date.parse(`${today}T12:00:00Z`);
    const order = appointments.map(
      ({ score, time_car_app }) => [-score, Math.abs(Date.parse(time_car_app) - noon)] as const,
    );

    expect(Object.keys(appointments[0] ?? {}).slice(0, 2)).toEqual(['matched', 'score']);
    expect(new Set(appointments.map(({ score }) => score))).toEqual(new Set([1, 0.8]));
    expect(order).toEqual([...order].sort((one, other) => one[0] - other[0] || one[1] - other[1]));
  });
});

describe('A search that Claire does not answer whole', () => {
  it('loses the days of failed lists only, and names them', async () => {
    claire.interfere = (request) => {
      const { date = '' } = readQuery(request);
      return Number(date.slice(8, 10)) % 2 === 0 ? refusal(500) : undefined;
    };
    const work = claire.find('Jansen', { locationIds, limit: 100 });
    const { appointments, report } = await claire.clock.run(work);

    expect(appointments.length).toBeGreaterThan(0);
    expect(report.failed).toHaveLength(3 * 11);
    expect(report.failed[0]).toMatchObject({ locationId: 11, day: '2026-11-26' });
    expect(report.failed.every(({ error }) => error instanceof ClaireError)).toBe(true);
    expect(report.days).toHaveLength(11);
  });

  it('asks a location that Claire refuses no more, and finds at the others', async () => {
    claire.interfere = (request) =>
      readQuery(request).location_id === 13 ? undefined : refusal(403);
    const refused = Array.from({ length: 17 }, (_, index) => LocationId.parse(index + 100));
    const all = { locationIds: [...refused, LocationId.parse(13)], limit: 100 };
    const { report } = await claire.find('Jansen', all);

    expect(report.failed.map(({ locationId }) => locationId)).toEqual(refused);
    expect(report.requests).toBeLessThan(22 + 17 + 6);
    expect(report.days).toHaveLength(22);
  });

  it.each([404, 400])(
    'goes on with the lists where Claire refuses a number: %d',
    async (status) => {
      claire.interfere = (request) =>
        readQuery(request).dms_nr === undefined ? undefined : refusal(status);
      const found = await claire.find('24008', { locationIds });
      const none = await claire.find('99999', { locationIds });

      expect(found.appointments).toMatchObject([{ workorder_number: 'WO-24008' }]);
      expect(none.report.days).toHaveLength(22);
      expect(none.report.failed).toHaveLength(4 * 3);
    },
  );

  it.each([
    [404, 'CLAIRE_NOT_FOUND'],
    [401, 'CLAIRE_UNAUTHORIZED'],
    [500, 'CLAIRE_SERVER_ERROR'],
  ])('fails with what Claire says where it answers %d to all', async (status, code) => {
    claire.interfere = () => refusal(status);
    const work = claire.find('Jansen', { locationIds });

    await expect(claire.clock.run(work)).rejects.toMatchObject({ code });
    // Each of those that are asked at once is tried four times at most.
    expect(claire.requests.length).toBeLessThanOrEqual(4 * 16);
  });

  it('gives what it has when its time is over', async () => {
    claire.interfere = async (request) => {
      if (!(readQuery(request).date ?? '').startsWith(today)) await claire.clock.sleep(40_000);
      return claire.respond(request);
    };
    const work = claire.find('Jansen', { locationIds, limit: 100 }, { maxWait: 30 });
    const { appointments, report } = await claire.clock.run(work);

    expect(report).toMatchObject({ cutShort: 'maxWait', days: [today], failed: [] });
    expect(appointments.length).toBeGreaterThan(0);
    expect(claire.clock.monotonic()).toBeLessThanOrEqual(40_000);
  });

  it('says that there was no answer in time', async () => {
    claire.interfere = async () => {
      await claire.clock.sleep(100_000);
      return refusal(500);
    };
    const work = claire.find('Jansen', { locationIds }, { maxWait: 30 });

    await expect(claire.clock.run(work)).rejects.toMatchObject({ code: 'CLAIRE_TIMEOUT' });
  });

  it('gives what it has when the hour is used up', async () => {
    claire.interfere = (request) =>
      (readQuery(request).date ?? '').startsWith(today)
        ? undefined
        : { status: 429, headers: { 'retry-after': '600' }, body: '' };
    const work = claire.find('Jansen', { locationIds }, { maxWait: 5 });
    const { report } = await claire.clock.run(work);

    expect(report).toMatchObject({ cutShort: 'rateLimit', days: [today] });
    expect(report.failed).toMatchObject([{ error: { code: 'CLAIRE_RATE_LIMITED' } }]);
  });

  it('ends when it is cancelled', async () => {
    const user = new AbortController();
    claire.interfere = async (request) => {
      user.abort();
      await claire.clock.sleep(1_000);
      return claire.respond(request);
    };
    const work = claire.find('Jansen', { locationIds }, { signal: user.signal });

    await expect(claire.clock.run(work)).rejects.toMatchObject({ stopped: true });
    expect(claire.requests.length).toBeLessThanOrEqual(8);
    expect(claire.clock.sleeping).toBeLessThanOrEqual(8);
  });

  it('does not wait behind the thousands of an import', async () => {
    claire.interfere = async (request) => {
      await claire.clock.sleep(10);
      return request.url.includes('/v1/checks') ? answer([]) : claire.respond(request);
    };
    const bulk = Array.from({ length: 3_000 }, (_, index) => {
      const appointment_id = AppointmentId.parse(index + 1);
      return claire.client.call(operations.check.list, { appointment_id });
    });
    const times = [Promise.all(bulk), claire.find('LV-098-F', { locationIds })].map((work) =>
      work.then(() => claire.clock.monotonic()),
    );
    const [bulkTime = 0, searchTime = Infinity] = await claire.clock.run(Promise.all(times));

    expect(searchTime).toBeLessThan(bulkTime / 2);
  });
});

describe('What a search tells', () => {
  it('never has a communication key in what matched, in errors and in the log', async () => {
    const key = 'abcdefghjkmnpqrstuvwxyz234567892';
    claire.rewrite = (appointments) =>
      appointments.map((appointment) => ({ ...appointment, customcom_key: key }));
    const texts = ['Jansen', 'LV-098-F', '24008', '06-0000 2674', key, `naam ${key}`];
    const results = await Promise.all(texts.map((search) => claire.find(search, { locationIds })));
    const matched = results.flatMap(({ appointments }) => appointments.map((one) => one.matched));

    expect(matched.length).toBeGreaterThan(3);
    expect(JSON.stringify(matched)).not.toContain(key);
    expect(claire.logged).not.toContain(key);
    expect(results.slice(-2)).toMatchObject([{ appointments: [] }, { appointments: [] }]);
  });

  it('finds by an address as mail programs write it, which is no markup', async () => {
    const { appointments } = await claire.find('Kees <kees.dekker.300460@example.com>');

    expect(appointments).toMatchObject([{ workorder_number: 'WO-24154', score: 1 }]);
  });

  it('stands appointments of any shape', async () => {
    const odd = { id: 1, customer_driver: 'x', car: [], vin: 7, time_car_app: null };
    claire.rewrite = (appointments) => [odd, {}, ...appointments];

    for (const search of ['Jansen', '0600002674', '24008', 'LV098F', 'a@b.nl', '98F019410'])
      await claire.find(search, { locationIds });
    expect(claire.requests.length).toBeLessThan(90);
  });

  it.each([
    ['', /must not be empty|two letters/],
    [' ', /two letters/],
    ['J', /two letters/],
    ['?!', /two letters/],
    ['x'.repeat(10_000), /at most 200 characters/],
    ['Jans*', /wild cards/],
    ['%jansen%', /wild cards/],
    ['Jans?n', /wild cards/],
    ['<script>alert(1)</script>', /markup/],
    [7 as unknown as string, /must be text/],
  ])('refuses %p with a clear message', async (search, message) => {
    const work = claire.find(search, { locationIds });

    await expect(work).rejects.toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    await expect(work).rejects.toThrow(message);
    expect(claire.requests).toEqual([]);
  });

  it('refuses a year, with what it would cost', async () => {
    const work = claire.find('Jansen', { locationIds, daysBack: 365 });

    await expect(work).rejects.toThrow(
      'daysBack must be at most 60: 365 days are as many requests for each location, and Claire gives 10,800 an hour',
    );
  });

  it('refuses a search of too many locations, with what it would cost', async () => {
    const many = Array.from({ length: 40 }, (_, index) => LocationId.parse(index + 1));
    const work = claire.find('Jansen', { locationIds: many, daysBack: 60, daysAhead: 60 });

    await expect(work).rejects.toThrow('40 locations × 121 days: at most 5,000 of 10,800 requests');
    expect(claire.requests).toEqual([]);
  });

  it.each([
    ['auto', 79],
    ['name', 67],
    ['dmsNr', 4],
    ['customerNumber', 10],
  ] as const)('says what a search in %s costs at most: %d', (searchIn, atMost) => {
    const settings = { locations: 3, isAllLocations: true, daysBack: 7, daysAhead: 14, searchIn };

    expect(findCost(settings)).toBe(atMost);
  });
});
