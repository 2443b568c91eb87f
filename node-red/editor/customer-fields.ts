import { listUnknownFields, messageFields } from '../../claire/contact/templates';
import { fieldText, sharedText } from './texts';
import type { EditorNode, JQuery, Validity } from './red';
import { oneOf } from './definition';

declare const $: JQuery;

export const languages = ['nl', 'de', 'en', 'fr'] as const;

/** The names of the templates, as their texts have them. */
export const messageTemplates = [
  ...['onlineCheckIn', 'diagnoseOverview', 'diagnoseOverviewUpdate'],
  ...['repairOverview', 'repairOverviewUpdate', 'carReady'],
  ...['appointmentReminder', 'approvalReminder', 'review'],
] as const;

/** Shows the fields of an own text where one is chosen. */
export function openCustomerFields(type: string): void {
  const message = $('#node-input-message');
  const show = () => $(`#${type}-own-message`).toggle(message.val() === 'own');
  message.on('change', show);
  show();
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
  if (node.message === 'own' && fieldText(value).trim() === '') {
    return sharedText('validation.messageText');
  }
  return validMessagePart(value, node);
}

/** A field that no message has would be refused at each run. */
export function validMessagePart(value: unknown, { message }: EditorNode): Validity {
  const [unknown] = message === 'own' ? listUnknownFields(fieldText(value)) : [];
  if (unknown === undefined) return true;
  const known = messageFields.map((name) => `{${name}}`).join(' ');
  return sharedText('validation.messageField', { field: `{${unknown}}`, known });
}
