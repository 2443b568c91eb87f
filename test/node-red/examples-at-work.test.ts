import path from 'node:path';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { findOffers, isOpen, people, statuses } from '../e2e/examples-people';
import { root } from '../package/packed';
import { startHttpReceiver } from '../../tools/lab/receivers';
import { deployExample, inject, listening, said } from './example-lab';
import { withNodeRed } from './lab';
import { serve } from '../servers';
import { until } from './until';

const today = () => new Date().toLocaleDateString('sv');

const Question = z.object({
  tools: z.array(z.unknown()).optional(),
  messages: z.array(z.object({ content: z.string() })),
});

describe('an example from Node-RED’s Import menu, against the sandbox', () => {
  const folder = path.join(root, 'node-red', 'examples');
  const lab = withNodeRed({ seed: 1, importDelay: 0 });

  it('shows with the first call, import and event what came of them', async () => {
    await deployExample(lab, folder, '1 First call');
    await inject(lab, 'first-call-ask');
    expect(await said(lab, 'Locations')).toContainEqual(
      expect.objectContaining({ name: 'Amersfoort' }),
    );

    await deployExample(lab, folder, '2 First import');
    await inject(lab, 'first-import-rows');
    const message = 'Row 2 cannot be imported: Driver: Surname (column Surname) is required';
    expect(await said(lab, 'What became of each')).toMatchObject([
      { status: 'imported', wo_nr: 'WO-1' },
      { status: 'invalid', error: { message } },
    ]);

    await deployExample(lab, folder, '3 First event');
    await listening(lab, 1);
    const { id } = people(lab.claire).bySms;
    lab.claire.fire(4, id);
    expect(await said(lab, 'Event')).toMatchObject({ appointmentId: id, appointment: { id } });
  });

  it('shows who is calling by whatever is typed, and says so when nobody is found', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { bySms } = people(lab.claire);
    lab.claire.change(bySms.id, { time: `${today()}T10:00:00Z` });
    const { plate, workOrder, driver } = bySms;

    const typed = [
      plate.replaceAll('-', '').toLowerCase(),
      driver.tel_mobile_private,
      workOrder.toLowerCase(),
    ];
    for (const text of typed) expect(await pageFor(text)).toContain(`, ${workOrder}<`);
    expect(await pageFor('ZZ-000-Z')).toContain('No appointments were found');
    expect(await page('who-is-calling')).not.toMatch(/No appointments|did not work/);
  });

  it('shows whose car it is, and their open offers', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const [found] = await findOffers(lab.claire, 1, (offers) => offers.some(isOpen));
    const { appointment } = found ?? { appointment: lab.first() };
    const { id, vin, workorder_number: workOrder } = appointment;
    lab.claire.change(id, { time: `${today()}T10:00:00Z` });
    const page = await pageFor(String(vin));

    expect(page.match(/<h2>.*<\/h2>/g)).toEqual([
      expect.stringMatching(
        new RegExp(`^<h2>\\w+day \\d+ \\w+ at \\d\\d:\\d\\d, .+, ${workOrder}<`),
      ),
    ]);
    expect([...page.matchAll(/Open offer: (.*?)<\/li>/g)].map(([, title]) => title)).toEqual(
      found?.offers.filter(isOpen).map(({ title }) => title),
    );
  });

  it('writes what was asked as text, and says why a look-up did not work', async () => {
    await deployExample(lab, folder, 'Who is calling');
    expect(await pageFor('"><script>alert(1)</script>')).not.toContain('<script>alert');
    lab.claire.failNext({ path: '/v1/locations', status: 401, times: null });
    lab.claire.failNext({ path: '/v1/appointments/list', status: 401, times: null });

    expect(await pageFor('QQ-111-Q')).toContain('did not work: ');
    expect(lab.nodeRed.log()).not.toContain('[error] [http response');
  });

  it('shows whose car a plate is, and why a look-up did not work', async () => {
    await deployExample(lab, folder, 'Whose car');
    const { plate, workOrder } = people(lab.claire).bySms;
    const pageOf = (typed: string) => page('whose-car', { plate: typed });

    lab.claire.change(people(lab.claire).bySms.id, { time: `${today()}T10:00:00Z` });
    expect(await pageOf(plate.replaceAll('-', ' ').toLowerCase())).toContain(`, ${workOrder}<`);
    expect(await pageOf('ZZ-000-Z')).toContain('No appointments were found');
    expect(await pageOf('<b>')).toContain('did not work: ');
    expect(await pageOf('')).not.toMatch(/No appointments|did not work/);
  });

  it('answers a question in plain words from what is found, without contact and keys', async () => {
    const model = await startModel();
    const settings = { MODEL_URL: model.url, MODEL_KEY: 'only-for-the-lab' };
    await deployExample(lab, folder, 'Ask Claire', { settings });
    const { plate, workOrder, driver, id } = people(lab.claire).bySms;
    lab.claire.change(id, { time: `${today()}T10:00:00Z` });
    model.search = plate.replaceAll('-', '').toLowerCase();
    const ask = (question: string) => page('ask-claire', { question });

    expect(await ask('Is "this" car ready?')).toMatch(
      new RegExp(`Is &quot;this&quot; car ready.*work order ${workOrder}:`, 's'),
    );
    expect(JSON.stringify(model.asked)).not.toContain(driver.tel_mobile_private);
    expect(JSON.stringify(model.asked)).not.toMatch(/mycarcheck|customcom/);
    model.search = 'ZZ-000-Z';
    expect(await ask('Is ZZ-000-Z ready?')).toMatch(/best first:\s+none/);
    model.isDown = true;
    expect(await ask('Is this car ready?')).toContain('did not work: ');
    expect(await ask('')).not.toContain('<p>');
  });

  it('answers a text message about the car of its sender, and about no other', async () => {
    const sms = await startHttpReceiver();
    try {
      const settings = { SMS_URL: sms.url, SMS_KEY: 'only-for-the-lab' };
      await deployExample(lab, folder, 'Is my car ready', { settings });
      const { bySms } = people(lab.claire);
      lab.claire.change(bySms.id, { time: `${today()}T10:00:00Z`, status: statuses.ready });
      const ask = async (from: string, key = 'only-for-the-lab') => {
        const headers = { 'x-api-key': key, 'content-type': 'application/json' };
        const body = JSON.stringify({ from, text: 'Is my car ready?' });
        const asked = await lab.fetch('/is-my-car-ready', { method: 'POST', headers, body });
        return asked.status;
      };

      const own = bySms.driver.tel_mobile_private;
      expect(await ask(own, 'of-a-stranger')).toBe(401);
      for (const [to, words] of [
        [own, `(${bySms.plate}) is ready.`],
        ['+31687654321', 'We cannot see your car by this number.'],
      ] as const) {
        expect(await ask(to)).toBe(200);
        const text = expect.stringContaining(words);
        expect((await sms.next()).body).toMatchObject({ to, from: 'Workshop', text });
        sms.clear();
      }
    } finally {
      await sms.close();
    }
  });

  it('shows on a page each answer with its time, newest first, and what was not looked up', async () => {
    await deployExample(lab, folder, 'Approvals');
    await listening(lab, 1);
    expect(await approvals()).toContain('Nobody has answered yet');
    const found = await findOffers(lab.claire, 3, ({ length }) => length > 0);
    const [first, second, third] = found.map(({ appointment: one, offers }) => ({
      id: one.id,
      workOrder: one.workorder_number,
      answers: offers.map(({ title, customer_approved: isApproved }) => {
        const answer = isApproved ? 'approved' : 'declined';
        return [one.workorder_number, one.license_plate_number, title, answer];
      }),
    }));
    if (!first || !second || !third) throw new Error('There are too few');
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

  async function page(at: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
    return (await lab.fetch(`/${at}?${new URLSearchParams(query).toString()}`)).text();
  }

  const approvals = (): Promise<string> => page('approvals');
  const pageFor = (search: string): Promise<string> => page('who-is-calling', { search });
});

/** A model that looks for `search`, and repeats as its answer what it was told. */
async function startModel() {
  const model = { asked: [] as unknown[], search: '', isDown: false };
  const { url } = await serve((request, response) => {
    if (model.isDown) response.destroy();
    void json(request).then((body) => {
      model.asked.push(body);
      const { tools, messages } = Question.parse(body);
      const text = messages.map(({ content }) => content).join();
      const input = { search: model.search };
      const content = tools === undefined ? { type: 'text', text } : { type: 'tool_use', input };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ content: [content] }));
    });
  });
  return Object.assign(model, { url: `${url}/v1/messages` });
}

/** The cells of each row of the table. */
function listRows(page: string): string[][] {
  const cells = (row = '') =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
  return [...page.matchAll(/<tr>(<td>.*)<\/tr>/g)].map(([, row]) => cells(row));
}
