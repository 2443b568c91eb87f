import path from 'node:path';
import { asList, type Json, type N8nRest } from '../lab/n8n/rest';
import { addWorkflow, workflowNode } from '../lab/n8n/workflow';
import { until } from '../lab/until';
import { root } from '../scripts/steps/inputs';

/** A machine that plays many at once is slower than ten seconds. */
export const ofN8nsSandbox = { rateLimit: 100_000_000, seed: 1, deliveryTimeout: 60_000 };

interface Account {
  readonly baseUrl: string;
  readonly apiKey: string;
}

export function toCredential({ baseUrl, apiKey }: Account) {
  return { name: 'Claire account', type: 'claireApi', data: { baseUrl, apiKey } };
}

/** Adds an import to an n8n, and gives what makes other nodes of its account. */
export async function addImport(rest: N8nRest, account: Account) {
  const { name } = toCredential(account);
  const claireApi = { id: await rest.createCredential(toCredential(account)), name };
  const file = path.join(root, 'test', 'queue', 'flows', 'import-part.json');
  const credentials = { [name]: claireApi };
  return {
    credential: claireApi.id,
    imports: await addWorkflow(rest, file, { credentials }),
    node: (title: string, type: string, parameters: Json) =>
      workflowNode(title, `n8n-nodes-claire.${type}`, parameters, {
        ...{ credentials: { claireApi }, webhookId: crypto.randomUUID() },
      }),
  };
}

/** The outcomes of these rows, once Claire has them. */
export async function importRows(url: string, rows: readonly object[], patience: number) {
  const response = await fetch(`${url}/webhook/import-part`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ waitFor: 'confirmation', rows }),
    signal: AbortSignal.timeout(patience),
  });
  return response.ok ? asList(await response.json()) : [];
}

/** Resolves when nothing of these workflows is under way. */
export async function allEnded(rest: N8nRest, workflows: readonly string[]): Promise<void> {
  const areEnded = async () => {
    const ids = await Promise.all(workflows.map((workflow) => rest.unfinished(workflow)));
    return ids.flat().length === 0;
  };
  await until('n8n has no execution under way', areEnded, { seconds: 300 });
}
