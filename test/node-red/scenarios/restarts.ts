import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import {
  calls,
  flowsWith,
  forget,
  held,
  isReached,
  says,
  readState,
  trigger,
} from '../trigger-lab';
import { until } from '../until';
import { lifecycleLab, ours } from './lifecycle-lab';

/** What a trigger keeps and tells when Node-RED or its flows stop and start again. */
export function restarts(options: NodeRedOptions): void {
  const { lab, start, holds, fire, hears, setFlows } = lifecycleLab(options);

  const made = ['list', 'create'];
  const removed = ['list', 'delete'];

  const ourRecords = () => lab.claire.webhooks().filter(({ url }) => url.includes('trigger'));

  const store = () => path.join(lab.nodeRed.userFolder, 'claire-webhooks.json');

  /** Node-RED is down while events happen, and has told that when this resolves. */
  async function restartAfter(times: number) {
    await start(trigger(lab));
    const before = ourRecords();
    await lab.nodeRed.terminate();
    expect(calls(lab)).toEqual([]);
    expect(ourRecords()).toEqual(before);
    await fire(times);
    await lab.nodeRed.restart();
    await says(lab, `undelivered: ${String(times)}`);
    await until('all are told', async () => (await readState(lab)).failed.length === times);
    const { failed: messages, statuses } = await readState(lab);
    return { messages, statuses };
  }

  describe('a trigger when Node-RED stops', () => {
    it('keeps its webhook while the flows are stopped in the editor, and comes back with them', async () => {
      await start(trigger(lab));

      await setFlows('stop');
      await setFlows('start');
      await says(lab, 'registered');
      await hears();

      expect(calls(lab)).toEqual([]);
      expect(held(lab)).toEqual([ours]);
    });

    it('tells what Claire could not deliver while the flows were stopped in the editor', async () => {
      await start(trigger(lab));

      await setFlows('stop');
      await fire(2);
      await setFlows('start');

      await says(lab, 'undelivered: 2');
      await until('both are told', async () => (await readState(lab)).failed.length === 2);
      expect(calls(lab).slice(0, 2)).toEqual(['list', 'list_errors']);
      expect(held(lab)).toEqual([ours]);
    });

    it('keeps its webhook when Node-RED crashes, and takes it over at the start', async () => {
      await start(trigger(lab, { events: [4, 8] }));
      const before = ourRecords();

      await lab.nodeRed.kill();
      expect(calls(lab)).toEqual([]);
      expect(ourRecords()).toEqual(before);
      await lab.nodeRed.restart();
      await isReached(lab, 'trigger');
      await hears();

      expect(calls(lab)).toEqual(['list', 'view', 'view', 'test']);
      expect(ourRecords()).toEqual(before);
    });

    it('gives its webhook a new secret when what Node-RED had stored is lost', async () => {
      await start(trigger(lab));
      const before = lab.claire.webhooks().map(({ id }) => id);

      await lab.nodeRed.terminate();
      rmSync(store());
      await lab.nodeRed.restart();
      await isReached(lab, 'trigger');
      await hears();

      expect(calls(lab)).toEqual(['list', 'view', 'update', 'test']);
      expect(lab.claire.webhooks().map(({ id }) => id)).toEqual(before);
    });

    it('goes from Claire at the start when it was taken out of the flows meanwhile', async () => {
      await start(trigger(lab));

      await lab.nodeRed.terminate();
      const file = path.join(lab.nodeRed.userFolder, 'flows.json');
      const flows = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
      expect(flows.map(({ id }) => id)).toContain('trigger');
      writeFileSync(file, JSON.stringify(flows.filter(({ id }) => id !== 'trigger')));
      await lab.nodeRed.restart();
      await holds();

      expect(calls(lab)).toEqual(['list', 'delete']);
    });

    it('leaves nothing at Claire where the account wants that', async () => {
      const flows = flowsWith(lab, trigger(lab)).map((node) =>
        node.id === 'account' ? { ...node, whenStopped: 'remove' } : node,
      );
      await lab.deploy(flows);
      await isReached(lab, 'trigger');
      await forget(lab);

      await setFlows('stop');
      expect(held(lab)).toEqual([]);
      expect(calls(lab)).toEqual(['list', 'delete']);
      await setFlows('start');
      await holds(ours);
      await lab.nodeRed.terminate();
      expect(held(lab)).toEqual([]);
      await lab.nodeRed.restart();
      await isReached(lab, 'trigger');

      expect(calls(lab)).toEqual([...removed, ...made, ...removed, ...made, 'test']);
      expect(held(lab)).toEqual([ours]);
    });

    it.each([
      ['and tells what failed before', 200, 1],
      ['also when Claire never says what failed before', 'hang', 0],
    ] as const)('leaves nothing at Claire then, %s', async (_what, status, told) => {
      const refusing = { onlyFrom: 'other', otherAddresses: '192.0.2.1' };
      const flows = flowsWith(lab, trigger(lab, refusing)).map((node) =>
        node.id === 'account' ? { ...node, whenStopped: 'remove' } : node,
      );
      await lab.deploy(flows);
      await says(lab, 'registered');
      await fire(2);
      lab.claire.failNext({ path: '/v1/webhooks/list_errors', status, times: null });
      const logged = lab.nodeRed.log().length;

      await lab.nodeRed.terminate();

      expect(held(lab)).toEqual([]);
      const said = lab.nodeRed.log().slice(logged).split('found when its webhooks were removed');
      expect(said).toHaveLength(1 + told);
      lab.claire.clearFaults();
      await lab.nodeRed.restart();
    });

    it('tells what Claire could not deliver meanwhile, each once, until a call arrives', async () => {
      const begun = lab.nodeRed.log().length;
      const { messages, statuses } = await restartAfter(2);
      const logged = lab.nodeRed.log().length;
      expect(statuses.at(-1)).toMatchObject({ text: 'undelivered: 2', fill: 'yellow' });
      const said = lab.nodeRed.log().slice(begun).split('could not deliver: 2.');
      expect(said).toHaveLength(2);
      expect(said[1]).toMatch(/Car ready × 2 \(.*\): The receiver gave no answer: ECONNREFUSED/);
      lab.claire.forgetRequests();
      await lab.nodeRed.restart();
      await until('it has asked again', () => {
        const asked = calls(lab).filter((call) => call !== 'test');
        return asked.join() === 'list,view,list_errors,list_errors';
      });
      await hears();
      expect((await readState(lab)).statuses.at(-1)?.fill).toBe('green');

      expect(messages).toMatchObject(
        [1, 2].map(() => ({
          topic: 'Failed delivery',
          payload: {
            webhookId: lab.claire.webhooks().at(-1)?.id,
            event: 4,
            eventName: 'Car ready',
            reason: 'The receiver gave no answer: ECONNREFUSED',
            time: expect.stringMatching(/^20\d\d-.*Z$/),
          },
        })),
      );
      expect(lab.nodeRed.log().slice(logged)).not.toContain('could not deliver');
      expect((await readState(lab)).failed).toEqual([]);
    });

    it('is registered all the same when Claire does not say what failed', async () => {
      lab.claire.failNext({ path: '/v1/webhooks/list_errors', status: 400, times: null });
      const logged = lab.nodeRed.log().length;
      await start(trigger(lab));
      await lab.nodeRed.terminate();
      await fire();
      await lab.nodeRed.restart();
      await says(lab, 'registered');
      await until('it says so', () =>
        lab.nodeRed.log().slice(logged).includes('could not be delivered lately'),
      );

      await hears();
      expect((await readState(lab)).failed).toEqual([]);
    });
  });
}
