import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { flowsWith, held, says, readState, trigger } from './trigger-lab';
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

/** The webhook first: for a moment the status is still that of the test before. */
async function isRegistered(): Promise<void> {
  await until('it has its webhook', () => lab.claire.webhooks().length === 1);
  await says(lab, 'registered');
}

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
});
