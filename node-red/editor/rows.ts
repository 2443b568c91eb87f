import type { Elements, JQuery } from './red';
import { sharedText } from './texts';

declare const $: JQuery;

/** A label and its field, one beside the other as in the pages that are written by hand. */
export function formRow(id: string, { label, icon }: { label: string; icon?: string }): Elements {
  const labelled = $('<label>', { for: id, id: `${id}-label` });
  if (icon !== undefined) {
    labelled.append($('<i>', { class: `fa fa-${icon}`, 'aria-hidden': 'true' }), space());
  }
  labelled.append($('<span>').text(label));
  return $('<div>', { class: 'form-row' }).append(labelled, space());
}

export function space(): Elements {
  return $('<span>').text(' ');
}

/** Node-RED puts buttons in the place of a typed input, and leaves them without a name. */
export function nameTypedInput(input: Elements, id: string, label: string): void {
  const shown = input.next('.red-ui-typedInput-container');
  shown.find('.red-ui-typedInput-input').attr('aria-label', label);
  shown.find('.red-ui-typedInput-type-select').attr('aria-label', sharedText('kind', { label }));
  shown
    .find('.red-ui-typedInput-option-expand')
    .attr('aria-label', sharedText('expand', { label }));
  const choice = shown.find('.red-ui-typedInput-option-trigger');
  choice.attr('id', `${id}-choice`).attr('aria-labelledby', `${id}-label ${id}-choice`);
}
