import { listUnknownFields, messageFields } from '../../claire/contact/templates';
import { readText, sharedText } from './texts';
import { createFormRow } from './form';
import type { EditorNode, Elements, JQuery, Validity } from './red';
import { oneOf } from './validation';

declare const $: JQuery;

const languages = ['nl', 'de', 'en', 'fr'] as const;

/** The names of the templates, as their texts have them. */
export const messageTemplates = [
  ...['onlineCheckIn', 'diagnoseOverview', 'diagnoseOverviewUpdate'],
  ...['repairOverview', 'repairOverviewUpdate', 'carReady'],
  ...['appointmentReminder', 'approvalReminder', 'review'],
] as const;

interface OwnText {
  readonly name: string;
  readonly tag: '<input>' | '<textarea>';
  readonly style: string;
  readonly placeholder?: string;
}

const large = { tag: '<textarea>', style: 'width: 70%; height: 90px;' } as const;

const ownTexts: readonly OwnText[] = [
  { name: 'messageSubject', tag: '<input>', style: 'width: 70%;' },
  { name: 'messageText', ...large, placeholder: '{greeting}\n\n{car}, {when}\n\n{workshop}' },
  { name: 'messageSms', ...large },
];

/** Rows for what the nodes save of how a customer is put out. Node-RED saves them by their ids. */
export function openCustomerFields(
  container: Elements,
  node: EditorNode,
  { hasEvent }: { hasEvent: boolean },
): void {
  container.empty();
  const choices = ['none', ...(hasEvent ? ['byEvent'] : []), ...messageTemplates, 'own'];
  addSelect(container, node, {
    name: 'language',
    icon: 'language',
    options: ['none', ...languages].map((value) => [value, sharedText(`languages.${value}`)]),
  });
  const message = addSelect(container, node, {
    name: 'message',
    icon: 'envelope-o',
    options: choices.map((value) => [value, sharedText(`messages.${value}`)]),
  });
  const own = ownTexts.map((text) => addText(container, node, text));
  const show = () => {
    const isOwn = message.val() === 'own';
    for (const row of own) row.toggle(isOwn);
  };
  message.on('change', show);
  show();
}

interface Select {
  readonly name: string;
  readonly icon: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function addSelect(
  container: Elements,
  node: EditorNode,
  { name, icon, options }: Select,
): Elements {
  const id = `node-input-${name}`;
  const select = $('<select>', { id, style: 'width: 70%;' });
  for (const [value, label] of options) {
    $('<option>', { value: value === 'none' ? '' : value })
      .text(label)
      .appendTo(select);
  }
  select.val(readText(node[name]));
  createFormRow(id, { label: sharedText(`customer.${name}`), icon })
    .append(select)
    .appendTo(container);
  return select;
}

function addText(
  container: Elements,
  node: EditorNode,
  { name, tag, style, placeholder }: OwnText,
): Elements {
  const id = `node-input-${name}`;
  const field = $(tag, { id, type: 'text', style });
  if (placeholder !== undefined) field.attr('placeholder', placeholder);
  field.val(readText(node[name]));
  return createFormRow(id, { label: sharedText(`customer.${name}`) })
    .append(field)
    .appendTo(container);
}

export function validLanguage(value: unknown): Validity {
  return oneOf(['', ...languages], sharedText('customer.language'))(value);
}

/** Of a look-up, which has no event whose message it could be. */
export function validMessage(value: unknown): Validity {
  return oneOf(['', 'own', ...messageTemplates], sharedText('customer.message'))(value);
}

export function validEventMessage(value: unknown): Validity {
  return value === 'byEvent' || validMessage(value);
}

export function validMessageText(value: unknown, node: EditorNode): Validity {
  if (node.message === 'own' && readText(value).trim() === '') {
    return sharedText('validation.messageText');
  }
  return validMessagePart(value, node);
}

/** A field that no message has would be refused at each run. */
export function validMessagePart(value: unknown, { message }: EditorNode): Validity {
  const [unknown] = message === 'own' ? listUnknownFields(readText(value)) : [];
  if (unknown === undefined) return true;
  const known = messageFields.map((name) => `{${name}}`).join(' ');
  return sharedText('validation.messageField', { field: `{${unknown}}`, known });
}
