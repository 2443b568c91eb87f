import type { Entries, OperationEntry } from './entries';

/** The build puts it in the place of this name. */
declare const CLAIRE_ENTRIES: Entries;

export const { operations, events } = CLAIRE_ENTRIES;

export function operationEntry(id: unknown): OperationEntry | undefined {
  return operations.find((operation) => operation.id === id);
}
