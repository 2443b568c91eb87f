import type { JQuery, Validity } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-changes');

const kinds = ['created', 'status', 'time', 'details', 'gone'] as const;

/** A box for each kind of change; none of them ticked means all. */
export function openKinds(given: unknown): void {
  const container = $('#claire-changes-kinds').empty();
  for (const kind of kinds) {
    const id = `claire-changes-kind-${kind}`;
    const style = 'width: auto; margin: 0 5px 0 -20px; vertical-align: middle;';
    const box = $('<input>', { type: 'checkbox', id, style });
    box.prop('checked', Array.isArray(given) && given.includes(kind));
    $('<label>', { for: id, style: 'width: auto; display: block; padding-left: 20px;' })
      .append(box, $('<span>').text(text(`kinds.${kind}`)))
      .appendTo(container);
  }
  $('<span>').text(text('allKinds')).appendTo(container);
}

export function chosenKinds(): string[] {
  return kinds.filter((kind) => $(`#claire-changes-kind-${kind}`).prop('checked') === true);
}

export function validKinds(given: unknown): Validity {
  const known: readonly unknown[] = kinds;
  const isKnown = Array.isArray(given) && given.every((kind) => known.includes(kind));
  return isKnown || text('validation.changes');
}
