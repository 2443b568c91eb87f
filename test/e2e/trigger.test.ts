import { describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { eventually } from './eventually';
import { expectNoSecrets, webhookSecrets } from './secrets';
import { callTrigger } from './trigger-lab';
import { withTriggerLab } from './with-trigger-lab';

describe.each([
  ['with its publication service', true],
  ['on its legacy path', false],
])('the trigger in a real n8n that activates %s', (_name, publicationService) => {
  const its = withTriggerLab(publicationService);

  it('lives through activation, event, restart, event, change of events and deactivation', async () => {
    const one = await its.workflow([6, 8]);
    await one.activate();
    expect(its.lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    its.fire(6);
    await its.listExecutions(one, 1);

    await its.lab.n8n.restart();
    its.fire(8);
    await its.listExecutions(one, 2);
    expect(its.lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);

    await one.change([8, 9]);
    await one.activate();
    expect(its.lab.held()).toEqual([`8 ${one.url}`, `9 ${one.url}`]);
    its.fire(6);
    its.fire(9);
    const events = (await its.listItems(one, 3)).map(({ event }) => event);
    expect(events.sort()).toEqual([6, 8, 9]);

    await one.deactivate();
    expect(its.lab.held()).toEqual([]);
  });

  it('comes to life although Claire refuses three creations in a row', async () => {
    const one = await its.workflow([6, 8]);
    its.lab.claire.failNext({ path: '/v1/webhooks/create', status: 400, times: 3 });

    if (!publicationService) {
      for (let time = 0; time < 3; time++) {
        expect(await its.failedActivation(one)).toContain('Claire refused the request (HTTP 400)');
      }
    }
    await one.activate();

    expect(its.lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    expect((await one.workflow()).active).toBe(true);
  });

  it('fails whole when Claire takes no more webhooks, says so, and leaves nothing behind', async () => {
    const other = await its.workflow([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await other.activate();
    const one = await its.workflow([11, 12]);

    const message = await its.failedActivation(one);

    expect(message).toContain('Claire takes no more webhooks with this API key');
    expect(its.lab.held().every((webhook) => webhook.endsWith(other.url))).toBe(true);
    expect(its.lab.held()).toHaveLength(10);
  });

  it('is not held up by a deletion that fails, and sweeps what it left at the next activation', async () => {
    const one = await its.workflow([6]);
    await one.activate();
    its.lab.claire.failNext({ path: '/v1/webhooks/delete', status: 500, times: null });
    await one.deactivate();
    expect(its.lab.held()).toEqual([`6 ${one.url}`]);

    its.lab.claire.clearFaults();
    await one.change([9]);
    await one.activate();
    expect(its.lab.held()).toEqual([`9 ${one.url}`]);
    its.fire(9);
    await its.listExecutions(one, 1);
  });

  it('takes a deletion that Claire answers with 404 as done', async () => {
    const one = await its.workflow([6, 8]);
    await one.activate();
    its.lab.claire.failNext({ path: '/v1/webhooks/delete', status: 404, times: 2, acts: true });
    const before = its.lab.claire.requests().length;

    await one.deactivate();

    const requests = its.lab.claire.requests().slice(before);
    const deletions = requests.filter(({ path }) => path === '/v1/webhooks/delete');
    expect(deletions).toHaveLength(2);
    expect(its.lab.held()).toEqual([]);
  });

  it('does not repeat a deletion that the key is refused for, and says in the log what to do', async () => {
    const one = await its.workflow([6]);
    await one.activate();
    its.lab.claire.failNext({ path: '/v1/webhooks', status: 401, times: null });
    const before = its.lab.claire.requests().length;

    await one.deactivate();

    expect(its.lab.claire.requests().slice(before)).toHaveLength(1);
    expect(its.lab.n8n.log()).toContain('Webhooks of Claire Trigger are still at Claire');
    its.lab.claire.clearFaults();
    await one.activate();
    expect(its.lab.held()).toEqual([`6 ${one.url}`]);
  });

  it('heals after n8n was killed between a creation and writing it down', async () => {
    const one = await its.workflow([6, 8]);
    its.lab.claire.failNext({ path: '/v1/webhooks/create', status: 'hang', acts: true });
    const activation = one.requestActivation().catch(String);
    await eventually(() => {
      expect(its.lab.held()).toEqual([`6 ${one.url}`]);
    });
    await its.lab.n8n.kill();
    await activation;
    its.lab.claire.clearFaults();
    await its.lab.n8n.restart();

    await one.deactivate();
    await one.activate();

    expect(its.lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    its.fire(8);
    await its.listExecutions(one, 1);
  });

  it('makes anew what somebody deleted at Claire, when it is deactivated and activated', async () => {
    const one = await its.workflow([6, 8]);
    await one.activate();
    const [first] = its.lab.claire.webhooks().filter(({ url }) => url === one.url);
    its.lab.claire.removeWebhook(first?.id ?? 0);

    await one.deactivate();
    await one.activate();

    expect(its.lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
  });

  it('listens for a test event at an address of its own, until one comes or it is stopped', async () => {
    const one = await its.workflow([6]);
    await one.activate();

    await one.listen();
    expect(its.lab.held()).toEqual([`6 ${one.testUrl}`, `6 ${one.url}`]);
    await one.stopListening();
    await eventually(() => {
      expect(its.lab.held()).toEqual([`6 ${one.url}`]);
    });

    await one.listen();
    its.fire(6);
    await its.listExecutions(one, 2);
    await eventually(() => {
      expect(its.lab.held()).toEqual([`6 ${one.url}`]);
    });
    const modes = (await one.executions()).map(({ mode }) => mode);
    expect(modes.sort()).toEqual(['manual', 'webhook']);
  });

  it('answers 401 to forged calls and starts no execution', async () => {
    const one = await its.workflow([6]);
    await one.activate();
    const secret = its.lab.secretOf(one.url);
    expect(secret).toHaveLength(64);

    const forged = [{}, ...['0'.repeat(64), secret.slice(1), `${secret}0`].map(withSecret)];
    for (const headers of forged) expect(await callTrigger(one.url, headers)).toBe(401);
    its.fire(6);

    expect((await its.listItems(one, 1)).map(({ event }) => event)).toEqual([6]);
    expect(its.lab.n8n.log()).toContain('refused a call with status 401');
    expect(its.lab.n8n.log()).not.toContain(secret);
    expect(its.lab.n8n.log()).not.toContain(its.lab.claire.apiKey);
  });

  it('has told its secret to Claire only: what n8n keeps and exports of it is a hash', async () => {
    const one = await its.workflow([6]);
    await one.activate();
    its.fire(6);
    await its.listExecutions(one, 1);

    const secret = its.lab.secretOf(one.url);
    expect(webhookSecrets(its.lab.claire)).toContain(secret);
    expect(JSON.stringify(await one.workflow())).toContain(hashSecret(secret));
    await expectNoSecrets(its.lab);
  });

  it('answers Claire before it looks things up, and still starts the execution', async () => {
    const one = await its.workflow([8], { include: ['appointment', 'checks', 'car', 'customer'] });
    await one.activate();

    its.fire(8);
    await its.lab.claire.settled();
    expect(its.lab.claire.deliveries().at(-1)).toMatchObject({ status: 200, state: 'delivered' });

    const [appointment] = its.lab.claire.appointments();
    expect(await its.listItems(one, 1)).toEqual([
      expect.objectContaining({
        event: 8,
        appointment: expect.objectContaining({ id: appointment?.id }),
        car: expect.objectContaining({ vin: appointment?.vin }),
        checks: expect.any(Array),
        customer: expect.objectContaining({ type: 'driver' }),
      }),
    ]);
  });

  it('passes an event on although what it was to include cannot be had', async () => {
    const one = await its.workflow([8], { include: ['appointment'] });
    await one.activate();
    its.lab.claire.failNext({ path: '/v1/appointments', status: 404 });

    its.fire(8);

    expect(await its.listItems(one, 1)).toEqual([
      expect.objectContaining({
        event: 8,
        appointment: null,
        includeError: { code: 'CLAIRE_NOT_FOUND', message: expect.any(String) },
      }),
    ]);
  });

  it('starts 200 executions for 200 events in a burst', async () => {
    const one = await its.workflow([13]);
    await one.activate();
    const count = its.lab.claire.appointments().length;
    expect(count).toBeGreaterThanOrEqual(200);

    for (let index = 0; index < 200; index++) its.fire(13, index);
    await its.lab.claire.settled();
    await its.listExecutions(one, 200);

    const calls = its.lab.claire.deliveries().filter(({ url }) => url === one.url);
    expect(new Set(calls.map(({ status }) => status))).toEqual(new Set([200]));
    const statuses = new Set((await one.executions()).map(({ status }) => status));
    expect([...statuses]).toEqual(['success']);
  });
});

function withSecret(secret: string): Record<string, string> {
  return { 'x-claire-secret': secret };
}
