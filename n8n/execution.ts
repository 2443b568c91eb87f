import type { IExecuteFunctions } from 'n8n-workflow';

/** n8n makes a second node type of a node that is usable as a tool, and names it so. */
export function isTool(context: IExecuteFunctions): boolean {
  return context.getNode().type.endsWith('Tool');
}

/** A node in a loop runs many times in one execution. */
export function readRunIndex(context: IExecuteFunctions): string {
  return String(Reflect.get(context.getWorkflowDataProxy(0), '$runIndex'));
}

interface Execution {
  customData?: { set(key: string, value: string): void };
}

/** Keeps a text in the custom data of the execution, which n8n also keeps of one that was stopped. */
export function keepWithExecution(context: IExecuteFunctions, key: string, text: string): void {
  const execution = context.getWorkflowDataProxy(0).$execution as Execution;
  execution.customData?.set(key, text);
}
