import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { ClaireError } from '../../claire/errors';
import { checkCreated, readWishes as wishesOf, type Wishes } from '../../claire/events';
import { addressList, claireAddresses, unreadable } from './source-address';

type TriggerContext = IHookFunctions | IWebhookFunctions;

/** Rejects what cannot be registered, by the field's own name. */
export function readWishes(context: TriggerContext): Wishes {
  checkAddresses(readOptions(context));
  const events: unknown = context.getNodeParameter('events', []);
  // n8n has no value for a field that it does not show.
  const hasChecklist = Array.isArray(events) && events.map(Number).includes(checkCreated);
  return wishesOf({
    events,
    locationId: context.getNodeParameter('locationId', '', { extractValue: true }),
    checklistId: hasChecklist ? context.getNodeParameter('checklistId', '') : '',
  });
}

const addresses = z.string().default('').transform(addressList).catch([]);

/** What cannot be read lets nobody in: an expression may give anything. */
const Options = z.object({
  linkTemplate: z.string().optional().catch(undefined),
  maxWait: z.number().min(0).optional().catch(undefined),
  moveWebhooks: z.boolean().default(false).catch(false),
  onlyFrom: z.enum(['any', 'development', 'production', 'other']).default('any').catch('other'),
  otherAddresses: addresses,
  trustedProxies: addresses,
});

export type TriggerOptions = z.output<typeof Options>;

/** Made once: a call would spend half its time on making it. */
const Include = z.array(z.string()).catch([]);

export function readInclude(context: IWebhookFunctions): string[] {
  return Include.parse(context.getNodeParameter('include', []));
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
