import type { EditorNode, EditorRed, JQuery } from './red';

declare const RED: EditorRed;
declare const $: JQuery;

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

/** In the dialog of a node that has no account yet, as after the first account was made. */
export function preselectAccount({ account, z }: EditorNode): void {
  if (typeof account === 'string' && account !== '') return;
  const only = onlyAccount(z);
  if (only !== '') $('#node-input-account').val(only).trigger('change');
}
