import { accountChosen, accountInEditor } from './account';
import { isObject } from '../../claire/json';
import { readText, explainFailure } from './answers';
import type { ListName } from './entries';
import { createFormRow, createSpace } from './form';
import type { Choice, Elements, JQuery } from './red';
import { sharedText } from './texts';

declare const $: JQuery;

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
    const isAwaited = () => time === times && isShown(state);
    const account = accountInEditor(accountChosen());
    if (account === undefined) {
      say(state, sharedText('lists.noAccount'));
      return;
    }
    say(state, sharedText('lists.loading'));
    $.ajax({
      url: `claire/lists/${list}`,
      method: 'POST',
      contentType: 'application/json',
      data: JSON.stringify(account),
    })
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
  const state = createStateLine();
  const reload = createListLoader(list, { state, show });
  const refresh = createRefreshButton(sharedText('lists.refresh', { label: texts.label }));
  refresh.on('click', reload);
  return { row: createFormRow(id, texts).append(input, createSpace(), refresh, state), reload };
}

/** The dialog may be closed, or show another operation, before Claire answers. */
function isShown(element: Elements): boolean {
  return element.closest('body').length > 0;
}

/** The line under a field; a screen reader says what changes in it. */
function createStateLine(): Elements {
  const live = { role: 'status', 'aria-live': 'polite' };
  return $('<div>', { class: 'form-tips claire-tip', ...live }).toggle(false);
}

function createRefreshButton(label: string): Elements {
  return $('<button>', {
    type: 'button',
    class: 'red-ui-button',
    title: label,
    'aria-label': label,
  }).append($('<i>', { class: 'fa fa-refresh', 'aria-hidden': 'true' }));
}

export function say(state: Elements, text: string): void {
  state.text(text).toggle(text !== '');
}

function readChoices(answer: unknown): readonly Choice[] {
  return Array.isArray(answer) ? answer.filter(isObject).map(readChoice) : [];
}

function readChoice({ value, label }: Readonly<Record<string, unknown>>): Choice {
  return { value: readText(value), label: readText(label ?? value) };
}
