import type { Elements, JQuery, TypedInputType } from './red';

declare const $: JQuery;

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

/** The button of the menu that is open; Node-RED removes the menu with the choices that it replaces. */
function findOpenMenu(input: Elements): string | undefined {
  const { menu, optionMenu } = input.typedInput('instance');
  if (optionMenu?.is(':visible') === true) return '.red-ui-typedInput-option-trigger';
  if (menu?.is(':visible') === true) return '.red-ui-typedInput-type-select';
  return undefined;
}
