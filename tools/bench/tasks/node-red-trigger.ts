import { until } from '../../lab/until';
import { callAll, type Receiver, registered } from '../events';
import { nodeRedBench, secret } from '../node-red';
import { alternately, warmUp } from '../sampling';
import type { Task } from '../task';
import { events as flow } from '../workflows/node-red';

const events = 3000;

export const nodeRedTrigger: Task = {
  name: 'node-red-trigger',
  about:
    'Events a second from the call to the message in a real Node-RED: claire-trigger, which checks the secret, beside http in, a function that compares a header, and http response; 3,000 events, ten calls at a time.',
  async measure(servers) {
    const { nodeRed, claire, ask } = await nodeRedBench(servers, flow);
    const countMessages = async (side: string) => Number((await ask(`/events-${side}`)).count);
    const eventsASecond = async (side: string, receiver: Receiver, count: number) => {
      const before = await countMessages(side);
      const started = performance.now();
      await callAll(receiver, count);
      const haveCome = async () => (await countMessages(side)) >= before + count;
      await until('all messages have come', haveCome, { everyMs: 1 });
      return (count * 1000) / (performance.now() - started);
    };
    const ours = await registered(claire, nodeRed.url);
    const core = { url: `${nodeRed.url}/event`, headers: { 'x-bench-secret': secret } };
    const sides = (count: number) => ({
      ours: () => eventsASecond('claire', ours, count),
      theirs: () => eventsASecond('core', core, count),
    });
    await warmUp(sides(500));
    const task = `Node-RED: trigger, ${String(events)} events: events a second`;
    return [
      {
        ...{ task, line: 'loopback', unit: 'events a second', rival: 'http in', better: 'more' },
        ...(await alternately(sides(events), 20)),
        target: 0.95,
      },
    ];
  },
};
