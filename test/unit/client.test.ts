import { expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { fakeClaire, json, rate } from './fake-claire';

const { appointment } = operations;

it('a call sends what Claire expects and gives its answer back untouched', async () => {
  const record = { id: 7, tomorrow: { new: ['field'] } };
  const claire = fakeClaire([
    json(record, { date: 'Mon, 02 Mar 2026 08:00:00 GMT', ...rate(9_000, 1_772_442_000) }),
  ]);

  const answer = await claire.client.call(appointment.get, { id: 7 });

  expect(claire.requests).toEqual([
    {
      method: 'GET',
      url: 'https://claire.test/v1/appointments/7',
      headers: { accept: 'application/json' },
      signal: undefined,
    },
  ]);
  expect(answer).toEqual({
    data: record,
    status: 200,
    attempts: 1,
    respondedAt: Date.parse('2026-03-02T08:00:00Z'),
    sentAt: Date.parse('2026-03-02T08:00:00Z'),
    rate: { limit: 10_800, remaining: 9_000, resetsAt: Date.parse('2026-03-02T09:00:00Z') },
  });
});
