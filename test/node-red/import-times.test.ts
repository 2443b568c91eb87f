import { expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { appointment } from '../unit/import/appointments';
import { feed, flowsWith, forgetAll, settled } from './import-lab';
import { given, withNodeRed } from './lab';

// Five hours behind UTC in November, four in July.
const lab = withNodeRed({}, { env: { TZ: 'America/New_York' } });

const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });

/** Makes a date of what a test writes as `date: …`, as a database node would. */
const withDates = `
  const messages = msg.payload;
  for (const { payload } of messages) {
    for (const field of ['time_car_app', 'car_apk_date']) {
      const [, date] = /^date: (.*)$/.exec(payload[field]) ?? [];
      if (date) payload[field] = new Date(date);
    }
  }
  return [messages];`;

/** Imports one appointment with this time; gives what reached Claire of it. */
async function imported(time: string, day?: string) {
  const flows = flowsWith(lab);
  await lab.deploy(flows.map((node) => (node.id === 'each' ? { ...node, func: withDates } : node)));
  await forgetAll(lab);
  await feed(lab, {
    payload: appointment(1, { location_id: 11, time_car_app: time, car_apk_date: day }),
  });
  await settled(lab, 1);
  const [sent] = lab.claire.requests().map(({ body }) => Sent.parse(body).appointments[0]);
  return [sent?.time_car_app, sent?.car_apk_date];
}

it.each([
  ['2026-07-25 08:30', '2026-07-25T08:30:00-04:00'],
  ['date: 2026-11-25T22:30:00Z', '2026-11-25T17:30:00-05:00'],
])('a time without a zone is in the zone of the server: %s', async (time, read) => {
  expect(await imported(time)).toEqual([read, undefined]);
});

it('the editor knows the zone of the server, in which its preview reads times', async () => {
  const response = await fetch(`${lab.nodeRed.url}/settings`);

  expect(await response.json()).toMatchObject({ claireImportOwnZone: 'America/New_York' });
});

it.each([
  ['its own midnight', 'date: 2027-03-01T05:00:00Z'],
  ['midnight of UTC', 'date: 2027-03-01T00:00:00Z'],
])('a date at %s keeps its day', async (_which, date) => {
  const [, day] = await imported('2026-11-25T08:30:00', date);

  expect(day).toBe('2027-03-01T00:00:00Z');
});

it.each([
  [Date.parse('2026-11-25'), '2026-11-25'],
  ['2026-11-25T00:00:00-05:00', '2026-11-25'],
  ['2026-11-25T01:00:00Z', '2026-11-24'],
])('the day of a look-up, five hours behind UTC: %s is %s', async (day, asked) => {
  const parameters = { location_id: given(11, 'num'), date: given('day', 'msg') };

  await lab.call({ operation: 'appointment.list', parameters }, { day });

  expect(lab.claire.requests().at(-1)?.body).toMatchObject({ date: `${asked}T00:00:00Z` });
});
