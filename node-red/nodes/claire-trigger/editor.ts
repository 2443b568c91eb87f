import { accountChosen, onlyAccount, preselectAccount } from '../../editor/account';
import { showAddress } from '../../editor/address';
import { written } from '../../editor/answers';
import { events } from '../../editor/entries-of-build';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { textOf } from '../../editor/texts';
import { validator } from '../../editor/validation';
import { validPublicUrl, validSeconds } from '../../editor/web-address';
import { includes, openIncludes, validIncludes } from './editor/includes';
import { openWishes, type WishFields } from './editor/wishes';

declare const RED: EditorRed;
declare const $: JQuery;

const text = textOf('claire-trigger');

/** Of the dialog that is open; Node-RED opens one of them at a time. */
let wishes: WishFields | undefined;

RED.nodes.registerType('claire-trigger', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire.svg',
  inputs: 0,
  outputs: 1,
  defaults: {
    name: { value: '' },
    account: {
      type: 'claire-account',
      value: '',
      required: true,
      label: text('label.account'),
    },
    events: {
      value: [],
      validate: validator(
        (events) => (Array.isArray(events) && events.length > 0) || text('validation.events'),
      ),
    },
    locationId: { value: '', validate: validator(validId) },
    checklistId: { value: '', validate: validator(validId) },
    include: { value: ['appointment'], validate: validator(validIncludes) },
    publicUrl: { value: '', validate: validator(validPublicUrl) },
    linkTemplate: {
      value: '',
      validate: validator(
        (link) =>
          written(link) === '' || /\{key\}|\$\{/.test(written(link)) || text('validation.link'),
      ),
    },
    maxWait: { value: '60', validate: validator(validSeconds) },
  },
  paletteLabel: 'claire trigger',
  label(this: EditorNode) {
    if (this.name !== undefined && this.name !== '') return this.name;
    return nameOfOnly(this.events) ?? text('palette');
  },
  labelStyle(this: EditorNode) {
    return this.name !== undefined && this.name !== '' ? 'node_label_italic' : '';
  },
  outputLabels: () => text('port'),
  onadd(this: EditorNode & { account: string }) {
    if (this.account === '') this.account = onlyAccount(this.z);
  },
  oneditprepare(this: EditorNode) {
    preselectAccount(this);
    const fields = openWishes(this);
    wishes = fields;
    openIncludes(this.include);

    const publicUrl = $('#node-input-publicUrl');
    const show = () => {
      showAddress(
        { account: accountChosen(), publicUrl: written(publicUrl.val()), node: this },
        $('#claire-trigger-address'),
        $('#claire-trigger-warning'),
      );
    };
    publicUrl.on('change', show);
    $('#node-input-account').on('change', () => {
      fields.reload();
      show();
    });
    show();
  },
  oneditsave(
    this: EditorNode & Record<'events' | 'locationId' | 'checklistId' | 'include', unknown>,
  ) {
    Object.assign(this, wishes?.values(), { include: includes() });
    wishes = undefined;
  },
  oneditcancel() {
    wishes = undefined;
  },
});

/** Most triggers wait for one event, which says more than the kind of node. */
function nameOfOnly(chosen: unknown): string | undefined {
  const [only, ...more] = Array.isArray(chosen) ? chosen.map(written) : [];
  return more.length === 0 ? events.find(({ value }) => value === only)?.label : undefined;
}

function validId(value: unknown) {
  const given = written(value).trim();
  return given === '' || /^([1-9]\d*|\$\{[^}]+\})$/.test(given) || text('validation.id');
}
