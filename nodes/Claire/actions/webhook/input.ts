import { parameterError, readLocator, toText, toWholeNumber, toYesOrNo } from '../parameters';
import { hiddenValue, isHiddenHeader } from '../../../../claire/http/redact';
import { isObject, type Json } from '../../../../claire/json';

/** The parameters of a webhook, read but not yet in Claire's names. */
export type Given = Partial<Record<string, unknown>>;

/** Open, as Claire's own model of a header is. */
interface Header {
  [field: string]: unknown;
  name: string;
  value: string;
}

/** Claire's names for the fields that were given; a field that was not is not there. */
export interface WebhookInput {
  name?: string;
  webhook_trigger_id?: number;
  url?: string;
  dealer_location_id?: number | null;
  checklist_id?: number | null;
  queued?: boolean;
  active?: boolean;
  headers?: Header[];
}

export function toWebhookInput(given: Given): WebhookInput {
  const { name, trigger, url, locationId, checklistId, queued, active, headers } = given;
  const event = toWholeNumber(trigger, 'Event');
  return {
    ...(name === undefined ? {} : { name: toText(name, 'Name') }),
    ...(event === undefined ? {} : { webhook_trigger_id: event }),
    ...(url === undefined ? {} : { url: toText(url, 'URL') }),
    ...(locationId === undefined
      ? {}
      : { dealer_location_id: toWholeNumber(readLocator(locationId), 'Location') ?? null }),
    ...(checklistId === undefined
      ? {}
      : { checklist_id: toWholeNumber(checklistId, 'Checklist ID') ?? null }),
    ...(queued === undefined ? {} : { queued: toBoolean(queued, 'Queued') }),
    ...(active === undefined ? {} : { active: toBoolean(active, 'Active') }),
    ...(headers === undefined ? {} : { headers: readHeaders(headers) }),
  };
}

function readHeaders(value: unknown): Header[] {
  const rows: unknown = isObject(value) ? value.header : value;
  if (rows === undefined || rows === null || rows === '') return [];
  if (!Array.isArray(rows)) throw parameterError('Headers', 'must be a list of names and values');
  return rows.map((row: unknown) => readHeader(isObject(row) ? row : {}));
}

function readHeader(header: Json): Header {
  const { name, value } = header;
  if (isHiddenHeader(header)) {
    const fault = `holds "${hiddenValue}" for ${toText(name, 'Name of a header')}: give its real value`;
    throw parameterError('Headers', fault);
  }
  return {
    name: toText(name, 'Name of a header'),
    // Not trimmed: a header may end in a space, and a line break has to be seen to be refused.
    value: typeof value === 'string' ? value : toText(value, 'Value of a header'),
  };
}

function toBoolean(value: unknown, label: string): boolean {
  const answer = toYesOrNo(value, label);
  if (answer === undefined) throw parameterError(label, 'must be true or false');
  return answer;
}
