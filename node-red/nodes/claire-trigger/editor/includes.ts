import type { JQuery, Validity } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-trigger');

const extras = ['appointment', 'checks', 'car', 'customer'] as const;

/** A box for each thing that can come along with the event. */
export function openIncludes(given: unknown): void {
  const container = $('#claire-trigger-include').empty();
  for (const extra of extras) {
    const id = `claire-trigger-include-${extra}`;
    const style = 'width: auto; margin: 0 5px 0 -20px; vertical-align: middle;';
    const box = $('<input>', { type: 'checkbox', id, style });
    box.prop('checked', Array.isArray(given) && given.includes(extra));
    $('<label>', { for: id, style: 'width: auto; display: block; padding-left: 20px;' })
      .append(box, $('<span>').text(text(`include.${extra}`)))
      .appendTo(container);
  }
  const customer = $('#claire-trigger-include-customer');
  const showLink = () => {
    for (const rows of ['#claire-trigger-link', '#claire-trigger-customer-fields']) {
      $(rows).toggle(customer.prop('checked') === true);
    }
  };
  customer.on('change', showLink);
  showLink();
  const showSimplify = () => $('#claire-trigger-simplify').toggle(hasRecords());
  for (const extra of extras) {
    $(`#claire-trigger-include-${extra}`).on('change', showSimplify);
  }
  showSimplify();
}

/** The customer to tell is not a record of Claire's. */
function hasRecords(): boolean {
  return includes().some((extra) => extra !== 'customer');
}

export function includes(): string[] {
  return extras.filter((extra) => $(`#claire-trigger-include-${extra}`).prop('checked') === true);
}

export function validIncludes(given: unknown): Validity {
  const known: readonly unknown[] = extras;
  const isKnown = Array.isArray(given) && given.every((extra) => known.includes(extra));
  return isKnown || text('validation.include');
}
