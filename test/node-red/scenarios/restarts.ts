import { describe, expect, it } from '@jest/globals';
import { calls, flowsWith, held, isReached, says, readState, trigger } from '../trigger-lab';
import { until } from '../until';
import { type LifecycleLab, ours } from './lifecycle-lab';

/** What a trigger keeps and tells when Node-RED or its flows stop and start again. */
export function restarts({ lab, start, holds, fire, hears, setFlows }: LifecycleLab): void {
  const ourRecords = () => lab.claire.webhooks().filter(({ url }) => url.includes('trigger'));

  /** One whose account wants that nothing is left at Claire. */
  async function startRemoving(
    fields: Readonly<Record<string, unknown>> = {},
    status = 'registered',
  ) {
    const flows = flowsWith(lab, trigger(lab, fields)).map((node) =>
      node.id === 'account' ? { ...node, whenStopped: 'remove' } : node,
    );
    await lab.deploy(flows);
    await says(lab, status);
  }

  describe('a trigger when Node-RED stops', () => {
    it('keeps its webhook while the flows are stopped in the editor, and tells what did not come', async () => {
      await start(trigger(lab));

      await setFlows('stop');
      await fire(2);
      await setFlows('start');

      await says(lab, 'undelivered: 2');
      await until('both are told', async () => (await readState(lab)).failed.length === 2);
      expect(calls(lab).slice(0, 2)).toEqual(['list', 'list_errors']);
      expect(held(lab)).toEqual([ours]);
      await hears();
    });

    it('keeps its webhook when Node-RED crashes, takes it over at the start, and tells once what it was looking up', async () => {
      await start(trigger(lab, { events: [4, 8], include: ['appointment', 'customer'] }));
      const before = ourRecords();
      lab.claire.failNext({ path: '/v1/appointments', status: 'hang', times: null });
      await fire();
      expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 200 });
      await until('the look-up is under way', () =>
        lab.claire.requests().some((one) => one.path.startsWith('/v1/appointments/')),
      );

      await lab.nodeRed.kill();
      expect(calls(lab)).toEqual([]);
      lab.claire.clearFaults();
      await lab.nodeRed.restart();
      await isReached(lab, 'trigger');
      await until('it is told', async () => (await readState(lab)).messages.length > 0);
      await hears();

      expect(calls(lab)).toEqual(['list', 'view', 'view', 'test']);
      expect(ourRecords()).toEqual(before);
      const looked = {
        appointment: { id: expect.any(Number) },
        customer: { channel: expect.any(String) },
      };
      expect((await readState(lab)).messages).toMatchObject([
        { payload: { ...looked, event: 4 } },
        { payload: looked },
      ]);
    });

    it('leaves nothing at Claire where the account wants that', async () => {
      await startRemoving();
      await isReached(lab, 'trigger');
      lab.claire.forgetRequests();

      await setFlows('stop');
      expect(held(lab)).toEqual([]);
      expect(calls(lab)).toEqual(['list', 'delete']);
      await setFlows('start');
      await holds(ours);
      await lab.nodeRed.terminate();
      expect(held(lab)).toEqual([]);
      await lab.nodeRed.restart();
      await isReached(lab, 'trigger');

      const [made, removed] = [
        ['list', 'create'],
        ['list', 'delete'],
      ];
      // What was known of it before is asked for once more, as a list may be an old one.
      const again = ['list', 'view', 'create', 'test'];
      expect(calls(lab)).toEqual([removed, made, removed, again].flat());
      expect(held(lab)).toEqual([ours]);
    });

    it('leaves nothing there either where a deploy took its address away', async () => {
      await startRemoving();
      await startRemoving({ publicUrl: '' }, 'noAddress');
      expect(held(lab)).toEqual([ours]);

      await setFlows('stop');

      expect(held(lab)).toEqual([]);
      await setFlows('start');
    });

    it.each([
      ['and tells what failed before', 200, 1],
      ['also when Claire never says what failed before', 'hang', 0],
    ] as const)('leaves nothing at Claire then, %s', async (_what, status, told) => {
      await startRemoving({ onlyFrom: 'other', otherAddresses: '192.0.2.1' });
      await fire(2);
      lab.claire.failNext({ path: '/v1/webhooks/list_errors', status, times: null });
      const logged = lab.nodeRed.log().length;

      await setFlows('stop');

      expect(held(lab)).toEqual([]);
      const said = lab.nodeRed.log().slice(logged).split('found when its webhooks were removed');
      expect(said).toHaveLength(1 + told);
      lab.claire.clearFaults();
      await setFlows('start');
    });

    it('tells what Claire could not deliver meanwhile, each once, until a call arrives', async () => {
      await start(trigger(lab));
      const before = ourRecords();
      const begun = lab.nodeRed.log().length;
      await lab.nodeRed.terminate();
      expect(calls(lab)).toEqual([]);
      expect(ourRecords()).toEqual(before);
      await fire(2);
      await lab.nodeRed.restart();
      await says(lab, 'undelivered: 2');
      await until('all are told', async () => (await readState(lab)).failed.length === 2);
      const { failed: messages, statuses } = await readState(lab);
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

      const [webhook, time] = [ourRecords()[0], expect.stringMatching(/^20\d\d-.*Z$/)];
      const reason = 'The receiver gave no answer: ECONNREFUSED';
      const payload = { webhookId: webhook?.id, event: 4, eventName: 'Car ready', reason, time };
      expect(messages).toMatchObject(Array(2).fill({ topic: 'Failed delivery', payload }));
      expect(lab.nodeRed.log().slice(logged)).not.toContain('could not deliver');
      expect((await readState(lab)).failed).toEqual([]);
    });
  });
}
