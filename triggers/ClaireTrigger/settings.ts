import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import {
  readLocations,
  parseTriggerSettings as parseSettings,
  type TriggerSettings,
} from '../../claire/webhooks';
import {
  type EnteredMessage,
  readLanguage,
  readLinkTemplate,
  readMessageChoice,
} from '../../claire/contact';
import { checkCreated } from '../../claire/models/enumerations';
import { checkCallers } from '../../claire/callers';
import { readTrueOrFalse, toSeconds } from '../../n8n/values';

type TriggerContext = IHookFunctions | IWebhookFunctions;

/** Rejects what cannot be registered, by the field's own name. */
export function readTriggerSettings(context: TriggerContext): TriggerSettings {
  const options = readOptions(context);
  const { callers, locationIds, queued, headers } = options;
  checkCallers(callers);
  readCustomerSettings(context, options);
  const events: unknown = context.getNodeParameter('events', []);
  // n8n has no value for a field that it does not show.
  const hasChecklist = Array.isArray(events) && events.map(Number).includes(checkCreated);
  return parseSettings({
    events,
    locationId: readLocation(context),
    locationIds,
    checklistId: hasChecklist ? context.getNodeParameter('checklistId', '') : '',
    queued,
    headers: headers?.header,
  });
}

/** What cannot be read is left out: an expression may give anything, and an event must not be lost. */
const yesOrNo = z.unknown().transform(readTrueOrFalse);
const ifYes = yesOrNo.transform((answer) => answer ?? false);

/** An unreadable value refuses all calls: an expression may give anything. */
const Options = z
  .object({
    linkTemplate: z.unknown(),
    language: z.unknown(),
    maxWait: z.unknown().transform(toSeconds),
    moveWebhooks: ifYes,
    onlyFrom: z.unknown(),
    otherAddresses: z.unknown(),
    trustedProxies: z.unknown(),
    locationIds: z.unknown(),
    queued: yesOrNo,
    headers: z.looseObject({ header: z.unknown() }).optional().catch(undefined),
    failedDeliveries: ifYes,
  })
  .transform(({ onlyFrom, otherAddresses, trustedProxies, ...rest }) => ({
    ...rest,
    callers: { onlyFrom, otherAddresses, trustedProxies },
  }));

export type TriggerOptions = z.output<typeof Options>;

/** How the customer is put out. Throws for what cannot be, with the parameter's name. */
export function readCustomerSettings(context: TriggerContext, options: TriggerOptions) {
  return {
    linkTemplate: readLinkTemplate(options.linkTemplate),
    language: readLanguage(options.language),
    message: readMessageChoice(readMessage(context), { hasEvent: true }),
  };
}

/** n8n has no value for a field that it does not show. */
function readMessage(context: TriggerContext): EnteredMessage {
  return {
    message: context.getNodeParameter('message', ''),
    messageSubject: context.getNodeParameter('messageSubject', ''),
    messageText: context.getNodeParameter('messageText', ''),
    messageSms: context.getNodeParameter('messageSms', ''),
  };
}

/** Made once: a call would spend half its time on making it. An expression may give one word. */
const Include = z.preprocess((value) => [value].flat(), z.array(z.string())).catch([]);

export function readInclude(context: IWebhookFunctions): string[] {
  return Include.parse(context.getNodeParameter('include', []));
}

export function readOptions(context: TriggerContext): TriggerOptions {
  return Options.parse(context.getNodeParameter('options', {}));
}

/** The locations whose events are let through; none means all. */
export function readLocationFilter(
  context: IWebhookFunctions,
  { locationIds }: TriggerOptions,
): number[] {
  try {
    return readLocations({ locationId: readLocation(context), locationIds });
  } catch {
    // An expression may give something else than at registration: rather too many events than none.
    return [];
  }
}

/** Whether records that are looked up are to be made easier to read. */
export function isSimplified(context: IWebhookFunctions): boolean {
  return readTrueOrFalse(context.getNodeParameter('simplify', true)) ?? true;
}

function readLocation(context: TriggerContext): unknown {
  return context.getNodeParameter('locationId', '', { extractValue: true });
}
