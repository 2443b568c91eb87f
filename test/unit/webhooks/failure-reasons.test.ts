import { beforeEach, describe, expect, it } from '@jest/globals';
import { summarizeFailures } from '../../../claire/webhooks/failed-deliveries';
import { failedLab, failure, told } from './failed-lab';

let lab: ReturnType<typeof failedLab>;

beforeEach(() => {
  lab = failedLab();
});

describe('the reason of a failed delivery', () => {
  it('never shows the password of an address that Claire put into a reason', async () => {
    lab.records[7] = [failure(1, 1, 'Post https://proxy:s3cret@flows.example.com/x: refused')];

    expect((await lab.check())?.failures[0]?.reason).toBe(
      'Post https://flows.example.com/x: refused',
    );
  });

  it.each([64, 63, 32, 8])('never shows the secret of which it has %d signs', async (length) => {
    const secret = 'ab'.repeat(32).slice(0, length);
    for (const text of [`x-claire-secret: ${secret}`, `x-claire-secret "${secret}" was refused`]) {
      lab = failedLab();
      lab.records[7] = [failure(1, 1, text)];

      expect(JSON.stringify(await lab.check())).not.toContain('abab');
    }
  });

  it.each([
    ['the body of the call', `{"appointment_id":1,"communication_key":"cust-0mer"}`],
    ['a body within JSON', JSON.stringify({ body: '{"communication_key":"cust-0mer"}' })],
    ['a body that is cut off', `{"appointment_id":1,"communication_key":"cust-0mer`],
    ['a record as Go prints it', '{AppointmentID:1 CommunicationKey:cust-0mer WONr:4}'],
    ['a map as Go prints it', 'map[appointment_id:1 communication_key:cust-0mer wo_nr:4]'],
    ['a form', 'appointment_id=1&communication_key=cust-0mer&wo_nr=4'],
    ['a link', 'see https://mycarcheck.pro/#!/cust-0mer for more'],
    ['a header for the proxy', '[{Name:X-Proxy-Token Value:cust-0mer}]'],
    ['the login at the proxy', 'Authorization: Basic cust-0mer'],
  ])('never shows a key that Claire put into a reason, with %s', async (_what, call) => {
    const reason = `Post https://flows.example.com/webhook/3f2b8a1c-77d0/webhook: 500: ${call}`;
    lab.records[7] = [failure(1, 1, reason)];

    const [found] = (await lab.check())?.failures ?? [];

    expect(found?.reason).toMatch(
      /^Post https:\/\/flows.example.com\/webhook\/3f2b8a1c-77d0\/webhook/,
    );
    expect(found?.reason).toContain('***');
    expect(found?.reason).not.toContain('0mer');
  });

  it('says nothing of a reason that is no text, and keeps a long one short', async () => {
    lab.records[7] = [
      failure(3, 3, ' no answer\n'),
      failure(2, 2, 'x'.repeat(5000)),
      { id: 1, created_on: '0001-01-01T00:00:00Z', reason: 5 as never },
    ];

    const failures = (await lab.check())?.failures ?? [];

    expect(failures[0]).toMatchObject({ reason: '', time: null });
    expect(failures[1]?.reason).toHaveLength(300);
    expect(failures[2]?.reason).toBe('no answer');
  });
});

it('failed deliveries are summed up by event and reason, the most frequent first', () => {
  const all = [told(1, 1, 'a'), told(2, 2, 'b'), told(3, 3, 'b'), told(4, 4, 'c'), told(5, 5, 'd')];

  expect(summarizeFailures(all)).toBe(
    'Car ready × 2 (2026-11-25T08:03:00.000Z): b; Car ready (2026-11-25T08:01:00.000Z): a; ' +
      'Car ready (2026-11-25T08:04:00.000Z): c; …',
  );
  expect(summarizeFailures([{ ...told(1, 1, ''), eventName: null, time: null }])).toBe('4: -');
  expect(summarizeFailures([])).toBe('');
});
