import { isObject, type Json } from '../../claire/json';
import { fieldText } from './texts';
import type { EditorNode, EditorRed, JQuery } from './red';

declare const RED: EditorRed;
declare const $: JQuery;

/** What Node-RED shows in the place of a password that was saved before. */
const unchanged = '__PWRD__';

/** The account that a new node can only mean, when there is one. */
export function onlyAccount(flow: string | undefined): string {
  const accounts: EditorNode[] = [];
  RED.nodes.eachConfig((node) => {
    const inReach = node.z === undefined || node.z === '' || node.z === flow;
    if (node.type === 'claire-account' && inReach && node.d !== true) accounts.push(node);
  });
  const [first] = accounts;
  return accounts.length === 1 && first !== undefined ? first.id : '';
}

/** The account in the dialog of a node. */
export function openAccount({ account, z }: EditorNode): void {
  // A node has none yet after the first account was made.
  const only = fieldText(account) === '' ? onlyAccount(z) : '';
  if (only !== '') $('#node-input-account').val(only).trigger('change');
  reachConfigButtons('node-input-account', 'claire-account');
}

/** Node-RED says that the account changed three times while it opens a dialog; a list is loaded once. */
export function onAccountChange(changed: () => void): void {
  let last = describeAccount();
  $('#node-input-account').on('change', () => {
    const now = describeAccount();
    if (now === last) return;
    last = now;
    changed();
  });
}

/** The chosen account with its settings, as these may be edited while the choice stays. */
function describeAccount(): string {
  const id = accountChosen();
  return JSON.stringify([id, accountInEditor(id)]);
}

/** What the dialog of a node has chosen; it may be a reference such as `${ACCOUNT}`. */
export function accountChosen(): string {
  return configChosen('#node-input-account');
}

/** The id in a select of configuration nodes, which says `_ADD_` for none. */
export function configChosen(select: string): string {
  const chosen = fieldText($(select).val());
  return chosen === '_ADD_' ? '' : chosen;
}

/** An account as the editor has it, deployed or not; a reference is known at run time only. */
export function accountInEditor(id: string): Json | undefined {
  const account = RED.nodes.node(id);
  if (account === null || account === undefined) return undefined;
  const { baseUrl, allowPlainHttp, publicUrl, tls, proxy, credentials } = account;
  const apiKey = isObject(credentials) ? credentials.apiKey : undefined;
  return { id, baseUrl, allowPlainHttp, publicUrl, tls, proxy, apiKey: apiKey ?? unchanged };
}

/** Node-RED edits and adds a configuration node by links without an address: no Tab reaches them, and they have no name. */
export function reachConfigButtons(field: string, type: string): void {
  const prefix = field.replace(/-input-/, '-input-btn-');
  const named = { edit: 'editor.editConfig', add: 'editor.addNewConfig' };
  for (const [name, text] of Object.entries(named)) {
    const button = $(`#${prefix}-${name}`);
    button
      .attr('role', 'button')
      .attr('tabindex', '0')
      .attr('aria-label', RED._(text, { type }))
      .on('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        button.trigger('click');
      });
  }
}
