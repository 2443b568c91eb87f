import { operations } from '../../../editor/entries-of-build';
import type { Elements, JQuery } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

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
