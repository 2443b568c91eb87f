import type { Elements, JQuery, TypedInputType } from './red';
import { sharedText } from './texts';

declare const $: JQuery;

/** A label and its field, one beside the other as in the pages that are written by hand. */
export function createFormRow(
  id: string,
  { label, icon }: { label: string; icon?: string },
): Elements {
  const labelled = $('<label>', { for: id, id: `${id}-label` });
  if (icon !== undefined) {
    labelled.append($('<i>', { class: `fa fa-${icon}`, 'aria-hidden': 'true' }), createSpace());
  }
  labelled.append($('<span>').text(label));
  return $('<div>', { class: 'form-row' }).append(labelled, createSpace());
}

export function createSpace(): Elements {
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

const pressElsewhere = 'mousedown.red-ui-typedInput-close-property-select';

/** Gives a field other kinds and choices; a menu of it that is open stays so, with what is ticked. */
export function replaceOptions(input: Elements, types: () => readonly TypedInputType[]): void {
  const opener = findOpenMenu(input);
  // Like a click elsewhere, which saves the ticked choices.
  if (opener !== undefined) $('body').trigger(pressElsewhere);
  input.typedInput('types', types());
  if (opener !== undefined)
    input.next('.red-ui-typedInput-container').find(opener).trigger('click');
}

/** In a menu of boxes, where Node-RED lets only Enter tick them. */
export function tickBySpace(input: Elements): void {
  const { optionMenu } = input.typedInput('instance');
  optionMenu?.on('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    optionMenu.find('a:focus, a:has(:focus)').trigger('click');
  });
}

/** The button of the menu that is open; Node-RED removes the menu with the choices that it replaces. */
function findOpenMenu(input: Elements): string | undefined {
  const { menu, optionMenu } = input.typedInput('instance');
  if (optionMenu?.is(':visible') === true) return '.red-ui-typedInput-option-trigger';
  if (menu?.is(':visible') === true) return '.red-ui-typedInput-type-select';
  return undefined;
}
