import { until } from '../../lab/until';
import { callAll, type Receiver, registered } from '../events';
import { ask, nodeRedBench, type NodeRedBench, secret } from '../node-red';
import { alternately, once } from '../sampling';
import { atLeast, type Task } from '../task';

const events = 3000;

export const nodeRedTrigger: Task = {
  name: 'node-red-trigger',
  line: 'loopback',
  about:
    'Events a second from the call to the message in a real Node-RED: claire-trigger, which checks the secret, beside http in, a function that compares a header, and http response; 3,000 events, ten calls at a time.',
  async measure({ environment, maxRows, runs }) {
    const files = ['node-red-trigger-claire', 'node-red-trigger-http-in'];
    const bench = await nodeRedBench(environment, files);
    try {
      const count = Math.min(events, maxRows);
      const { url } = bench.nodeRed;
      const claire = await registered(bench.claire, url);
      const core = { url: `${url}/bench/event`, headers: { 'x-bench-secret': secret } };
      const sides = (of: number) => ({
        ours: () => eventsASecond(bench, 'claire', claire, of),
        theirs: () => eventsASecond(bench, 'core', core, of),
      });
      await alternately(sides(Math.min(500, count)), once);
      const { ours, theirs } = await alternately(sides(count), { runs, seconds: 20 });
      const task = `Node-RED: trigger, ${String(count)} events: events a second`;
      const target = { ...atLeast(0.95), text: 'at least 0.95 of it' };
      const unit = 'events a second';
      return {
        comparisons: [{ task, unit, rival: 'http in', ours, theirs, better: 'more', target }],
      };
    } finally {
      await bench.close();
    }
  },
};

async function eventsASecond(
  bench: NodeRedBench,
  side: string,
  receiver: Receiver,
  count: number,
): Promise<number> {
  const before = await countMessages(bench, side);
  const started = performance.now();
  await callAll(receiver, count);
  const haveCome = async () => (await countMessages(bench, side)) >= before + count;
  await until('all messages have come', haveCome, { everyMs: 1 });
  return (count * 1000) / (performance.now() - started);
}

async function countMessages(bench: NodeRedBench, side: string): Promise<number> {
  const { count } = await ask(bench, `/bench/events/${side}`);
  return Number(count);
}
