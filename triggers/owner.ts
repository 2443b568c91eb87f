import type { IHookFunctions } from 'n8n-workflow';

/** Names a workflow in its n8n: a copy of it brings the static data of its original along. */
export function toOwner(context: Pick<IHookFunctions, 'getInstanceId' | 'getWorkflow'>): string {
  return `${context.getInstanceId()} ${context.getWorkflow().id ?? ''}`;
}
