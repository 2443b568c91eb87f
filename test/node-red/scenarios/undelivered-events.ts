import { Agent, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { locationIds } from '../../../sandbox/data/dealer';
import { flowsWith, isReached, readState, trigger } from '../trigger-lab';
import { until } from '../until';
import type { LifecycleLab } from './lifecycle-lab';

/** An event with the key of the customer's page. */
const repairOverview = 11;

/** What becomes of an event that was answered when Node-RED ends before its flow has it. */
export function undeliveredEvents({ lab, start }: LifecycleLab): void {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  afterEach(() => {
    agent.destroy();
  });

  const appointmentId = () => lab.claire.appointments()[0]?.id ?? 0;
  const node = (fields: object = {}) =>
    trigger(lab, { events: [repairOverview], include: ['appointment', 'customer'], ...fields });

  const holdLookUps = () =>
    lab.claire.failNext({ path: '/v1/appointments', status: 'hang', times: null });

  /** An event that Claire was told is received, and whose look-up Claire does not answer. */
  async function hold(): Promise<void> {
    holdLookUps();
    lab.claire.fire(repairOverview, appointmentId());
    await lab.claire.settled();
    await until('the look-up is under way', () =>
      lab.claire.requests().some((one) => one.path.startsWith('/v1/appointments/')),
    );
    expect(lab.claire.deliveries().at(-1)).toMatchObject({ status: 200 });
  }

  async function restart(): Promise<void> {
    lab.claire.clearFaults();
    await lab.nodeRed.restart();
    await isReached(lab, 'trigger');
  }

  /** Waits for so many, and for one more event behind them. */
  async function listTold(times: number): Promise<unknown[]> {
    const isTold = (count: number) =>
      until(`${String(count)} are told`, async () => {
        return (await readState(lab)).messages.length >= count;
      });
    await isTold(times);
    lab.claire.fire(repairOverview, appointmentId());
    await isTold(times + 1);
    return (await readState(lab)).messages.slice(0, -1);
  }

  /** A call of Claire, on one connection as long as it stays open. */
  async function call() {
    const webhook = lab.claire.webhooks().find(({ url }) => url.endsWith('/trigger'));
    const headers = new Map((webhook?.headers ?? []).map(({ name, value }) => [name, value]));
    const sent = request(webhook?.url ?? '', { agent, method: 'POST' });
    sent.setHeaders(headers.set('content-type', 'application/json'));
    sent.end(JSON.stringify({ appointment_id: appointmentId(), dealer_location_id: 11 }));
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve).once('error', reject);
    });
    response.resume();
    await once(response, 'end');
    return { status: response.statusCode, isReused: sent.reusedSocket };
  }

  describe('an event whose look-ups are under way when Node-RED is killed', () => {
    it('comes once with its look-ups', async () => {
      await start(node());
      await hold();

      await lab.nodeRed.kill();
      await restart();

      const [appointment, customer] = [{ id: appointmentId() }, { link: expect.any(String) }];
      expect(await listTold(1)).toMatchObject([{ payload: { appointment, customer } }]);
    });
  });

  describe('a call that comes while Node-RED stops', () => {
    it('is refused, also on an open connection, and all before it come after the start', async () => {
      const [, narrow] = lab.claire.apiKeys;
      // Its removal keeps the process alive for a while, as Claire does not answer.
      const slow = {
        ...lab.account({ credentials: { apiKey: narrow?.key } }),
        ...{ id: 'slow account', whenStopped: 'remove' },
      };
      const place = { locationId: String(locationIds.amersfoort) };
      const other = node({ id: 'slow', account: 'slow account', ...place });
      await lab.deploy(flowsWith(lab, slow, node(), other));
      await isReached(lab, 'trigger', 'slow');
      holdLookUps();
      lab.claire.failNext({ path: '/v1/webhooks/list', status: 'hang', times: null });

      const calls = [await call()];
      const ended = lab.nodeRed.terminate();
      while (calls.at(-1)?.status === 200) calls.push(await call());

      expect(calls.at(-1)).toEqual({ status: 503, isReused: true });
      expect(await call()).toEqual({ status: 503, isReused: false });
      await ended;
      await restart();
      expect(await listTold(calls.length - 1)).toHaveLength(calls.length - 1);
    });
  });
}
