import { asList, asObject, type Json } from '../lab/n8n/rest';

/** By the file of a function, or V8's name for what is none; the first that fits. */
const parts: readonly (readonly [name: string, where: RegExp])[] = [
  ['garbage collection', /^\(garbage collector\)$/],
  ['system calls and V8', /^\(program\)$/],
  ['Node: signals and timers', /^node:(timers|internal\/(abort|event_target|timers))/],
  ['Node: connections, HTTP, streams', /^node:/],
  ['ours: transport', /\/n8n-nodes-claire\/dist\/(n8n|credentials)\//],
  ['ours: parameters and output', /\/n8n-nodes-claire\/dist\/(nodes\/|claire\/simplify)/],
  ['ours: rate limit', /\/n8n-nodes-claire\/dist\/claire\/rate-limit\//],
  ['ours: client, retry, reading', /\/n8n-nodes-claire\/dist\//],
  ['ours: zod', /\/zod\//],
  ['n8n: request helper, axios', /\/(axios|backend-network|proxy-from-env|request-helpers)\//],
  ['n8n: engine, database, REST', /\//],
];

/** Of all processor time, from 0 to 1. */
export interface Share {
  readonly part: string;
  readonly self: number;
  /** With what it calls before it returns. */
  readonly total: number;
}

/** Which parts of the code the samples of a profile of V8's were taken in. */
export function toShares(profile: Json): Share[] {
  const nodes = asList(profile.nodes);
  const callers = new Map(nodes.flatMap((node) => children(node).map((child) => [child, node])));
  const samples = nodes.map((node) => ({
    hits: Number(node.hitCount),
    stack: toStack(node, callers),
  }));
  const count = (isWanted: (stack: readonly string[]) => boolean) =>
    samples.reduce((sum, { hits, stack }) => sum + (isWanted(stack) ? hits : 0), 0);
  const all = count((stack) => stack.length > 0);
  return parts.map(([part]) => ({
    part,
    self: count(([own]) => own === part) / all,
    total: count((stack) => stack.includes(part)) / all,
  }));
}

/** What V8 has built in, such as a parser, is of the part that calls it; waiting is of none. */
function toStack(node: Json, callers: ReadonlyMap<unknown, Json>): string[] {
  const stack: string[] = [];
  for (let at: Json | undefined = node; at; at = callers.get(at.id)) {
    const { url, functionName } = asObject(at.callFrame);
    const where = String(url === '' ? functionName : url);
    stack.push(
      ...parts
        .filter(([, pattern]) => pattern.test(where))
        .map(([part]) => part)
        .slice(0, 1),
    );
  }
  return stack;
}

function children({ children: ids }: Json): unknown[] {
  return Array.isArray(ids) ? ids : [];
}
