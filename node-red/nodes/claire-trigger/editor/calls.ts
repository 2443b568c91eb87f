import { readText } from '../../../editor/answers';
import type { EditorNode, JQuery, Validity } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-trigger');

/** Shows the addresses where they mean something. */
export function openCallers(): void {
  const onlyFrom = $('#node-input-onlyFrom');
  const show = () => {
    const chosen = readText(onlyFrom.val());
    $('#claire-trigger-others').toggle(chosen === 'other');
    $('#claire-trigger-proxies').toggle(chosen !== 'any');
  };
  onlyFrom.on('change', show);
  show();
}

/** A row for each header that there is, and an empty one. */
export function openHeaders(): void {
  const name = (number: number) => $(`#node-input-header${String(number)}`);
  const isGiven = (number: number) => readText(name(number).val()).trim() !== '';
  const show = () => {
    for (const number of [2, 3]) {
      name(number)
        .closest('.form-row')
        .toggle(isGiven(number) || isGiven(number - 1));
    }
  };
  for (const number of [1, 2, 3]) name(number).on('input change', show);
  show();
}

/** The trigger knows Claire by the two of its own. */
export function validHeader(value: unknown): Validity {
  const name = readText(value).trim();
  if (/^x-claire-(secret|event)$/i.test(name)) return text('validation.ownHeader', { name });
  const isName = name === '' || /^\$\{[^}]+\}$|^[!#$%&'*+.^_`|~\w-]+$/.test(name);
  return isName || text('validation.header', { name });
}

export function validOthers(value: unknown, { onlyFrom }: EditorNode): Validity {
  return onlyFrom !== 'other' || readText(value).trim() !== '' || text('validation.others');
}
