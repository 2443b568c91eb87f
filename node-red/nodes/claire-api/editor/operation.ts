import { readText } from '../../../editor/answers';
import { operations, operationEntry } from '../../../editor/entries';
import type { Elements, JQuery } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';
import type { ParameterField } from '../../../editor/parameter-field';

declare const $: JQuery;

const text = nodeText('claire-api');

/** All operations of the catalogue, under their resource. */
export function fillOperations(select: Elements, chosen: unknown): void {
  select.empty();
  for (const resource of new Set(operations.map((operation) => operation.resource))) {
    const group = $('<optgroup>', { label: text(`resources.${resource}`) }).appendTo(select);
    for (const { id, deprecated } of operations.filter((one) => one.resource === resource)) {
      const label = text(`operations.${id}`);
      $('<option>', { value: id })
        .text(deprecated ? text('deprecatedOperation', { label }) : label)
        .appendTo(group);
    }
  }
  if (typeof chosen === 'string') select.val(chosen);
}

/** Shows what only some operations can do, and no page to choose where all are wanted. */
export function showExtras(operation: unknown, fields: ReadonlyMap<string, ParameterField>): void {
  const entry = operationEntry(operation);
  const isPaged = entry?.isPaged === true;
  const hasCustomers = entry?.hasCustomers === true;
  $('#claire-api-customer').toggle(hasCustomers);
  const addsCustomer = hasCustomers && readText($('#node-input-addCustomer').val()) !== '';
  $('#claire-api-customer-fields').toggle(addsCustomer);
  const hasFields = entry?.model !== undefined;
  $('#claire-api-fields').toggle(hasFields);
  const choosesFields = readText($('#node-input-fields').val()) === 'selectedFields';
  $('#claire-api-selectedFields').toggle(hasFields && choosesFields);
  $('#claire-api-all').toggle(isPaged);
  const wantsAll = isPaged && $('#node-input-returnAll').prop('checked') === true;
  fields.get('Page')?.row.toggle(!wantsAll);
}
