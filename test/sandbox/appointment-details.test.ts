import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { call, importRows, row, start } from './claire';
import { receive } from './receiver';

const noKey = { key: null };

interface Details {
  appointment: AppointmentFields;
  history: { at: number; what: string }[];
}

async function show(claire: Sandbox, id: unknown): Promise<Details> {
  return (await call(claire, `GET /sandbox/appointments/${String(id)}`, noKey)).json as Details;
}

async function makeNew(claire: Sandbox): Promise<AppointmentFields> {
  return (await call(claire, 'POST /sandbox/appointments', noKey)).json as AppointmentFields;
}

describe('An appointment that somebody looks at', () => {
  it('tells its import, its statuses, who was called, and what was sent to whom', async () => {
    const claire = await start({ scenario: 'empty' });
    await receive(claire, 4);
    const webhook = claire.webhooks()[0]?.id;
    const customer_driver = { dms_nr: 'P-1', surname: 'Vos', email_private: 'vos@example.com' };
    await importRows(claire, row({ customer_driver }));
    const id = claire.appointments()[0]?.id;
    const change = { ...noKey, body: { status: 5 } };
    await call(claire, `POST /sandbox/appointments/${String(id)}`, change);
    const sms = { ...noKey, body: { to: 'vos@example.com', text: 'Your car is ready' } };
    await call(claire, 'POST /inbox/sms', sms);
    await claire.settled();
    const { appointment, history } = await show(claire, id);

    expect(appointment).toMatchObject({ workorder_number: 'WO-1', driver_surname: 'Vos' });
    expect(history.map(({ what }) => what).sort()).toEqual([
      `Event 4 to webhook ${String(webhook)}: delivered`,
      'Import, request 2: created',
      'Message by /sms to vos@example.com',
      'Status: Car ready',
      'Status: New',
    ]);
    expect(history.map(({ at }) => at)).toEqual(
      history.map(({ at }) => at).sort((one, other) => other - one),
    );
  });

  it("shows no customer's link", async () => {
    const claire = await start();
    const linked = claire.appointments().find(({ customcom_key }) => customcom_key !== null);

    expect((await show(claire, linked?.id)).appointment.customcom_key).toBe('••••••');
  });

  it('is made new for today, each another, and cancelled', async () => {
    const now = Date.parse('2026-11-29T09:00:00Z');
    const claire = await start({ scenario: 'empty', now: () => now });
    const [one, other] = [await makeNew(claire), await makeNew(claire)];

    expect(one.time_car_app.slice(0, 10)).toBe('2026-11-29');
    expect(one.dms_number).not.toBe(other.dms_number);
    const { status } = await call(claire, `DELETE /sandbox/appointments/${String(one.id)}`, noKey);
    expect(status).toBe(200);
    expect(claire.appointments().map(({ id }) => id)).toEqual([other.id]);
  });
});
