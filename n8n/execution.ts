import type { IExecuteFunctions, IHookFunctions, INode } from 'n8n-workflow';
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

/**
 * Whether the items may be a part of all: a loop, another branch, another call of a sub-workflow or a
 * model brings more of them.
 */
export function mayHaveMoreRuns(context: IExecuteFunctions): boolean {
  const { name, executeOnce = false } = context.getNode();
  const before = context.getParentNodes(name);
  return (
    executeOnce ||
    isTool(context) ||
    readRunIndex(context) !== '0' ||
    before.some((parent) => parent.type === subWorkflow || isAfter(context, parent.name, name)) ||
    hasBranches(context, context.getNode())
  );
}

const subWorkflow = 'n8n-nodes-base.executeWorkflowTrigger';
/** They wait for all of their inputs, which n8n does not tell apart from several branches at one. */
const waiting = new Set(['n8n-nodes-base.merge', 'n8n-nodes-base.compareDatasets']);
const loopOverItems = 'n8n-nodes-base.splitInBatches';

/** Whether n8n may run a node more than once, as nodes before it lead there on several ways. */
function hasBranches(
  context: IExecuteFunctions,
  { name, type }: Pick<INode, 'name' | 'type'>,
  seen = new Set<string>(),
): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  // What this one puts out last comes after its loop.
  const parents = context
    .getParentNodes(name, { depth: 1 })
    .filter((parent) => type !== loopOverItems || !isAfter(context, parent.name, name));
  const ways = parents.map((parent) => [parent, ...context.getParentNodes(parent.name)]);
  const starts = ways.flatMap((way) => [...new Set(way.map((one) => one.name))]);
  // Two triggers have nothing before them in common: only one of them has started this execution.
  const isJoined = !waiting.has(type) && new Set(starts).size < starts.length;
  return isJoined || parents.some((parent) => hasBranches(context, parent, seen));
}

function isAfter(context: IExecuteFunctions, name: string, earlier: string): boolean {
  return context.getParentNodes(name).some((parent) => parent.name === earlier);
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
