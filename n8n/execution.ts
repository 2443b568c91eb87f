import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';
import { isObject } from '../claire/json';
import { ExpectedCalls } from '../claire/webhooks/test-call';

/** n8n makes a second node type of a node that is usable as a tool, and names it so. */
export function isTool(context: IExecuteFunctions): boolean {
  return context.getNode().type.endsWith('Tool');
}

/** A node in a loop runs many times in one execution. */
export function readRunIndex(context: IExecuteFunctions): string {
  return String(Reflect.get(context.getWorkflowDataProxy(0), '$runIndex'));
}

/** Whether the items may be a part of all: a loop, another branch or a model brings more of them. */
export function mayHaveMoreRuns(context: IExecuteFunctions): boolean {
  const { name } = context.getNode();
  const isBefore = (other: string) =>
    context.getParentNodes(other).some((parent) => parent.name === name);
  const isInLoop = context.getParentNodes(name).some((parent) => isBefore(parent.name));
  return isInLoop || isTool(context) || readRunIndex(context) !== '0';
}

/** Names a workflow in its n8n: a copy of it brings the static data of its original along. */
export function toOwner(context: Pick<IHookFunctions, 'getInstanceId' | 'getWorkflow'>): string {
  return `${context.getInstanceId()} ${context.getWorkflow().id ?? ''}`;
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

/**
 * Where a Claire node and the triggers meet that receive what it asked for. A webhook processor of
 * its own is another process, whose calls are not seen here.
 */
export const expectedCalls = new ExpectedCalls();
