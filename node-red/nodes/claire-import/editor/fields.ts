import { accountChosen } from '../../../editor/account';
import { showAddress } from '../../../editor/address';
import { readText } from '../../../editor/answers';
import type { EditorRed, JQuery } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

/** A stream has a third output, which asks for more. */
export function outputsFor(collect: string): number {
  return collect === 'stream' ? 3 : 2;
}

const choices = ['action', 'source', 'dateOrder', 'collect', 'waitFor', 'account'] as const;

type Chosen = Readonly<Record<(typeof choices)[number], string>>;

/** Shows the fields that matter for what is chosen, now and after each choice. */
export function showWhatMatters(): void {
  const show = () => {
    const chosen = readChosen();
    showSource(chosen);
    showCollect(chosen);
    showWaitFor(chosen);
    RED.tray.resize();
  };
  for (const name of choices) $(`#node-input-${name}`).on('change', show);
  show();
}

function readChosen(): Chosen {
  const findField = (name: (typeof choices)[number]) => readText($(`#node-input-${name}`).val());
  return {
    ...{
      action: findField('action'),
      source: findField('source'),
      dateOrder: findField('dateOrder'),
    },
    ...{
      collect: findField('collect'),
      waitFor: findField('waitFor'),
      account: findField('account'),
    },
  };
}

function showSource({ action, source, dateOrder }: Chosen): void {
  const readsRows = action !== 'confirm';
  $('#claire-import-source').toggle(readsRows);
  $('#claire-import-table').toggle(readsRows && source === 'columns');
  $('#claire-import-settings').toggle(readsRows && source === 'columns');
  $('#claire-import-format').toggle(dateOrder === 'custom');
  $('#claire-import-zone').toggle(readsRows);
  $('#claire-import-group').toggle(readsRows && source === 'columns');
  $('#claire-import-changed').toggle(action === 'import');
}

function showCollect({ collect }: Chosen): void {
  const isStream = collect === 'stream';
  $('#claire-import-messages').toggle(collect !== 'array');
  $('#claire-import-parts').toggle(isStream);
  $('#claire-import-output').toggle(!isStream);
  $('[for=node-input-count] span').text(text(isStream ? 'label.askFor' : 'label.count'));
  $('[for=node-input-seconds] span').text(text(isStream ? 'label.afterQuiet' : 'label.after'));
  $('#claire-import-collect-tip').text(text(isStream ? 'tip.stream' : 'tip.complete'));
}

function showWaitFor({ action, waitFor }: Chosen): void {
  const hears = action === 'import' && waitFor === 'reasons';
  const waits = action === 'confirm' || (action === 'import' && waitFor !== 'nothing');
  $('#claire-import-wait-for').toggle(action === 'import');
  $('#claire-import-at-most').toggle(waits);
  $('#claire-import-reasons').toggle(hears);
  if (!hears) return;
  const query = { account: accountChosen() };
  showAddress(query, $('#claire-import-address'), $('#claire-import-warning'));
}
