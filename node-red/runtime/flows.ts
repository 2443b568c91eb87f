import type { NodeRed } from '../types/node-red';
import { registry } from './registry';

/** Hears of each stop and each start of the flows. Every set of nodes asks for it. */
export function watchFlows(RED: Pick<NodeRed, 'events'>): void {
  registry.flows.watch(RED);
}

/** Whether the flows stop to be started again at once. */
export function isDeploying(): boolean {
  return registry.flows.isDeploying;
}
