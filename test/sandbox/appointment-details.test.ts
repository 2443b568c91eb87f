import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { control, importRows, row, start } from './claire';
import { receive } from './receiver';

interface Details {
  appointment: AppointmentFields;
  history: { at: number; what: string }[];
}

async function show(claire: Sandbox, id: unknown): Promise<Details> {
  return (await control(claire, `GET /sandbox/appointments/${String(id)}`)).json as Details;
}

async function makeNew(claire: Sandbox): Promise<AppointmentFields> {
  return (await control(claire, 'POST /sandbox/appointments')).json as AppointmentFields;
}

describe('An appointment that somebody looks at', () => {
  it('tells its import, its statuses, who was called, and what was sent to whom', async () => {
    const claire = await start({ scenario: 'empty' });
    const webhook = await receive(claire, 4);
    const customer_driver = { dms_nr: 'P-1', surname: 'Vos', email_private: 'vos@example.com' };
    await importRows(claire, row({ customer_driver }));
    const id = claire.appointments()[0]?.id;
    await control(claire, `POST /sandbox/appointments/${String(id)}`, { status: 5 });
    const sms = { to: 'vos@example.com', text: 'Your car is ready' };
    await control(claire, 'POST /inbox/sms', sms);
    await claire.settled();
    const { appointment, history } = await show(claire, id);

    expect(appointment).toMatchObject({ workorder_number: 'WO-1', driver_surname: 'Vos' });
    expect(history.map(({ what }) => what).sort()).toEqual([
      `Event 4 to webhook ${String(webhook.id)}: delivered`,
      'Import, request 2: created',
      'Message by SMS to vos@example.com',
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
    const { status } = await control(claire, `DELETE /sandbox/appointments/${String(one.id)}`);
    expect(status).toBe(200);
    expect(claire.appointments().map(({ id }) => id)).toEqual([other.id]);
  });
});
