import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { people } from '../e2e/examples-people';
import { root } from '../package/packed';
import { deployExample } from './example-lab';
import { examplesAtWork } from './scenarios/examples';

const Item = z.object({ status: z.number(), title: z.string(), customer_approved: z.boolean() });
const Checks = z.array(z.object({ question_items: z.array(Item) }));

describe('an example from Node-RED’s Import menu, against the sandbox', () => {
  const folder = path.join(root, 'node-red', 'examples');
  const lab = examplesAtWork(folder);

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

  it('shows whose car it is, and their open offers, by the VIN of a car that comes today', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { id, vin, workOrder, offers } = await withOffers();
    const page = await pageFor({ kind: 'vin', number: vin });

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
    expect(await pageFor({ kind: 'vin', number: asked })).not.toContain('<script>');
    lab.claire.failNext({ path: '/v1/appointments/list', status: 401, times: null });

    expect(await pageFor({ kind: 'driver', number: '1' })).toContain('API key');
    expect(lab.nodeRed.log()).not.toContain('[error] [http response');
  });

  async function pageFor(query: Readonly<Record<string, string>>): Promise<string> {
    return (await lab.fetch(`/who-is-calling?${new URLSearchParams(query).toString()}`)).text();
  }

  /** One with an offer that waits for an answer, moved to today. */
  async function withOffers() {
    for (const { id, vin, workorder_number: workOrder } of lab.claire.appointments()) {
      const offers = await openOffers(id);
      if (vin === '' || offers.length === 0) continue;
      lab.claire.change(id, { time: `${new Date().toLocaleDateString('sv')}T10:00:00Z` });
      return { id, vin, workOrder, offers };
    }
    throw new Error('The sandbox has no such appointment');
  }

  async function openOffers(appointmentId: number): Promise<string[]> {
    const { url, apiKey: authorization } = lab.claire;
    const address = `${url}/v1/checks?appointment_id=${String(appointmentId)}`;
    const checks = Checks.parse(
      await (await fetch(address, { headers: { authorization } })).json(),
    );
    return checks
      .flatMap(({ question_items: items }) => items)
      .filter((item) => [2, 3].includes(item.status) && !item.customer_approved)
      .map(({ title }) => title);
  }
});
