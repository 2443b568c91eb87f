import { isObject } from '../../claire/json';
import type { Elements, JQuery, TypedInputType, Choice, EditorNode, EditorRed } from './red';
import { sharedText, fieldText, explainFailure, readMessage } from './texts';
import { accountChosen, accountInEditor } from './account';
import type { ListName } from './entries';

declare const $: JQuery;

/** Asks the runtime. Node-RED adds the user's token to relative addresses only. */
export function post(url: string, body: object) {
  const data = JSON.stringify(body);
  return $.ajax({ url, method: 'POST', contentType: 'application/json', data });
}

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

function createSpace(): Elements {
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

const closeMenu = 'mousedown.red-ui-typedInput-close-property-select';

/** Gives a field other kinds and choices; a menu of it that is open stays so, with what is ticked. */
export function replaceOptions(input: Elements, types: () => readonly TypedInputType[]): void {
  const opener = findOpenMenu(input);
  // Like a click elsewhere, which saves the ticked choices.
  if (opener !== undefined) $('body').trigger(closeMenu);
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

interface ListView {
  /** Where the user sees that the list loads, or why it does not. */
  readonly state: Elements;
  readonly show: (choices: readonly Choice[]) => void;
}

/** Loads a list of Claire's with the account of the dialog each time, and says how that goes. */
function createListLoader(list: ListName, { state, show }: ListView): () => void {
  let times = 0;
  return () => {
    times += 1;
    const time = times;
    // The account may have changed since, and answers may overtake one another.
    // The dialog may be closed too, or show another operation.
    const isAwaited = () => time === times && state.closest('body').length > 0;
    const account = accountInEditor(accountChosen());
    if (account === undefined) {
      say(state, sharedText('lists.noAccount'));
      return;
    }
    say(state, sharedText('lists.loading'));
    post(`claire/lists/${list}`, account)
      .done((answer) => {
        if (!isAwaited()) return;
        const choices = readChoices(answer);
        say(state, choices.length === 0 ? sharedText('lists.empty') : '');
        show(choices);
      })
      .fail(({ responseJSON }) => {
        if (isAwaited()) say(state, explainFailure(responseJSON) ?? sharedText('lists.failed'));
      });
  };
}

/** A field whose choices are a list of Claire's, with a button that loads them again. */
export function createListRow(
  id: string,
  texts: { label: string; icon?: string },
  { input, list, show }: { input: Elements; list: ListName; show: ListView['show'] },
): { row: Elements; reload: () => void } {
  // A screen reader says what changes in it.
  const live = { role: 'status', 'aria-live': 'polite' };
  const state = $('<div>', { class: 'form-tips claire-tip', ...live }).toggle(false);
  const reload = createListLoader(list, { state, show });
  const title = sharedText('lists.refresh', { label: texts.label });
  const named = { title, 'aria-label': title };
  const refresh = $('<button>', { type: 'button', class: 'red-ui-button', ...named })
    .append($('<i>', { class: 'fa fa-refresh', 'aria-hidden': 'true' }))
    .on('click', reload);
  return { row: createFormRow(id, texts).append(input, createSpace(), refresh, state), reload };
}

export function say(state: Elements, text: string): void {
  state.text(text).toggle(text !== '');
}

/** A list as the runtime gives it. */
export function readChoices(answer: unknown): readonly Choice[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter(isObject).map(({ value, label }) => {
    return { value: fieldText(value), label: fieldText(label ?? value) };
  });
}

declare const RED: EditorRed;

/** What the user typed; the runtime knows its settings and its environment. */
interface AddressQuery {
  readonly account: string;
  /** Of the trigger. */
  readonly publicUrl?: string;
  /** Of an account that is open in its dialog. */
  readonly accountPublicUrl?: string;
  /** The trigger, with whose id its address ends. */
  readonly node?: EditorNode;
}

/** Shows the address that Claire will call, and warns when Claire cannot reach it. */
export function showAddress(query: AddressQuery, address: Elements, state: Elements): void {
  const accountPublicUrl = accountInEditor(query.account)?.publicUrl;
  post('claire/address', { accountPublicUrl, ...query, node: query.node?.id })
    .done((answer) => {
      const { url, warning } = isObject(answer) ? answer : {};
      address.val(fieldText(url) === '' ? '' : fieldText(url) + toPathEnd(query.node));
      const warned = typeof warning === 'string' ? [sharedText(`address.${warning}`)] : [];
      const hints = isTemplate(query.node) ? [sharedText('address.instances')] : [];
      say(state, [...warned, ...hints].join(' '));
    })
    .fail(({ responseJSON }) => {
      address.val('');
      say(state, readMessage(responseJSON) ?? sharedText('address.unknown'));
    });
}

function toPathEnd(node: EditorNode | undefined): string {
  if (node === undefined) return '';
  return isTemplate(node) ? `/…-${node.id}` : `/${node.id}`;
}

/** What stands in the template of a subflow runs in its instances only, with an id in each. */
function isTemplate(node: EditorNode | undefined): boolean {
  return node !== undefined && RED.nodes.subflow(node.z) !== undefined;
}

/** The boxes whose ids begin so: ticks those that are given. */
export function tickBoxes(prefix: string, values: readonly string[], given: unknown): void {
  for (const value of values) {
    $(`#${prefix}-${value}`).prop('checked', Array.isArray(given) && given.includes(value));
  }
}

export function readBoxes(prefix: string, values: readonly string[]): string[] {
  return values.filter((value) => $(`#${prefix}-${value}`).prop('checked') === true);
}
