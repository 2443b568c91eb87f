import type { IExecuteFunctions } from 'n8n-workflow';

interface Execution {
  customData?: { set(key: string, value: string): void };
}

/** Keeps a text in the custom data of the execution, which n8n also keeps of one that was stopped. */
export function keepWithExecution(context: IExecuteFunctions, key: string, text: string): void {
  const execution = context.getWorkflowDataProxy(0).$execution as Execution;
  execution.customData?.set(key, text);
}
