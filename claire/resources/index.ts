import { operations } from './all';
import type { Operation } from './operation';

export * from './all';
export * from './record-fields';
export { type Operation, readResource } from './operation';
export { type Webhook, WebhookCall, type WebhookError } from './webhook';

/** Sorted by their ids, as people see them. */
export const allOperations: readonly Operation[] = Object.values(operations)
  .flatMap((resource) => Object.values<Operation>(resource))
  .sort((one, other) => (one.id < other.id ? -1 : 1));

export function operationById(id: string): Operation | undefined {
  return allOperations.find((candidate) => candidate.id === id);
}
