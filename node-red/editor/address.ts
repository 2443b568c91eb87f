import { accountInEditor } from './account';
import { isObject } from '../../claire/json';
import { readMessage, readText, sharedText } from './texts';
import { say } from './form';
import type { EditorNode, EditorRed, Elements, JQuery } from './red';

declare const RED: EditorRed;
declare const $: JQuery;

/** What the user typed; the runtime knows its settings and its environment. */
export interface AddressQuery {
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
  $.ajax({
    url: 'claire/address',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({
      accountPublicUrl: accountInEditor(query.account)?.publicUrl,
      ...query,
      node: query.node?.id,
    }),
  })
    .done((answer) => {
      const { url, warning } = isObject(answer) ? answer : {};
      address.val(readText(url) === '' ? '' : readText(url) + toPathEnd(query.node));
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
