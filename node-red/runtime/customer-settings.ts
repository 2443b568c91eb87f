import {
  type ContactSettings,
  readDefaultCountry,
  readLanguage,
  readMessageChoice,
} from '../../claire/contact';
import type { ClaireAccount } from './account/account';
import { chooseTimeZone } from './time-zone';

/** As the nodes save how a customer is put out. */
export interface CustomerConfig {
  readonly linkTemplate?: unknown;
  readonly language?: unknown;
  readonly message?: unknown;
  readonly messageSubject?: unknown;
  readonly messageText?: unknown;
  readonly messageSms?: unknown;
}

/** Throws a `ClaireError` for what cannot be used, with the property's name. */
export function readCustomerSettings(
  config: CustomerConfig,
  account: ClaireAccount,
  { hasEvent }: { hasEvent: boolean },
): ContactSettings {
  const { linkTemplate } = config;
  const message = readMessageChoice(config, { hasEvent });
  return {
    linkTemplate:
      typeof linkTemplate === 'string' && linkTemplate !== '' ? linkTemplate : undefined,
    language: readLanguage(config.language),
    message,
    defaultCountry: readDefaultCountry(account.defaultCountry),
    // A zone that cannot be read hinders messages only.
    timeZone: message === undefined ? undefined : chooseTimeZone(account.timeZone),
  };
}
