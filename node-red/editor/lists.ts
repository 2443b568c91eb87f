import type { ListName } from './entries';
import { isAnswer, messageOf, written } from './answers';
import type { Choice, Elements, JQuery } from './red';
import { sharedText } from './texts';

declare const $: JQuery;

export interface ListView {
  /** Where the user sees that the list loads, or why it does not. */
  readonly state: Elements;
  readonly show: (choices: readonly Choice[]) => void;
}

/** Loads a list of Claire's with the account that is deployed, and says how that goes. */
export function loadList(account: string, list: ListName, { state, show }: ListView): void {
  if (account === '') {
    say(state, sharedText('lists.noAccount'));
    return;
  }
  say(state, sharedText('lists.loading'));
  $.ajax({ url: `claire/${encodeURIComponent(account)}/${list}`, method: 'GET' })
    .done((answer) => {
      if (!isShown(state)) return;
      const choices = choicesOf(answer);
      say(state, choices.length === 0 ? sharedText('lists.empty') : '');
      show(choices);
    })
    .fail(({ status, responseJSON }) => {
      const reason = messageOf(responseJSON) ?? sharedText('lists.failed');
      say(state, status === 404 ? sharedText('lists.deployFirst') : reason);
    });
}

/** The dialog may be closed, or show another operation, before Claire answers. */
function isShown(element: Elements): boolean {
  return element.closest('body').length > 0;
}

/** Every account has its deployed id; a reference such as `${ACCOUNT}` is known at run time only. */
export function accountChosen(): string {
  const chosen = $('#node-input-account').val();
  return typeof chosen === 'string' && chosen !== '_ADD_' && !chosen.startsWith('$') ? chosen : '';
}

/** The line under a field; a screen reader says what changes in it. */
export function stateLine(): Elements {
  return $('<div>', { class: 'form-tips', role: 'status', 'aria-live': 'polite' }).toggle(false);
}

export function refreshButton(label: string): Elements {
  return $('<button>', {
    type: 'button',
    class: 'red-ui-button',
    title: label,
    'aria-label': label,
  }).append($('<i>', { class: 'fa fa-refresh', 'aria-hidden': 'true' }));
}

/** What stands between a label and its field in a page that is written by hand. */
export function space(): Elements {
  return $('<span>').text(' ');
}

export function say(state: Elements, text: string): void {
  state.text(text).toggle(text !== '');
}

function choicesOf(answer: unknown): readonly Choice[] {
  return Array.isArray(answer) ? answer.filter(isAnswer).map(choiceOf) : [];
}

function choiceOf({ value, label }: Readonly<Record<string, unknown>>): Choice {
  return { value: written(value), label: written(label ?? value) };
}
