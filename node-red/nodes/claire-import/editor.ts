import { onlyAccount, preselectAccount } from '../../editor/account';
import { written } from '../../editor/answers';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { nodeText } from '../../editor/texts';
import { oneOf, validator } from '../../editor/validation';
import { validSeconds } from '../../editor/web-address';
import { outputsFor, showWhatMatters } from './editor/fields';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

const ports = ['port.outcomes', 'port.notImported', 'port.more'] as const;

RED.nodes.registerType('claire-import', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire.svg',
  inputs: 1,
  outputs: 2,
  defaults: {
    name: { value: '' },
    account: {
      type: 'claire-account',
      value: '',
      required: true,
      label: text('label.account'),
    },
    collect: {
      value: 'array',
      validate: validator(oneOf(['array', 'messages', 'stream'], text('label.collect'))),
    },
    count: {
      value: '100',
      validate: validator(
        (count, { collect }) =>
          (collect !== 'messages' && collect !== 'stream') ||
          /^\s*[1-9]\d*\s*$/.test(written(count)) ||
          text('validation.count'),
      ),
    },
    seconds: { value: '5', validate: validator(validSeconds) },
    honourParts: { value: true },
    waitFor: {
      value: 'confirmation',
      // What was saved before there was a choice has the best one.
      validate: validator(
        oneOf([undefined, 'nothing', 'confirmation', 'reasons'], text('label.waitFor')),
      ),
    },
    waitAtMost: { value: '60', validate: validator(validSeconds) },
    output: {
      value: 'array',
      validate: validator(oneOf(['array', 'parts'], text('label.output'))),
    },
    outputs: { value: 2 },
    maxWait: { value: '60', validate: validator(validSeconds) },
  },
  paletteLabel: 'claire import',
  label(this: EditorNode) {
    return this.name !== undefined && this.name !== '' ? this.name : text('palette');
  },
  labelStyle(this: EditorNode) {
    return this.name !== undefined && this.name !== '' ? 'node_label_italic' : '';
  },
  outputLabels: (port: number) => text(ports[port] ?? 'port.more'),
  onadd(this: EditorNode & { account: string }) {
    if (this.account === '') this.account = onlyAccount(this.z);
  },
  oneditprepare(this: EditorNode) {
    preselectAccount(this);
    if (this.waitFor === undefined) $('#node-input-waitFor').val('confirmation');
    if (this.waitAtMost === undefined) $('#node-input-waitAtMost').val('60');
    showWhatMatters();
  },
  oneditsave(this: EditorNode & { outputs: number }) {
    this.outputs = outputsFor(written($('#node-input-collect').val()));
  },
});
