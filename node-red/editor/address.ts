import { isAnswer, messageOf, written } from './answers';
import { say } from './lists';
import type { Elements, JQuery } from './red';
import { sharedText } from './texts';

declare const $: JQuery;

/** What the user typed; the runtime knows its settings and its environment. */
export interface AddressWish {
  readonly account: string;
  /** Of the trigger. */
  readonly publicUrl?: string;
  /** Of an account that is open in its dialog. */
  readonly accountPublicUrl?: string;
  /** The id of the trigger, with which its address ends. */
  readonly node?: string;
}

/** Shows the address that Claire will call, and warns when Claire cannot reach it. */
export function showAddress(wish: AddressWish, address: Elements, state: Elements): void {
  $.ajax({
    url: 'claire/address',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify(wish),
  })
    .done((answer) => {
      const { url, warning } = isAnswer(answer) ? answer : {};
      const whole = wish.node === undefined ? written(url) : `${written(url)}/${wish.node}`;
      address.val(written(url) === '' ? '' : whole);
      say(state, typeof warning === 'string' ? sharedText(`address.${warning}`) : '');
    })
    .fail(({ responseJSON }) => {
      address.val('');
      say(state, messageOf(responseJSON) ?? sharedText('address.unknown'));
    });
}
