import { accountChosen } from '../../../editor/account';
import { showAddress } from '../../../editor/address';
import { written } from '../../../editor/answers';
import type { EditorRed, JQuery } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

/** A stream has a third output, which asks for more. */
export function outputsFor(collect: string): number {
  return collect === 'stream' ? 3 : 2;
}

/** Shows the fields that matter for what is chosen, now and after each choice. */
export function showWhatMatters(): void {
  const collect = $('#node-input-collect');
  const waitFor = $('#node-input-waitFor');
  const showInput = () => {
    showCollect(written(collect.val()));
  };
  const showWait = () => {
    showWaitFor(written(waitFor.val()));
  };
  collect.on('change', showInput);
  waitFor.on('change', showWait);
  $('#node-input-account').on('change', showWait);
  showInput();
  showWait();
}

function showCollect(collect: string): void {
  const isStream = collect === 'stream';
  $('#claire-import-messages').toggle(collect !== 'array');
  $('#claire-import-parts').toggle(isStream);
  $('#claire-import-output').toggle(!isStream);
  $('#claire-import-count-label').text(text(isStream ? 'label.askFor' : 'label.count'));
  $('#claire-import-seconds-label').text(text(isStream ? 'label.afterQuiet' : 'label.after'));
  $('#claire-import-collect-tip').text(text(isStream ? 'tip.stream' : 'tip.complete'));
  RED.tray.resize();
}

function showWaitFor(waitFor: string): void {
  const hears = waitFor === 'reasons';
  $('#claire-import-at-most').toggle(waitFor !== 'nothing');
  $('#claire-import-reasons').toggle(hears);
  if (hears) {
    const wish = { account: accountChosen() };
    showAddress(wish, $('#claire-import-address'), $('#claire-import-warning'));
  }
  RED.tray.resize();
}
