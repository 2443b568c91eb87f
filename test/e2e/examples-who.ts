import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { asObject } from '../../tools/lab/n8n/rest';
import { importRows } from '../sandbox/claire';
import { appointment } from '../unit/import/appointments';
import { type Example, type ExamplesLab, type Given, submit } from './examples-lab';
import { findOffer, toDay } from './examples-people';

export function whoExample(given: Given): void {
  given.story('Who is calling', () => {
    let flow: Example;

    beforeAll(async () => {
      flow = await given.published('who-is-calling.json', { max_age: '0' });
    });

    const ask = (what: string) => askForm(flow, what);

    it('asks for a sign-in, and links to the next question', async () => {
      expect((await fetch(flow.url('Form'))).status).toBe(401);
      const href = /<a href="([^"]*)"[^>]*>Ask again/.exec(await ask('XX-000-X'))?.[1] ?? '';
      const form = flow.url('Form');

      expect(new URL(href, form.replace(/\/form\/.*/, '/form-waiting/1')).href).toBe(form);
    });

    it('answers a customer number with the appointment, the car and the open offers', async () => {
      const { appointment, open } = await findOffer(given.lab().claire);
      const page = await ask(String(appointment.driver_dms_number));

      expect(page).toContain(String(appointment.driver_surname));
      expect(page).toContain(appointment.workorder_number);
      expect(page).toContain(
        `${String(appointment.car_model)}, ${String(appointment.license_plate_number)}`,
      );
      expect(page).toMatch(/APK \d\d-\d\d-\d{4}/);
      for (const { title } of open) expect(page).toContain(`Open offer: ${title}, € `);
      expect(page.split('Open offer:')).toHaveLength(open.length + 1);
    });

    it('says so when nobody is found', async () => {
      for (const text of ['XX-000-X', '+31687654321']) {
        expect(await ask(text)).toContain(`no appointment for ${text}.`);
      }
    });

    it('does not say that nobody is found when Claire did not answer', async () => {
      const { claire } = given.lab();
      claire.failNext({ path: '/v1/appointments/list', status: 403, times: null });

      const page = await ask('QQ-111-Q').finally(() => {
        claire.clearFaults();
      });

      expect(page).toContain('Not looked up');
      expect(page).not.toContain('Nobody found');
    });
  });

  given.story('Whose car', () => {
    it('shows whose car a plate is, and that nobody has it', async () => {
      const flow = await given.published('whose-car.json', { max_age: '0' });
      await importToday(given.lab());

      expect(await askForm(flow, 'zz 999 z')).toMatch(/Volkswagen Golf, ZZ-999-Z.*WO-990001/s);
      expect(await askForm(flow, 'XX-000-X')).toContain('no appointment for XX-000-X.');
    });
  });
}

/** As the browser of the reception does it, to the answer on its screen. */
async function askForm(flow: Example, what: string): Promise<string> {
  const { formWaitingUrl } = asObject(await (await submit(flow.url('Form'), what)).json());
  return answerPage(String(formWaitingUrl));
}

/** n8n's page asks until the answer is ready, shows it, and lets the execution end. */
async function answerPage(address: string): Promise<string> {
  const url = new URL(address);
  const status = new URL(url);
  status.pathname += '/n8n-execution-status';
  let state = '';
  while (state !== 'form-waiting') {
    if (['error', 'crashed', 'success'].includes(state)) throw new Error(`The run ended: ${state}`);
    await pause(50);
    state = await (await fetch(status)).text();
  }
  const page = await (await fetch(url)).text();
  await fetch(url, { method: 'POST' });
  return page;
}

async function importToday({ claire }: ExamplesLab): Promise<void> {
  const car = { dms_nr: 'CAR-900', vin: 'WVWZZZ1KZAW000900', make: 'Volkswagen', model: 'Golf' };
  const driver = { dms_nr: 'CUS-900', surname: 'Vandaag', country: 'NL' };
  const today = appointment(990_001, {
    time_car_app: `${toDay()}T12:00:00Z`,
    car: { ...car, reg_number: 'ZZ-999-Z' },
    customer_driver: { ...driver, tel_mobile_private: '06 - 12 34 56 78' },
  });
  await importRows(claire, { ...today });
}
