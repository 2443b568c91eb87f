import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index';
import { foreignerAnd, held } from './trigger-claire';
import type { TriggerEngine } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
/** In production, and published there. */
let trigger: TriggerEngine;
/** With a copy of its database, the static data among it, at another address. */
let copy: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire();
  trigger = await start();
  await trigger.activate();
  copy = await start();
  copy.staticData = structuredClone(trigger.staticData);
});

function start(): Promise<TriggerEngine> {
  return startTriggerAt(claire, { parameters: { events: [6, 8] } });
}

const move = { events: [6, 8], options: { moveWebhooks: true } };

/** Of the first and of its copy. */
function both(ofFirst: number[], ofCopy: number[]) {
  const foreign = foreignerAnd('').slice(0, 1);
  const at = (url: string, events: number[]) => events.map((event) => ({ event, url }));
  return [...foreign, ...at(trigger.url, ofFirst), ...at(copy.url, ofCopy)];
}

/** Whatever their order: both have a webhook for the same event. */
function expectHeld(...wanted: Parameters<typeof both>): void {
  const all = held(claire);
  expect(all).toHaveLength(both(...wanted).length);
  expect(all).toEqual(expect.arrayContaining(both(...wanted)));
}

describe('a copy of a database that publishes at another address', () => {
  it('makes webhooks of its own, leaves those of production alone, and says so in the log', async () => {
    await copy.activate();

    expectHeld([6, 8], [6, 8]);
    const [warning, ...more] = copy.warnings;
    expect(more).toEqual([]);
    const ids = claire.webhooks().filter(({ url }) => url === trigger.url);
    const listed = ids.map(({ id }) => String(id)).join(', ');
    const [there, here] = [trigger, copy].map(({ url }) => new URL(url).origin);
    expect(warning).toContain(
      `Webhooks of Claire Trigger call another address (${String(there)}) than this n8n has ` +
        `(${String(here)}). They were left alone: another n8n with a copy of this database may ` +
        'use them. If n8n itself has moved, turn on the option Move Webhooks From Another ' +
        'Address, publish once more and turn it off again, or delete them with the Claire node ' +
        `(Webhook: Delete): ${listed}.`,
    );
    expect(await copy.hook('checkExists')).toBe(true);
    expect(await trigger.hook('checkExists')).toBe(true);
  });

  it('leaves them alone too when it is published again after a change, or not any more', async () => {
    // n8n removes what was there before it makes what is new.
    await copy.hook('delete');
    expectHeld([6, 8], []);
    copy.parameters = { events: [6] };
    await copy.activate();
    expectHeld([6, 8], [6]);

    await copy.hook('delete');

    expectHeld([6, 8], []);
    expect(await trigger.hook('checkExists')).toBe(true);
  });

  it.each(['list', 'create'])(
    'leaves them alone when Claire fails at %s meanwhile',
    async (call) => {
      claire.failNext({ path: `/v1/webhooks/${call}`, status: 400 });
      await expect(copy.activate()).rejects.toThrow();
      // As n8n does before it tries again.
      await copy.hook('delete');
      await copy.activate();

      expectHeld([6, 8], [6, 8]);
    },
  );
});

describe('an n8n that has moved to another address', () => {
  it('moves its webhooks when Move is chosen, and says nothing', async () => {
    const ids = () => claire.webhooks().map(({ id }) => id);
    const before = ids();
    copy.parameters = move;

    await copy.activate();

    expectHeld([], [6, 8]);
    expect(ids()).toEqual(before);
    expect(copy.warnings).toEqual([]);
  });

  it('takes its webhooks along when it is unpublished with Move', async () => {
    copy.parameters = move;

    await copy.hook('delete');

    expectHeld([], []);
  });

  it('does not get back what a copy has moved to itself', async () => {
    copy.parameters = move;
    await copy.activate();

    await trigger.activate();

    expectHeld([6, 8], [6, 8]);
    expect(trigger.warnings.join()).toContain(new URL(copy.url).host);
  });
});
