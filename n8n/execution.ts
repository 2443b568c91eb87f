import type { IExecuteFunctions } from 'n8n-workflow';
import { isObject } from '../claire/json';

/** n8n makes a second node type of a node that is usable as a tool, and names it so. */
export function isTool(context: IExecuteFunctions): boolean {
  return context.getNode().type.endsWith('Tool');
}

/** A node in a loop runs many times in one execution. */
export function readRunIndex(context: IExecuteFunctions): string {
  return String(Reflect.get(context.getWorkflowDataProxy(0), '$runIndex'));
}

/** Keeps a text in the custom data of the execution, which n8n also keeps of one that was stopped. */
export function keepWithExecution(context: IExecuteFunctions, key: string, text: string): void {
  const execution: unknown = context.getWorkflowDataProxy(0).$execution;
  if (isObject(execution) && isCustomData(execution.customData)) {
    execution.customData.set(key, text);
  }
}

function isCustomData(value: unknown): value is { set(key: string, value: string): void } {
  return isObject(value) && typeof value.set === 'function';
}
