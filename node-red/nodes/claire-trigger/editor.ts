import { defaultMaxWait } from '../../../claire/waits';
import { accountChosen, onAccountChange, openAccount } from '../../editor/account';
import { fieldText, nodeText } from '../../editor/texts';
import {
  openCustomerFields,
  validEventMessage,
  validLanguage,
  validMessagePart,
  validMessageText,
} from '../../editor/customer-fields';
import { events, type ParameterEntry } from '../../editor/entries';
import {
  chooseAccount,
  readName,
  styleLabel,
  markEmptyPasswords,
  createChoice,
  eachKnown,
  ifGiven,
  validator,
  validPublicUrl,
  validSeconds,
} from '../../editor/definition';
import type { EditorNode, EditorRed, JQuery, Validity, Elements } from '../../editor/red';
import { checkCreated } from '../../../claire/models/enumerations';
import { type ParameterField, parameterField } from '../../editor/parameter-field';
import { type Several, severalField } from '../../editor/several-field';
import { includes } from '../../runtime/choices';
import { readBoxes, showAddress, tickBoxes } from '../../editor/form';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-trigger');
const choice = createChoice(text);
const includeBox = 'claire-trigger-include';

/** Of the dialog that is open; Node-RED opens one of them at a time. */
let eventFields: ReturnType<typeof openEventFields> | undefined;

RED.nodes.registerType('claire-trigger', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire-trigger.svg',
  inputs: 0,
  outputs: 2,
  defaults: {
    name: { value: '' },
    account: { type: 'claire-account', value: '', required: true, label: text('label.account') },
    events: {
      value: [],
      validate: validator(
        (events) => (Array.isArray(events) && events.length > 0) || text('validation.events'),
      ),
    },
    locationId: { value: '', validate: validator(validId) },
    locationIds: { value: [], validate: validator(validIds) },
    checklistId: { value: '', validate: validator(validId) },
    include: {
      value: ['appointment'],
      validate: validator(eachKnown(includes, text('validation.include'))),
    },
    simplify: { value: true },
    publicUrl: { value: '', validate: validator(validPublicUrl) },
    linkTemplate: {
      value: '',
      validate: validator(
        (link) =>
          fieldText(link) === '' || /\{key\}|\$\{/.test(fieldText(link)) || text('validation.link'),
      ),
    },
    language: { value: '', validate: validator(validLanguage) },
    message: { value: '', validate: validator(validEventMessage) },
    messageSubject: { value: '', validate: validator(validMessagePart) },
    messageText: { value: '', validate: validator(validMessageText) },
    messageSms: { value: '', validate: validator(validMessagePart) },
    maxWait: { value: String(defaultMaxWait), validate: validator(validSeconds) },
    queued: choice('queued', ['', 'true', 'false']),
    header1: { value: '', validate: validator(validHeader) },
    header2: { value: '', validate: validator(validHeader) },
    header3: { value: '', validate: validator(validHeader) },
    onlyFrom: choice('onlyFrom', ['any', 'production', 'development', 'other']),
    otherAddresses: { value: '', validate: validator(validOthers) },
    trustedProxies: { value: '' },
  },
  credentials: {
    headerValue1: { type: 'password' },
    headerValue2: { type: 'password' },
    headerValue3: { type: 'password' },
  },
  paletteLabel: 'claire trigger',
  label(this: EditorNode) {
    return readName(this) ?? nameOfOnly(this.events) ?? text('palette');
  },
  labelStyle: styleLabel,
  outputLabels: (index: number) => text(index === 0 ? 'port' : 'failedPort'),
  onadd: chooseAccount,
  oneditprepare(this: EditorNode) {
    markEmptyPasswords(this, ['headerValue1', 'headerValue2', 'headerValue3']);
    openAccount(this);
    const fields = openEventFields(this);
    eventFields = fields;
    openCustomerFields('claire-trigger');
    openIncludes(this.include);
    openCallers();
    openHeaders();

    const publicUrl = $('#node-input-publicUrl');
    const show = () => {
      showAddress(
        { account: accountChosen(), publicUrl: fieldText(publicUrl.val()), node: this },
        $('#claire-trigger-address'),
        $('#claire-trigger-warning'),
      );
    };
    publicUrl.on('change', show);
    onAccountChange(() => {
      fields.reload();
      show();
    });
    show();
  },
  oneditsave(
    this: EditorNode &
      Record<'events' | 'locationId' | 'locationIds' | 'checklistId' | 'include', unknown>,
  ) {
    Object.assign(this, eventFields?.values(), { include: readBoxes(includeBox, includes) });
    eventFields = undefined;
  },
  oneditcancel() {
    eventFields = undefined;
  },
});

/** Most triggers wait for one event, which says more than the kind of node. */
function nameOfOnly(chosen: unknown): string | undefined {
  const [only, ...more] = Array.isArray(chosen) ? chosen.map(fieldText) : [];
  if (only === undefined || more.length > 0) return undefined;
  return events.find(({ value }) => value === only)?.label ?? text('event', { event: only });
}

function validIds(value: unknown): Validity {
  const all: unknown[] = Array.isArray(value) ? value : [];
  return all.map(validId).find((one) => one !== true) ?? true;
}

function validId(value: unknown): Validity {
  return ifGiven(value, (given) => /^[1-9]\d*$/.test(given), text('validation.id'));
}

/** Shows how the customer and the records are put out where they are. */
function openIncludes(given: unknown): void {
  tickBoxes(includeBox, includes, given);
  const show = () => {
    const chosen = readBoxes(includeBox, includes);
    for (const rows of ['link', 'customer-fields']) {
      $(`#claire-trigger-${rows}`).toggle(chosen.includes('customer'));
    }
    // The customer to tell is not a record of Claire's.
    $('#claire-trigger-simplify').toggle(chosen.some((one) => one !== 'customer'));
  };
  for (const one of includes) $(`#${includeBox}-${one}`).on('change', show);
  show();
}

/** Shows the addresses where they mean something. */
function openCallers(): void {
  const onlyFrom = $('#node-input-onlyFrom');
  const show = () => {
    const chosen = fieldText(onlyFrom.val());
    $('#claire-trigger-others').toggle(chosen === 'other');
    $('#claire-trigger-proxies').toggle(chosen !== 'any');
  };
  onlyFrom.on('change', show);
  show();
}

/** A row for each header that there is, and an empty one. */
function openHeaders(): void {
  const name = (number: number) => $(`#node-input-header${String(number)}`);
  const isGiven = (number: number) => fieldText(name(number).val()).trim() !== '';
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
function validHeader(value: unknown): Validity {
  const name = fieldText(value).trim();
  if (/^x-claire-(secret|event)$/i.test(name)) return text('validation.ownHeader', { name });
  const isName = (given: string) => /^[!#$%&'*+.^_`|~\w-]+$/.test(given);
  return ifGiven(name, isName, text('validation.header', { name }));
}

function validOthers(value: unknown, { onlyFrom }: EditorNode): Validity {
  return onlyFrom !== 'other' || fieldText(value).trim() !== '' || text('validation.others');
}

/** What the trigger is to hear of: which events, where, and by which checklist. */
function openEventFields(node: EditorNode) {
  const container = $('#claire-trigger-lists').empty();
  const show = () => {
    // One event alone is about a checklist; one that was chosen before stays in view.
    const isOfChecklist = chosen.values().includes(checkCreated);
    checklist.row.toggle(isOfChecklist || checklist.value().value !== '');
    // Beside all locations there are no more.
    locations.row.toggle(location.value().value !== '' || locations.values().length > 0);
  };
  const openSeveral = (name: 'events' | 'locationIds', more: Pick<Several, 'icon' | 'list'>) => {
    const texts = { label: text(`label.${name}`), none: text(`none.${name}`) };
    // All events are known without Claire; Claire may have new ones.
    const known = name === 'events' ? events : [];
    const several = { id: `claire-trigger-${name}`, ...texts, ...more, known, onChange: show };
    return severalField(container, several, node[name]);
  };
  const chosen = openSeveral('events', { icon: 'bell-o', list: 'events' });
  const location = openId(container, node, ['locationId', 'locations', 'map-marker']);
  const locations = openSeveral('locationIds', { icon: 'map-o', list: 'locations' });
  const checklist = openId(container, node, ['checklistId', 'checklists', 'check-square-o']);
  location.row.on('change', show);
  show();
  return {
    reload: () => {
      for (const field of [chosen, location, locations, checklist]) field.reload();
    },
    values: () => ({
      events: chosen.values(),
      locationId: location.value().value,
      locationIds: locations.values(),
      checklistId: checklist.value().value,
    }),
  };
}

function openId(
  container: Elements,
  node: EditorNode,
  [name, list, icon]: readonly [name: string, list: 'locations' | 'checklists', icon: string],
): ParameterField {
  const entry: ParameterEntry = { name, type: 'num', required: false, list, isSetting: true };
  const [none, label] = [text(`none.${list}`), text(`label.${name}`)];
  const texts = { label, icon, none, choice: (value: string) => value, placeholder: '' };
  const field = parameterField(entry, { type: 'num', value: fieldText(node[name]) }, texts);
  field.row.appendTo(container);
  field.open();
  return field;
}
