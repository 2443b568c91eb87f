import { asObject } from '../../lab/n8n/rest';
import { until } from '../../lab/until';
import { callAll, type Receiver, received, registered } from '../events';
import { n8nBench } from '../n8n';
import { alternately, warmUp } from '../sampling';
import type { Task } from '../task';

const events = 100;
const theirPath = 'claire-bench';

export const trigger: Task = {
  name: 'trigger',
  about:
    'Events a second from the call to the saved execution in a real n8n: our trigger, which checks the secret, beside the Webhook node with Header Auth, which checks one too; 100 events, ten calls at a time.',
  async measure(servers) {
    const { n8n, claire, workflows: described } = await n8nBench(servers);
    const workflows = {
      ours: await n8n.rest.createWorkflow(described.trigger()),
      theirs: await n8n.rest.createWorkflow(described.webhook(theirPath)),
    };
    for (const workflow of Object.values(workflows)) await n8n.rest.activate(workflow);
    const ours = await registered(claire, n8n.url);
    const url = `${n8n.url}/webhook/${theirPath}`;
    const theirs = { url, headers: { Authorization: claire.apiKey } };
    await until('their webhook answers', () => received(theirs, 0));
    const countExecutions = async (workflowId: string) => {
      const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
      const answer = await n8n.rest.request('GET', `/rest/executions?filter=${filter}&limit=1`);
      return Number(asObject(answer.data).count);
    };
    const eventsASecond = async (workflow: string, receiver: Receiver, count: number) => {
      const before = await countExecutions(workflow);
      const started = performance.now();
      await callAll(receiver, count);
      const areSaved = async () => (await countExecutions(workflow)) >= before + count;
      await until('n8n has saved all executions', areSaved, { seconds: 120, everyMs: 25 });
      return (count * 1000) / (performance.now() - started);
    };
    const sides = (count: number) => ({
      ours: () => eventsASecond(workflows.ours, ours, count),
      theirs: () => eventsASecond(workflows.theirs, theirs, count),
    });
    await warmUp(sides(20));
    const samples = await alternately(sides(events), 45);
    for (const workflow of Object.values(workflows)) await n8n.rest.deactivate(workflow);
    const task = `trigger, ${String(events)} events: events a second`;
    const rival = 'Webhook with Header Auth';
    const line = 'loopback';
    return [
      { task, line, unit: 'events a second', rival, better: 'more', ...samples, target: 0.95 },
    ];
  },
};
