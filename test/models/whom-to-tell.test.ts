import { describe, expect, it } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { customerTypes, readDefaultCountry, type ReadyContact } from '../../claire/contact';
import { europeanCountries } from '../../claire/contact/countries';
import { findCustomerToNotify } from '../../claire/events';
import type { Json } from '../../claire/json';
import { readCustomerSettings as readInNodeRed } from '../../node-red/runtime/config';
import { readCustomerSettings, readOptions } from '../../triggers/ClaireTrigger/settings';
import { fakeClaire } from '../unit/fake-claire';
import fc from './sequences';

const countries = ['NL', 'BE', 'DE', 'FR', 'CH', 'AT', 'PL', 'LU', 'GB', 'ES', 'IT'] as const;
type Country = (typeof countries)[number];

/** Numbers of real plans, of which some are valid in a country that they are not of. */
const number = fc
  .tuple(fc.constantFrom(...countries), fc.integer({ min: 0, max: 99 }))
  .map(([country, end]) => ({
    country,
    digits: `${examples[country].slice(0, -2)}${String(end).padStart(2, '0')}`,
  }));
type Written = typeof number extends fc.Arbitrary<infer Value> ? Value : never;

/** How a number stands in the field, and whether it says itself of which country it is. */
const ways = {
  national: (of: Written) => toNational(of),
  'with a label': (of: Written) => `Tel. ${toNational(of)}`,
  international: ({ country, digits }: Written) => `+${String(callingCodes[country])}${digits}`,
  'with zeros': ({ country, digits }: Written) => `00${String(callingCodes[country])} ${digits}`,
  'with a wish': (of: Written) => `NIET BELLEN ${toNational(of)}`,
} as const;
const callingCodes = {
  ...{ NL: 31, BE: 32, DE: 49, FR: 33, CH: 41, AT: 43, PL: 48, LU: 352, GB: 44, ES: 34, IT: 39 },
} satisfies Record<Country, number>;
const withoutZero: ReadonlySet<string> = new Set(['PL', 'LU', 'ES', 'IT']);

function toNational({ country, digits }: Written): string {
  return withoutZero.has(country) ? digits : `0${digits}`;
}

const mobile = fc.record({
  of: number,
  way: fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])),
});
const emails = {
  plain: (name: string) => `${name}@example.nl`,
  named: (name: string) => `Jan Jansen <${name}@example.nl>`,
  'with a wish': (name: string) => `niet mailen! ${name}@example.nl`,
  none: () => 'n.v.t.',
} as const;
const customer = fc.record({
  hasNumber: fc.boolean(),
  country: fc.constantFrom(undefined, '', 'Onbekend', ...countries),
  block: fc.constantFrom<unknown>(undefined, null, false, 0, 'false', true, 1, 'true', 'J', {}),
  preferred: fc.constantFrom(undefined, 0, 1, 2, 3, '2'),
  email: fc.constantFrom(...(Object.keys(emails) as (keyof typeof emails)[])),
  mobile: fc.option(mobile, { nil: undefined, freq: 5 }),
});
type Customer = typeof customer extends fc.Arbitrary<infer Value> ? Value : never;

const scene = fc.record({
  customers: fc.tuple(
    fc.option(customer, { nil: undefined, freq: 4 }),
    fc.option(customer, { nil: undefined, freq: 2 }),
    fc.option(customer, { nil: undefined, freq: 2 }),
  ),
  workshop: fc.constantFrom<Country | undefined>(undefined, ...countries),
  account: fc.constantFrom<Country | undefined>(undefined, 'NL', 'DE'),
  /** As a person enters them in the trigger. */
  entered: fc.record({
    language: fc.constantFrom(undefined, '', 'nl', ' DE', 'en', 'fr', 'tr'),
    linkTemplate: fc.constantFrom('', 'https://dealer.example/{key}'),
    message: fc.constantFrom('', 'byEvent', 'carReady', 'own'),
    messageText: fc.constantFrom('{greeting} {link}', '{name}'),
  }),
  /** Whom the event names; the last four are nobody that this version knows. */
  named: fc.constantFrom<unknown>(
    ...[undefined, '', ...customerTypes, ...customerTypes],
    ...['contract', 'Owner', 2, {}],
  ),
  /** Whose number the event tells. */
  numberOf: fc.constantFrom<number | 'nobody' | 'a stranger'>(0, 1, 2, 'nobody', 'a stranger'),
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

const fields = ['customer_driver', 'customer_owner', 'customer_contract'] as const;
const nameOf = (at: number): string => `person${String(at)}`;

function toRecord(of: Customer | undefined, at: number): Json | null {
  if (of === undefined) return null;
  return {
    ...(of.hasNumber && { dms_nr: `K-${String(at)}` }),
    ...{ surname: nameOf(at), country: of.country, block_communication: of.block },
    ...{
      preferred_communication_channel: of.preferred,
      email_private: emails[of.email](nameOf(at)),
    },
    ...(of.mobile && { tel_mobile_private: ways[of.mobile.way](of.mobile.of) }),
  };
}

/** Whom each platform names. */
function notify({ customers, workshop, account, named, numberOf, entered }: Scene) {
  const records = customers.map(toRecord);
  const appointment: Json = {
    ...Object.fromEntries(fields.map((name, at) => [name, records[at]])),
    ...(workshop && { location_phone: `+${String(callingCodes[workshop])} 30 1234567` }),
  };
  const numbers = { nobody: undefined, 'a stranger': 'K-9' } as const;
  const payload = {
    ...{ communication_key: 'the-key', customer_type: named },
    customer_dmsnr: typeof numberOf === 'number' ? `K-${String(numberOf)}` : numbers[numberOf],
  };
  const about = { appointmentId: 1, dealerId: 1, locationId: 1, workOrderNumber: null };
  const event = { event: 8, eventName: null, ...about, payload };
  const asked = { client: fakeClaire([]).client, calls: {}, event };
  return Promise.all([
    findCustomerToNotify(appointment, { ...asked, contact: enterInN8n(entered, account) }),
    findCustomerToNotify(appointment, { ...asked, contact: enterInNodeRed(entered, account) }),
  ]);
}

const timeZone = 'Europe/Amsterdam';

function enterInN8n({ language, linkTemplate, ...message }: Scene['entered'], account = '') {
  const parameters: Json = { ...message, options: { language, linkTemplate } };
  const context = {
    getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
  } as never;
  const settings = readCustomerSettings(context, readOptions(context));
  return { ...settings, defaultCountry: readDefaultCountry(account), timeZone };
}

function enterInNodeRed(entered: Scene['entered'], defaultCountry = '') {
  const config = { id: 'trigger', type: 'claire-trigger', ...entered } as never;
  return readInNodeRed(config, { defaultCountry, timeZone }, { hasEvent: true });
}

const languages: Readonly<Record<string, string>> = {
  ...{ NL: 'nl', BE: 'nl', DE: 'de', AT: 'de', CH: 'de', FR: 'fr', LU: 'fr' },
};
const greetings: Readonly<Record<string, RegExp>> = {
  ...{ nl: /^Geachte /, de: /^(?:Sehr geehrte|Guten Tag)/, fr: /^(?:Madame|Monsieur|Bonjour)/ },
};

/** The language that is chosen, else that of the first country that is known, else English. */
function expectLanguage(of: Scene, contact: ReadyContact): void {
  const { entered, workshop, account } = of;
  if (contact.type === null) return;
  const known =
    countries.find((one) => one === of.customers[findMeant(of) ?? 0]?.country) ??
    workshop ??
    account ??
    '';
  const chosen = (entered.language ?? '').trim().toLowerCase();
  const language = chosen === '' ? (languages[known] ?? 'en') : chosen;
  expect(contact.language).toBe(language);
  expect(contact.greeting.line).toMatch(greetings[language] ?? /^Dear /);
}

/** The place of the customer whom the event is for; of several, whom its number says, else the first. */
function findMeant({ customers, named, numberOf }: Scene): number | undefined {
  if (isUnnamed(named)) {
    const numbered = customers.findIndex((one, at) => one?.hasNumber === true && at === numberOf);
    const first = customers.findIndex((one) => one !== undefined);
    return Math.max(0, numbered < 0 ? first : numbered);
  }
  const at = customerTypes.findIndex((type) => type === named);
  return at < 0 ? undefined : at;
}

const isUnnamed = (named: unknown): boolean => named === undefined || named === '';

/** Whether nothing says which of several people may answer by the key. */
function isUnclear({ customers, named, numberOf }: Scene, at: number): boolean {
  const people = customers.filter((one) => one !== undefined);
  const isNumbered = customers[at]?.hasNumber === true && at === numberOf;
  return isUnnamed(named) && people.length > 1 && !isNumbered;
}

/** Each mobile number that the field may be, as the largest library reads it. */
function readings(written: string, of: readonly (string | undefined)[]): Set<string> {
  const all = of.flatMap((country) => {
    const read = parsePhoneNumberFromString(written, {
      ...(europeanCountries.some((one) => one === country) && { defaultCountry: country as 'NL' }),
      extract: false,
    });
    const type = read?.getType();
    return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? [read?.number ?? ''] : [];
  });
  return new Set(all);
}

describe('the customer whom an event is for', () => {
  it('is the one named and nobody else, gets nothing against a wish, and no SMS on a number with two readings', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (of) => {
        const [contact, inNodeRed] = await notify(of);
        expect(inNodeRed).toEqual(contact);
        const told = JSON.stringify(contact);
        const at = findMeant(of);
        const meant = at === undefined ? undefined : of.customers[at];
        const isAnother = meant?.hasNumber === true && typeof at === 'number' && !isOwn(of, at);

        for (const other of fields.keys()) {
          if (other !== at || isAnother) expect(told).not.toContain(nameOf(other));
        }
        if (at === undefined || isAnother || isUnclear(of, at))
          expect(told).not.toContain('the-key');
        expectLanguage(of, contact);
        expect(contact.reason === undefined).toBe(contact.channel !== 'none');
        if (contact.channel === 'email')
          expect(contact.email).toBe(`${nameOf(at ?? 9)}@example.nl`);
        if (contact.channel === 'sms') expect(contact.mobileE164).not.toBeNull();
        if (contact.channel === 'none') return;

        expect([undefined, null, false, 0, 'false', '0']).toContain(meant?.block);
        if (contact.channel === 'email') expect(meant?.email).not.toBe('with a wish');
        expectOneReading(of, meant?.country, meant?.mobile, contact.mobileE164);
      }),
    );
  });
});

function expectOneReading(
  { workshop, account }: Scene,
  country: string | undefined,
  given: Customer['mobile'],
  read: string | null,
): void {
  if (read === null || given === undefined) return;
  expect(given.way).not.toBe('with a wish');
  const written = ways[given.way](given.of).replace('Tel. ', '').replace(/^00/, '+');
  const possible = readings(written, [country, workshop ?? account]);
  // A plan that is younger than the library knows more numbers than it.
  if (possible.size > 0) expect([...possible]).toEqual([read]);
}

function isOwn({ numberOf }: Scene, at: number): boolean {
  return numberOf === 'nobody' || numberOf === at;
}
