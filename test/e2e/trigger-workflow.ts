import { randomUUID } from 'node:crypto';
import type { Json } from '../../tools/lab/n8n/rest';
import type { N8nServer } from '../../tools/lab/n8n/server';
import { readOutput, workflowChain, workflowNode } from '../../tools/lab/n8n/workflow';
import type { Sandbox } from '../../sandbox';

const node = 'Claire Trigger';

export type TriggerWorkflow = Awaited<ReturnType<typeof createTrigger>>;

/** A workflow with the trigger alone. */
export async function createTrigger(
  { rest, url }: Pick<N8nServer, 'rest' | 'url'>,
  credential: string,
  parameters: Json,
) {
  const webhookId = randomUUID();
  const name = `Trigger ${webhookId.slice(0, 8)}`;
  const own = { webhookId, credentials: { claireApi: { id: credential, name: 'Claire' } } };
  const draft = (wanted: Json) =>
    workflowChain(name, workflowNode(node, 'n8n-nodes-claire.claireTrigger', wanted, own));
  const id = await rest.createWorkflow(draft(parameters));
  const executions = () => rest.executions(id);
  return {
    id,
    /** Where Claire calls it. */
    url: `${url}/webhook/${webhookId}/webhook`,
    testUrl: `${url}/webhook-test/${webhookId}/webhook`,
    change: (events: number[]) => rest.updateWorkflow(id, draft({ ...parameters, events })),
    /** As n8n has it. */
    workflow: () => rest.workflow(id),
    requestActivation: () => rest.requestActivation(id),
    activate: () => rest.activate(id),
    deactivate: () => rest.deactivate(id),
    listen: () => rest.listen(id, node),
    stopListening: () => rest.stopListening(id),
    executions,
    /** The first item that the trigger put out, for each execution that n8n has stored whole. */
    items: async () => {
      const whole = (await executions()).map((one) => rest.finished(String(one.id)));
      const items = (await Promise.all(whole)).map((execution) => readOutput(execution, node)[0]);
      return items.filter((item) => item !== undefined);
    },
  };
}

/** Events and addresses of the webhooks at Claire, in order. */
export function listWebhooks(claire: Sandbox): string[] {
  return claire
    .webhooks()
    .map(({ url, webhook_trigger_id: event, active }) =>
      [event, url, ...(active ? [] : ['off'])].join(' '),
    )
    .sort();
}
