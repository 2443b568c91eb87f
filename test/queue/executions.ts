import { asList, asObject, type Json } from '../../tools/lab/n8n/rest';
import { readOutput } from '../../tools/lab/n8n/workflow';
import type { Site } from './site';

export interface Execution {
  readonly id: string;
  readonly status: string;
  readonly stoppedAt: number;
  /** What the trigger put out; none when n8n has lost it. */
  readonly event: Json | undefined;
}

/** All executions of a workflow, as n8n has saved them. */
export async function listExecutions({ n8n }: Site, workflowId: string): Promise<Execution[]> {
  const all: Execution[] = [];
  const query = `/executions?workflowId=${workflowId}&includeData=true&limit=100`;
  for (let cursor = ''; ;) {
    const page = await n8n.rest.api('GET', `${query}${cursor}`);
    all.push(...asList(page.data).map(read));
    if (typeof page.nextCursor !== 'string') return all;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

function read(execution: Json): Execution {
  return {
    id: String(execution.id),
    status: String(execution.status),
    stoppedAt: Date.parse(String(execution.stoppedAt)),
    event: asList(readOutput(execution, 'Event')).map(asObject)[0],
  };
}
