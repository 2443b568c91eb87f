import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TriggerEngine } from './trigger-engine';
import { withTrigger } from './trigger-lab';

const events = [6, 8];
/** Its trigger is in production, and published there. */
const lab = withTrigger({ events });
/** With a copy of its database, the static data among it, at another address. */
let copy: TriggerEngine;

beforeEach(async () => {
  await lab.trigger.activate();
  copy = await lab.start();
  copy.staticData = structuredClone(lab.trigger.staticData);
});

const move = { events, options: { moveWebhooks: true } };

/** Whatever their order: both may have a webhook for the same event. */
function expectHeld(ofFirst: number[], ofCopy: number[]): void {
  const wanted = [
    ...lab.foreignerAnd(...ofFirst),
    ...ofCopy.map((event) => ({ event, url: copy.url })),
  ];
  expect(lab.held()).toHaveLength(wanted.length);
  expect(lab.held()).toEqual(expect.arrayContaining(wanted));
}

it('a copy of a database that publishes at another address makes webhooks of its own, leaves those of production alone, and says so in the log', async () => {
  await copy.activate();

  expectHeld(events, events);
  const ids = lab.ours().map(({ id }) => String(id));
  const [there = '', here = ''] = [lab.trigger, copy].map(({ url }) => new URL(url).origin);
  const words = `${there}.* this n8n has .*${here}.* Move Webhooks From .* ${ids.join(', ')}\\.`;
  expect(copy.warnings).toEqual([expect.stringMatching(words)]);
  expect(await copy.hook('checkExists')).toBe(true);
  expect(await lab.trigger.hook('checkExists')).toBe(true);
});

describe('an n8n that has moved to another address', () => {
  it('moves its webhooks when Move is chosen, also after it had left them alone', async () => {
    const ids = () => lab.claire.webhooks().map(({ id }) => id);
    const before = ids();
    await copy.activate();
    copy.parameters = move;

    await copy.activate();

    expectHeld([], events);
    expect(ids()).toEqual(before);
    expect(copy.warnings).toHaveLength(1);
  });

  it('takes its webhooks along when it is unpublished with Move', async () => {
    copy.parameters = move;

    await copy.hook('delete');

    expectHeld([], []);
  });
});
