import { defaultMaxWait } from '../../../claire/waits';
import { onAccountChange, openAccount } from '../../editor/account';
import { fieldText, nodeText } from '../../editor/texts';
import {
  openCustomerFields,
  validMessage,
  validLanguage,
  validMessagePart,
  validMessageText,
} from '../../editor/customer-fields';
import { operationEntry, operations } from '../../editor/entries';
import {
  chooseAccount,
  readName,
  styleLabel,
  createChoice,
  validator,
  validSeconds,
} from '../../editor/definition';
import type { ParameterField } from '../../editor/parameter-field';
import type { EditorNode, EditorRed, JQuery, Elements } from '../../editor/red';
import { nameTypedInput } from '../../editor/form';
import {
  offerFields,
  openFields,
  openParameters,
  savedParameters,
  validParameters,
} from './editor/parameters';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-api');
const choice = createChoice(text);

/** Of the dialog that is open; Node-RED opens one of them at a time. */
let fields: ReadonlyMap<string, ParameterField> = new Map();
/** Its operation; empty for one that is not known here. */
let opened: string | undefined;

RED.nodes.registerType('claire-api', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire-api.svg',
  inputs: 1,
  outputs: 1,
  defaults: {
    name: { value: '' },
    account: { type: 'claire-account', value: '', required: true, label: text('label.account') },
    operation: {
      value: 'appointment.list',
      validate: validator((id) => operationEntry(id) !== undefined || text('validation.operation')),
    },
    parameters: {
      // A new node has to be told its location only.
      value: { date: { type: 'date', value: 'iso' } },
      validate: validator(validParameters),
    },
    output: choice('output', ['whole', 'parts', 'property']),
    property: {
      value: 'payload',
      validate: validator(
        (path, { output }) =>
          output !== 'property' ||
          (typeof path === 'string' && path !== '') ||
          text('validation.property'),
      ),
    },
    fields: choice('fields', ['simplified', 'raw', 'selectedFields']),
    selectedFields: { value: '' },
    addCustomer: choice('addCustomer', ['', 'driver', 'owner', 'contractor']),
    language: { value: '', validate: validator(validLanguage) },
    message: { value: '', validate: validator(validMessage) },
    messageSubject: { value: '', validate: validator(validMessagePart) },
    messageText: { value: '', validate: validator(validMessageText) },
    messageSms: { value: '', validate: validator(validMessagePart) },
    returnAll: { value: false },
    maxWait: { value: String(defaultMaxWait), validate: validator(validSeconds) },
    whenFailed: choice('whenFailed', ['catch', 'send']),
  },
  paletteLabel: 'claire api',
  label(this: EditorNode) {
    const entry = operationEntry(this.operation);
    return readName(this) ?? text(entry === undefined ? 'palette' : `operations.${entry.id}`);
  },
  labelStyle: styleLabel,
  onadd: chooseAccount,
  outputLabels: () => text('port'),
  oneditprepare(this: EditorNode) {
    fillOperations($('#node-input-operation'), this.operation);
    openAccount(this);
    openProperty();
    openFields(this.selectedFields, () => {
      showExtras(opened, fields);
    });
    openCustomerFields('claire-api');

    let given = this.parameters;
    opened = undefined;
    const open = () => {
      const operation = fieldText($('#node-input-operation').val());
      // Node-RED says that it changed also when it opens the dialog.
      if (operation === opened) return;
      opened = operation;
      given = { ...Object(given), ...savedParameters(fields) };
      fields = openParameters(operation, given);
      showExtras(operation, fields);
      offerFields(operation);
    };
    fields = new Map();
    $('#node-input-operation').on('change', open);
    for (const field of ['#node-input-returnAll', '#node-input-addCustomer']) {
      $(field).on('change', () => {
        showExtras(opened, fields);
      });
    }
    onAccountChange(() => {
      for (const field of fields.values()) field.reload();
    });
    open();
  },
  oneditsave(this: EditorNode & { parameters: unknown }) {
    // An operation of a later version has no fields here, and keeps what was given for them.
    if (opened !== '') this.parameters = savedParameters(fields);
    fields = new Map();
  },
  oneditcancel() {
    fields = new Map();
  },
});

/** Where in the message the result goes, if it goes to a property of its own. */
function openProperty(): void {
  const property = $('#node-input-property').typedInput({ types: ['msg'] });
  nameTypedInput(property, 'node-input-property', text('label.property'));
  const output = $('#node-input-output');
  const show = () => $('#claire-api-property').toggle(output.val() === 'property');
  output.on('change', show);
  show();
}

/** All operations of the catalogue, under their resource. */
function fillOperations(select: Elements, chosen: unknown): void {
  select.empty();
  for (const resource of new Set(operations.map((operation) => operation.resource))) {
    const group = $('<optgroup>', { label: text(`resources.${resource}`) }).appendTo(select);
    for (const { id, deprecated } of operations.filter((one) => one.resource === resource)) {
      const label = text(`operations.${id}`);
      $('<option>', { value: id })
        .text(deprecated ? text('deprecatedOperation', { label }) : label)
        .appendTo(group);
    }
  }
  if (typeof chosen === 'string') select.val(chosen);
}

/** Shows what only some operations can do, and no page to choose where all are wanted. */
function showExtras(operation: unknown, fields: ReadonlyMap<string, ParameterField>): void {
  const entry = operationEntry(operation);
  const isPaged = entry?.isPaged === true;
  const hasCustomers = entry?.hasCustomers === true;
  $('#claire-api-customer').toggle(hasCustomers);
  const addsCustomer = hasCustomers && fieldText($('#node-input-addCustomer').val()) !== '';
  $('#claire-api-customer-fields').toggle(addsCustomer);
  const hasFields = entry?.model !== undefined;
  $('#claire-api-fields').toggle(hasFields);
  const choosesFields = fieldText($('#node-input-fields').val()) === 'selectedFields';
  $('#claire-api-selectedFields').toggle(hasFields && choosesFields);
  $('#claire-api-all').toggle(isPaged);
  const wantsAll = isPaged && $('#node-input-returnAll').prop('checked') === true;
  fields.get('Page')?.row.toggle(!wantsAll);
}
