import { onlyAccount, preselectAccount } from '../../editor/account';
import { written } from '../../editor/answers';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { textOf } from '../../editor/texts';
import { oneOf, validator } from '../../editor/validation';
import { validSeconds } from '../../editor/web-address';

declare const RED: EditorRed;
declare const $: JQuery;

const text = textOf('claire-import');

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
      validate: validator(oneOf(['array', 'messages'], text('label.collect'))),
    },
    count: {
      value: '100',
      validate: validator(
        (count, { collect }) =>
          collect !== 'messages' ||
          /^\s*[1-9]\d*\s*$/.test(written(count)) ||
          text('validation.count'),
      ),
    },
    seconds: { value: '5', validate: validator(validSeconds) },
    output: {
      value: 'array',
      validate: validator(oneOf(['array', 'parts'], text('label.output'))),
    },
    maxWait: { value: '60', validate: validator(validSeconds) },
  },
  paletteLabel: 'claire import',
  label(this: EditorNode) {
    return this.name !== undefined && this.name !== '' ? this.name : text('palette');
  },
  labelStyle(this: EditorNode) {
    return this.name !== undefined && this.name !== '' ? 'node_label_italic' : '';
  },
  outputLabels: (port: number) => text(port === 0 ? 'port.outcomes' : 'port.notImported'),
  onadd(this: EditorNode & { account: string }) {
    if (this.account === '') this.account = onlyAccount(this.z);
  },
  oneditprepare(this: EditorNode) {
    preselectAccount(this);
    const collect = $('#node-input-collect');
    const show = () => {
      $('#claire-import-messages').toggle(collect.val() === 'messages');
      RED.tray.resize();
    };
    collect.on('change', show);
    show();
  },
});
