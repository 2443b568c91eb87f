import { expect, it } from '@jest/globals';
import { handled, row, start } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const at = (number: number, fields: Record<string, unknown> = {}) =>
  row(number, { time_car_app: '2027-03-02T08:30:00+01:00', ...fields });

async function ran(fields: Readonly<Record<string, unknown>>, ...messages: readonly object[]) {
  await start(lab, fields, [], { timeZone: 'Europe/Amsterdam' });
  return handled(lab, ...messages);
}

const known = async () => ran({ waitFor: 'confirmation' }, { payload: [at(1), at(2), at(3)] });

it('compares rows with Claire, and changes nothing', async () => {
  await known();

  const { outcomes, bad, statuses, done } = await ran(
    { action: 'compare' },
    {
      payload: [at(1), at(2, { current_km: 500, wo_nr: 'WO-9' }), at(4), { wo_nr: 7 }],
      topic: 'x',
    },
  );

  expect(outcomes).toMatchObject([
    {
      topic: 'x',
      payload: ['unchanged', 'changed', 'new', 'invalid'].map((status) => ({ status })),
      claire: { operation: 'appointment.compare', counts: { unchanged: 1, changed: 1, new: 1 } },
    },
  ]);
  expect(bad).toMatchObject([{ payload: [{ status: 'invalid' }] }]);
  expect(statuses.at(-1)).toBe('yellow 2 differ');
  expect(done).toBe(1);
  expect(lab.claire.requests().filter(({ path }) => path.endsWith('/import'))).toEqual([]);
});

it('imports only what changed, and calls the rest good', async () => {
  await known();

  const { outcomes, bad, statuses } = await ran(
    { onlyChanged: true, waitFor: 'confirmation' },
    { payload: [at(1), at(2, { current_km: 500, wo_nr: 'WO-9' })] },
  );

  const unchanged = { status: 'unchanged', appointment_id: expect.any(Number) };
  const claire = { summary: '1 imported, 1 unchanged' };
  expect(outcomes).toMatchObject([{ payload: [unchanged, { status: 'imported' }], claire }]);
  expect(bad).toEqual([]);
  expect(statuses.at(-1)).toBe('green 2 of 2 ok');
});

it('confirms earlier outcomes, with the rows that stood beside them', async () => {
  const first = await ran({ waitFor: 'nothing' }, { payload: [at(1), { wo_nr: 7 }] });
  const [message] = first.outcomes;

  const { outcomes, statuses } = await ran({ action: 'confirm', groupRows: true }, message ?? {});

  expect(outcomes).toMatchObject([
    {
      payload: [{ status: 'imported', appointment_id: expect.any(Number) }, { status: 'invalid' }],
      appointments: [at(1), { wo_nr: 7 }],
      claire: { operation: 'appointment.confirmImport', summary: '1 imported, 1 invalid' },
    },
  ]);
  expect(statuses.at(-1)).toBe('yellow 1 of 2 ok');
});

it.each([
  ['compare', 'nothing to compare'],
  ['confirm', 'nothing to confirm'],
])('says of a message with nothing to %s what is missing', async (action, words) => {
  const { caught } = await ran({ action }, { payload: 7 });

  expect(caught).toMatchObject([{ message: expect.stringContaining(words) }]);
});
