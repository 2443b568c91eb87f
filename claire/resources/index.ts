import { isList, isObject, readProperty } from '../json';
import { operations } from './all';
import type { Operation } from './operation';

export * from './all';
export * from './record-fields';
export { type Operation, readResource as resourceOf } from './operation';
export { type Webhook, WebhookCall, type WebhookError } from './webhook';

/** In the order of their ids, as people see them. */
export const allOperations: readonly Operation[] = Object.values(operations)
  .flatMap((resource) => Object.values<Operation>(resource))
  .sort((one, other) => (one.id < other.id ? -1 : 1));

export function operationById(id: string): Operation | undefined {
  return allOperations.find((candidate) => candidate.id === id);
}

/** The records of an answer: those of its list, or the one that it is. Claire's `null` is none. */
export function toRecords(operation: Operation, data: unknown): unknown[] {
  const records =
    operation.listIn !== undefined && isObject(data) ? readProperty(data, operation.listIn) : data;
  if (isList(records)) return records;
  return isObject(records) ? [records] : [];
}

/** How many pages the list of an answer has, where Claire says so. */
export function pageCount({ pagesIn }: Operation, data: unknown): number | undefined {
  const pages = pagesIn !== undefined && isObject(data) ? readProperty(data, pagesIn) : undefined;
  return typeof pages === 'number' ? pages : undefined;
}
