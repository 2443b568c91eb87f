import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { people } from '../e2e/examples-people';
import { root } from '../package/packed';
import { deployExample, inject, listening } from './example-lab';
import { withNodeRed } from './lab';
import { until } from './until';

const Item = z.object({ status: z.number(), title: z.string(), customer_approved: z.boolean() });
const Checks = z.array(z.object({ question_items: z.array(Item) }));

describe('an example from Node-RED’s Import menu, against the sandbox', () => {
  const folder = path.join(root, 'node-red', 'examples');
  const lab = withNodeRed({ seed: 1, importDelay: 0 });

  it('shows who is calling, and says so when nobody is found', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { driver_dms_number: number, workorder_number: workOrder } = withDriver();

    const found = await pageFor({ kind: 'driver', number: String(number) });
    const nobody = await pageFor({ kind: 'driver', number: 'nobody' });

    expect(found).toContain(workOrder);
    expect(nobody).toContain('No appointments were found');
    expect(await (await lab.fetch('/who-is-calling')).text()).not.toContain('No appointments');
  });

  it('shows who is calling by the number that the telephone shows, if they come today', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { bySms, byMail } = people(lab.claire);
    const today = new Date().toLocaleDateString('sv');
    lab.claire.change(bySms.id, { time: `${today}T10:00:00Z` });
    const byTelephone = (number: string) => pageFor({ kind: 'telephone', number });
    const page = await byTelephone(bySms.driver.tel_mobile_private);

    expect(page).toContain(bySms.workOrder);
    expect(page).not.toContain(byMail.workOrder);
    expect(await byTelephone('+31612345678')).toContain('No appointments were found');
  });

  it('shows whose car it is, and their open offers, by the plate or VIN of a car that comes today', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { id, vin, plate, workOrder, offers } = await withOffers();
    const page = await pageFor({ kind: 'vin', number: plate });

    expect(await pageFor({ kind: 'vin', number: vin })).toContain(workOrder);
    expect(page.match(/<h2>.*<\/h2>/g)).toEqual([
      expect.stringMatching(
        new RegExp(`^<h2>\\w+day \\d+ \\w+ at \\d\\d:\\d\\d, .+, ${workOrder}<`),
      ),
    ]);
    expect([...page.matchAll(/Open offer: (.*?)<\/li>/g)].map(([, title]) => title)).toEqual(
      offers,
    );
    lab.claire.change(id, { time: '2027-03-01T10:00:00Z' });
    expect(await pageFor({ kind: 'vin', number: vin })).toContain('No appointments were found');
  });

  it('writes what was asked as text, and says once why a look-up did not work', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const asked = '"><script>alert(1)</script>';
    expect(await pageFor({ kind: 'vin', number: asked })).not.toContain('<script>alert');
    lab.claire.failNext({ path: '/v1/appointments/list', status: 401, times: null });

    expect(await pageFor({ kind: 'driver', number: '1' })).toContain('API key');
    await lab.claire.settled();
    expect(await pageFor({ kind: 'driver', number: '1' })).toContain('API key');
    expect(lab.nodeRed.log()).not.toContain('[error] [http response');
  });

  it.each(['?number=1&kind=', '?number=1&kind=owner', ''])(
    'keeps the kind of number that was chosen with %j for the next look-up',
    async (search) => {
      await deployExample(lab, folder, 'Who is calling');
      const page = await (await lab.fetch(`/who-is-calling${search}`)).text();
      const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
      const select = { value: 'telephone' };
      const document = { querySelector: () => select };

      runInNewContext(script, { document, location: { search }, URLSearchParams });

      expect(select.value).toBe(new URLSearchParams(search).get('kind') ?? 'telephone');
    },
  );

  it('shows on a page each answer with its time, newest first, and what was not looked up', async () => {
    await deployExample(lab, folder, 'Approvals');
    await listening(lab, 1);
    expect(await approvals()).toContain('Nobody has answered yet');
    const { first, second, third } = await withAnswers();
    for (const { id, workOrder } of [first, second]) {
      lab.claire.fire(10, id);
      await until('it is on the page', async () => (await approvals()).includes(workOrder));
    }
    const rows = listRows(await approvals());

    expect(
      rows.map(([, workOrder, , plate, title, answer]) => [workOrder, plate, title, answer]),
    ).toEqual([...second.answers, ...first.answers]);
    expect(rows.map(([time]) => time)).toEqual(
      rows.map(() => expect.stringMatching(/^\d\d:\d\d:\d\d$/)),
    );

    lab.claire.failNext({ path: `/v1/appointments/${String(third.id)}`, status: 404, times: 2 });
    lab.claire.fire(10, third.id);
    await until('the page says so', async () => (await approvals()).includes('Not looked up'));
    expect(listRows(await approvals())[0]?.[1]).toBe(third.workOrder);
    await inject(lab, 'approvals-night');
    await until('the table is empty', async () => (await approvals()).includes('Nobody has'));
  });

  async function approvals(): Promise<string> {
    return (await lab.fetch('/approvals')).text();
  }

  async function pageFor(query: Readonly<Record<string, string>>): Promise<string> {
    return (await lab.fetch(`/who-is-calling?${new URLSearchParams(query).toString()}`)).text();
  }

  function withDriver() {
    const found = lab.claire
      .appointments()
      .find((one) => one.driver_dms_number !== null && one.vin !== '');
    if (found === undefined) throw new Error('The sandbox has no such appointment');
    return found;
  }

  /** One with an offer that waits for an answer, moved to today. */
  async function withOffers() {
    for (const one of lab.claire.appointments()) {
      const { id, workorder_number: workOrder } = one;
      const vin = String(one.vin);
      const offers = await openOffers(id);
      if (vin === '' || offers.length === 0) continue;
      lab.claire.change(id, { time: `${new Date().toLocaleDateString('sv')}T10:00:00Z` });
      const plate = String(one.license_plate_number);
      return { id, vin, plate, workOrder, offers };
    }
    throw new Error('The sandbox has no such appointment');
  }

  async function withAnswers() {
    const found = [];
    for (const one of lab.claire.appointments()) {
      const { id, workorder_number: workOrder, license_plate_number: plate } = one;
      const offers = await listOffers(id);
      const answers = offers.map(({ title, customer_approved: isApproved }) => {
        return [workOrder, plate, title, isApproved ? 'approved' : 'declined'];
      });
      if (answers.length > 0) found.push({ id, workOrder, answers });
      const [first, second, third] = found;
      if (first && second && third) return { first, second, third };
    }
    throw new Error('The sandbox has no such appointments');
  }

  async function openOffers(appointmentId: number): Promise<string[]> {
    const offers = await listOffers(appointmentId);
    return offers.filter((item) => !item.customer_approved).map(({ title }) => title);
  }

  /** What the customer was asked about: advised or necessary. */
  async function listOffers(appointmentId: number): Promise<z.output<typeof Item>[]> {
    const { url, apiKey: authorization } = lab.claire;
    const address = `${url}/v1/checks?appointment_id=${String(appointmentId)}`;
    const checks = Checks.parse(
      await (await fetch(address, { headers: { authorization } })).json(),
    );
    return checks
      .flatMap(({ question_items: items }) => items)
      .filter(({ status }) => [2, 3].includes(status));
  }
});

/** The cells of each row of the table. */
function listRows(page: string): string[][] {
  const cells = (row = '') =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
  return [...page.matchAll(/<tr>(<td>.*)<\/tr>/g)].map(([, row]) => cells(row));
}
