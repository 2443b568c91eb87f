import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { flowsWith, forget, held, says, readState, trigger } from './trigger-lab';
import { until } from './until';

// With the editor away from the root, nothing reads a body before the route of the package.
const lab = withNodeRed(
  {},
  {
    settings: {
      httpAdminRoot: '/admin',
      httpNodeRoot: '/flows-of/workshop',
      apiMaxLength: '1mb',
      claireConfigPublicUrl: 'https://settings.example.com',
    },
  },
);

const post = (body: string, headers: Record<string, string>) =>
  lab.fetch('/claire/webhook/trigger', { method: 'POST', headers, body });

/** The webhook first: for a moment the status is still that of the test before. */
async function isRegistered(): Promise<void> {
  await until('it has its webhook', () => lab.claire.webhooks().length === 1);
  await says(lab, 'registered');
}

const secret = () =>
  lab.claire
    .webhooks()
    .at(-1)
    ?.headers?.find(({ name }) => name === 'x-claire-secret')?.value ?? '';

const good = '{"appointment_id":1,"dealer_location_id":12}';

describe('a trigger of a Node-RED with other roots for its editor and its routes', () => {
  it('is called below the root of the routes, and takes what Claire sends', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isRegistered();

    expect(held(lab)).toEqual(['4 /flows-of/workshop/claire/webhook/trigger']);
    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
  });

  it('is called where the settings say, when neither it nor its account knows better', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl: '' })));
    await until('it is registered', () => lab.claire.webhooks().length === 1);

    expect(lab.claire.webhooks()[0]?.url).toBe(
      'https://settings.example.com/flows-of/workshop/claire/webhook/trigger',
    );
  });

  it('refuses what is not Claire’s, or no event, whoever reads its body', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isRegistered();
    await forget(lab);
    const ours = { 'content-type': 'application/json', 'x-claire-secret': secret() };

    const statuses = [
      await post(good, {}),
      await post(good, { ...ours, 'x-claire-secret': 'c'.repeat(64) }),
      await post('{', ours),
      await post('[]', ours),
      await post(JSON.stringify({ a: 'x'.repeat(2_000_000) }), ours),
      await post(good, { ...ours, 'content-type': 'text/plain' }),
    ].map(({ status }) => status);

    expect(statuses).toEqual([401, 401, 400, 400, 413, 200]);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
  });

  it('takes an event after a crash before Claire was asked', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isRegistered();
    const known = { 'content-type': 'application/json', 'x-claire-secret': secret() };
    await lab.nodeRed.kill();
    lab.claire.beginMaintenance();
    await lab.nodeRed.restart();
    await says(lab, /^retry in \d+ s$/);

    expect((await post(good, known)).status).toBe(200);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
    expect((await post(good, { ...known, 'x-claire-secret': 'c'.repeat(64) })).status).toBe(503);
    lab.claire.endMaintenance();
    await says(lab, 'registered');
  });

  it('asks Claire to come back while it is registered anew after a crash', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isRegistered();
    const old = { 'content-type': 'application/json', 'x-claire-secret': secret() };
    await lab.nodeRed.kill();
    rmSync(path.join(lab.nodeRed.userFolder, 'claire-webhooks.json'));
    lab.claire.beginMaintenance();
    await lab.nodeRed.restart();
    await says(lab, /^retry in \d+ s$/);

    // What Claire still holds is not known any more, so nobody can tell whether this is Claire.
    expect((await post(good, old)).status).toBe(503);
    expect((await post(good, {})).status).toBe(401);

    lab.claire.endMaintenance();
    await says(lab, 'registered');
    expect((await post(good, old)).status).toBe(401);
    expect((await post(good, { ...old, 'x-claire-secret': secret() })).status).toBe(200);
  });
});
