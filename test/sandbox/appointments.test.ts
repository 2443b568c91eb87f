import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import { amersfoort, call, importRows, keyloop, row, start, withSandbox } from './claire';

const claire = withSandbox();

interface Found {
  id: number;
  location_id: number;
  is_pinned: boolean;
  time_car_app: string;
}

async function list(claire: Sandbox, filters: Record<string, unknown>) {
  const body = { location_id: amersfoort, ...filters };
  const { status, json } = await call(claire, 'POST /v1/appointments/list', { body });
  return { status, found: (json as { appointments?: Found[] | null }).appointments };
}

describe('POST /v1/appointments/list', () => {
  it('finds the appointments of one location and one day, whatever the time zone of the date', async () => {
    const claire = await start({ now: () => Date.UTC(2026, 0, 12, 9) });
    const today = await list(claire, { date: '2026-01-12T00:00:00Z' });
    const same = await list(claire, { date: '2026-01-12T02:00:00+01:00' });
    const wanted = claire
      .appointments()
      .filter((one) => one.location_id === amersfoort && one.time_car_app.startsWith('2026-01-12'));
    expect(wanted.length).toBeGreaterThan(5);
    expect(today.found?.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    expect(same.found).toEqual(today.found);
  });

  it('finds by the number of the appointment, or of a customer of the kind that is named', async () => {
    await importRows(claire, row({ customer_owner: { dms_nr: 'P-2', surname: 'Bakker' } }));
    const ids = async (filters: object) =>
      (await list(claire, { ...filters })).found?.length ?? null;
    expect(await ids({ dms_nr: 'A-1' })).toBe(1);
    expect(await ids({ dms_nr: 'P-1', customer_kind: 'driver' })).toBe(1);
    expect(await ids({ dms_nr: 'P-2', customer_kind: 'owner' })).toBe(1);
    expect(await ids({ dms_nr: 'P-2', customer_kind: 'driver' })).toBeNull();
    expect(await ids({ dms_nr: 'P-1' })).toBeNull();
    expect(await ids({ dms_nr: 'A-1', location_id: keyloop })).toBeNull();
  });

  it('gives all pinned appointments even if other filters are set', async () => {
    const { found } = await list(claire, { is_pinned: true, date: '1999-01-01T00:00:00Z' });
    const pinned = claire
      .appointments()
      .filter((one) => one.location_id === amersfoort && one.is_pinned);
    expect(pinned.length).toBeGreaterThan(0);
    expect(found).toHaveLength(pinned.length);
  });

  it.each([
    ['no filter', {}],
    ['only empty filters', { dms_nr: null, customer_kind: null, date: null, is_pinned: null }],
    ['is_pinned: false', { is_pinned: false }],
    ['is_pinned: false beside another filter', { is_pinned: false, dms_nr: '1' }],
    ['customer_kind without dms_nr', { customer_kind: 'driver', is_pinned: true }],
    ['an unknown customer_kind', { customer_kind: 'lessee', dms_nr: '1' }],
    ['a date that is none', { date: '2026-01-12' }],
    ['no location', { location_id: null, is_pinned: true }],
    ['an unknown location', { location_id: 999, is_pinned: true }],
    ['a location of another dealer', { location_id: 21, is_pinned: true }],
  ])('refuses %s with 400', async (_what, filters) => {
    expect((await list(claire, filters)).status).toBe(400);
  });

  it.each(['', 'null', '[]', '{', 'text'])('refuses the body %j with 400', async (body) => {
    expect((await call(claire, 'POST /v1/appointments/list', { body })).status).toBe(400);
  });

  it('also reads a location whose DMS is connected by API', async () => {
    const here = claire.appointments().find((one) => one.location_id === keyloop);
    const { found } = await list(claire, { location_id: keyloop, dms_nr: here?.dms_number });
    expect(found?.map(({ id }) => id)).toEqual([here?.id]);
  });
});

it('GET /v1/appointments finds by number, and answers an empty list where there is none', async () => {
  await importRows(claire, row());
  const path = `GET /v1/appointments?location_id=${String(amersfoort)}` as const;
  expect((await call(claire, `${path}&dms_nr=A-1`)).json).toHaveLength(1);
  expect((await call(claire, `${path}&dms_nr=P-1&customer_kind=driver`)).json).toHaveLength(1);
  expect((await call(claire, `${path}&dms_nr=P-1`)).json).toEqual([]);
});

it('GET /v1/appointments/{id} gives one appointment with its car, its customers and its location', async () => {
  const [first] = claire.appointments();
  const { json } = await call(claire, `GET /v1/appointments/${String(first?.id)}`);
  expect(json).toEqual(JSON.parse(JSON.stringify(first)));
  expect(json).toMatchObject({ car: { vin: first?.vin }, location_name: expect.any(String) });
});

it.each([
  ['/v1/appointments?dms_nr=1', 400],
  ['/v1/appointments?location_id=11', 400],
  ['/v1/appointments?location_id=x&dms_nr=1', 400],
  ['/v1/appointments?location_id=11&dms_nr=1&customer_kind=x', 400],
  ['/v1/appointments/999999', 404],
  ['/v1/appointments/50201', 404],
  ['/v1/appointments/x', 400],
  ['/v1/appointments/-1', 400],
  ['/v1/appointments/1.5', 400],
  ['/v1/car', 400],
  ['/v1/car?vin=', 400],
  ['/v1/car?vin=WVWZZZ1KZAW999999', 404],
  ['/v1/checks', 400],
  ['/v1/checks?appointment_id=x', 400],
  ['/v1/checks?appointment_id=999999', 404],
])('A question that Claire has no answer to: GET %s gets %i', async (path, status) => {
  expect((await call(claire, `GET ${path}`)).status).toBe(status);
});

it('GET /v1/checks answers an empty list for an appointment without checks', async () => {
  await importRows(claire, row());
  const imported = claire.appointments().at(-1);
  const { json } = await call(claire, `GET /v1/checks?appointment_id=${String(imported?.id)}`);
  expect(json).toEqual([]);
});
