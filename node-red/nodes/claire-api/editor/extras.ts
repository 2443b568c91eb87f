import { operationEntry } from '../../../editor/entries-of-build';
import type { ParameterField } from '../../../editor/parameter-field';
import type { JQuery } from '../../../editor/red';

declare const $: JQuery;

/** Shows what only some operations can do, and no page to choose where all are wanted. */
export function showExtras(operation: unknown, fields: ReadonlyMap<string, ParameterField>): void {
  const entry = operationEntry(operation);
  const isPaged = entry?.isPaged === true;
  $('#claire-api-customer').toggle(entry?.hasCustomers === true);
  $('#claire-api-all').toggle(isPaged);
  const wantsAll = isPaged && $('#node-input-returnAll').prop('checked') === true;
  fields.get('Page')?.row.toggle(!wantsAll);
}
