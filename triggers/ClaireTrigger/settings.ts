import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { ClaireError } from '../../claire/errors';
import { labelOf } from '../../claire/models';
import { checkCreated } from './parameters';
import { addressList, claireAddresses, unreadable } from './source-address';

type TriggerContext = IHookFunctions | IWebhookFunctions;

/** What the user wants to hear of, as Claire is to be asked for it. */
export interface Wishes {
  events: number[];
  locationId: number | null;
  checklistId: number | null;
}

/** Rejects what cannot be registered, by the field's own name. */
export function readWishes(context: TriggerContext): Wishes {
  checkAddresses(readOptions(context));
  const events = readEvents(context);
  const location: unknown = context.getNodeParameter('locationId', '', { extractValue: true });
  const checklist: unknown = events.includes(checkCreated)
    ? context.getNodeParameter('checklistId', '')
    : '';
  return {
    events,
    locationId: readId(location, 'Location'),
    checklistId: readId(checklist, 'Checklist ID'),
  };
}

function readEvents(context: TriggerContext): number[] {
  const given: unknown = context.getNodeParameter('events', []);
  const events = [...new Set(Array.isArray(given) ? given.map(Number) : [])];
  const unknown = events.filter((event) => labelOf('WebhookTriggerID', event) === undefined);
  if (unknown.length > 0) throw invalid(`Events holds ${unknown.join(', ')}, which Claire lacks.`);
  if (events.length > 0) return events.sort((a, b) => a - b);
  throw invalid('No event is chosen. Choose at least one under Events.');
}

function readId(value: unknown, field: string): number | null {
  if (value === undefined || value === null || value === '') return null;
  const isText = typeof value === 'string' && /^\s*\d+\s*$/.test(value);
  const id = isText || typeof value === 'number' ? Number(value) : 0;
  if (id > 0 && Number.isSafeInteger(id)) return id;
  throw invalid(`${field} must be a whole number above 0, such as 42, or empty.`);
}

const addresses = z.string().default('').transform(addressList).catch([]);

/** What cannot be read lets nobody in: an expression may give anything. */
const Options = z.object({
  linkTemplate: z.string().optional().catch(undefined),
  maxWait: z.number().min(0).optional().catch(undefined),
  onlyFrom: z.enum(['any', 'development', 'production', 'other']).default('any').catch('other'),
  otherAddresses: addresses,
  trustedProxies: addresses,
});

export type TriggerOptions = z.output<typeof Options>;

export function readInclude(context: IWebhookFunctions): string[] {
  return z.array(z.string()).catch([]).parse(context.getNodeParameter('include', []));
}

export function readOptions(context: TriggerContext): TriggerOptions {
  return Options.parse(context.getNodeParameter('options', {}));
}

/** The addresses that may call, or `undefined` for any. */
export function allowedAddresses(options: TriggerOptions): readonly string[] | undefined {
  const { onlyFrom, otherAddresses } = options;
  if (onlyFrom === 'any') return undefined;
  return onlyFrom === 'other' ? otherAddresses : [claireAddresses[onlyFrom]];
}

function checkAddresses(options: TriggerOptions): void {
  const { onlyFrom, otherAddresses, trustedProxies } = options;
  if (onlyFrom === 'other' && otherAddresses.length === 0) {
    throw invalid('Other Addresses is empty, so nobody could call. Enter at least one address.');
  }
  for (const [field, list] of Object.entries({ otherAddresses, trustedProxies })) {
    const wrong = unreadable(list);
    if (wrong.length === 0) continue;
    const name = field === 'trustedProxies' ? 'Trusted Proxies' : 'Other Addresses';
    throw invalid(`${name} holds "${wrong.join('", "')}", which is no address and no CIDR range.`);
  }
}

function invalid(message: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message });
}
