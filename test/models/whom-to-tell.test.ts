import { describe, expect, it } from '@jest/globals';
import {
  type CountryCode,
  getCountries,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';
import { memoize } from '../../claire/cache';
import { customerTypes, readDefaultCountry, type ReadyContact } from '../../claire/contact';
import { isCountry } from '../../claire/countries';
import { findCustomerToNotify } from '../../claire/events';
import type { Json } from '../../claire/json';
import { readCustomerSettings as readInNodeRed } from '../../node-red/runtime/config';
import { readCustomerSettings, readOptions } from '../../triggers/ClaireTrigger/settings';
import { fakeClaire, json, status } from '../unit/fake-claire';
import fc from './sequences';

/** Neighbours, whose numbers are often valid in each other's countries. */
const near = ['NL', 'BE', 'DE', 'FR', 'CH', 'AT', 'PL', 'LU', 'GB', 'ES', 'IT'] as const;
type Near = (typeof near)[number];
const callingCodes = {
  ...{ NL: 31, BE: 32, DE: 49, FR: 33, CH: 41, AT: 43, PL: 48, LU: 352, GB: 44, ES: 34, IT: 39 },
} satisfies Record<Near, number>;
const country = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CountryCode>(...near) },
  { weight: 1, arbitrary: fc.constantFrom(...getCountries()) },
);

/** A number of any kind of a country's plan: a mobile phone, a land line, a service. */
const number = country
  .chain((of) => fc.constantFrom(...listPatterns(of)).map((pattern) => ({ of, pattern })))
  .chain(({ of, pattern }) => fc.stringMatching(pattern).map((digits) => parse(digits, of)))
  .filter((read): read is PhoneNumber => read?.isValid() === true)
  .filter((read) => !/(\d)\1{6}$/.test(read.number));

function listPatterns(of: CountryCode): RegExp[] {
  const plan: unknown = metadata.countries[of][11];
  const types = (Array.isArray(plan) ? plan : []) as (readonly string[] | 0)[];
  const [landLine, mobile] = types;
  const drawn = [...Array.from({ length: 8 }, () => mobile), landLine, landLine, ...types];
  const patterns = drawn.flatMap((type) => (type ? (type[0] ?? []) : [])).filter(Boolean);
  const all = patterns.length === 0 ? [String(metadata.countries[of][2])] : patterns;
  return all.map((pattern) => new RegExp(`^(?:${pattern})$`));
}

function parse(written: string, of: CountryCode | undefined) {
  return parsePhoneNumberFromString(written, { ...(of && { defaultCountry: of }), extract: false });
}

const keyOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) =>
  fc.constantFrom(...(Object.keys(of) as Key[]));

/** How a number stands in the field, and whether it says itself of which country it is. */
const ways = {
  national: (of: PhoneNumber) => of.formatNational(),
  'with a label': (of: PhoneNumber) => `Tel. ${of.formatNational()}`,
  international: (of: PhoneNumber) => of.number,
  'with zeros': (of: PhoneNumber) => of.number.replace('+', '00'),
  /** As forms that ask for a number get. */
  'of nobody': (of: PhoneNumber) => of.number.slice(0, -7) + '0000000',
} as const;

/** How a customer's country stands in the field; `null` where nothing of it stands there. */
const countryForms = {
  none: () => null,
  blank: () => null,
  code: (code: CountryCode) => code,
  name: (_code: CountryCode, name: string) => name,
  'code and name': (code: CountryCode, name: string) => `${code} - ${name}`,
  'name and code': (code: CountryCode, name: string) => `${name} (${code})`,
} as const;
const writtenCountry = fc.record({
  of: country,
  form: keyOf(countryForms),
  language: fc.constantFrom('en', 'nl', 'de', 'fr', 'it', 'es', 'pl', 'da', 'sv', 'pt', 'cs'),
});
type WrittenCountry = typeof writtenCountry extends fc.Arbitrary<infer Value> ? Value : never;

const namesIn = memoize((language) => new Intl.DisplayNames([language], { type: 'region' }));

function writeCountry({ of, form, language }: WrittenCountry): string | null {
  return countryForms[form](of, namesIn(language).of(of) ?? of);
}

const addresses = {
  plain: (name: string) => `${name}@example.nl`,
  named: (name: string) => `Don de Vries <${name}@example.nl>`,
  'with initials': (name: string) => `J. Pas <${name}@example.nl>`,
  none: () => 'n.v.t.',
  'of nobody': () => 'geen@geen.nl',
} as const;

/** In the nine languages of columns. */
const wishes = [
  ...['niet bellen', 'weigert sms', 'AFMELDEN', 'bitte nicht anrufen', 'gesperrt', 'verstorben'],
  ...['do not contact', 'blocked', 'unsubscribe', 'ne pas appeler', 'décédé', 'non contattare'],
  ...['no llamar', 'nie dzwonić', 'ikke ringe', 'ej sms', 'ring inte'],
];
const places = {
  before: (words: string, field: string) => [`${words} ${field}`, ''],
  behind: (words: string, field: string) => [`${field} / ${words}`, ''],
  'on a line': (words: string, field: string) => [`${field}\n${words}`, ''],
  'in a field of its own': (words: string, field: string) => [words, field],
} as const;
const wishBesideAddress = fc.record({
  words: fc.constantFrom(...wishes),
  place: keyOf(places),
  isBesideNumber: fc.boolean(),
});
/** DMSs write it wherever they have room. What is a name too says nothing there. */
const wishInText = fc.record({
  words: fc.constantFrom(
    ...wishes.filter((words) => !['gesperrt', 'blocked'].includes(words)),
    ...['overleden', '†', 'fallecida', 'zmarł', 'deceduto', 'avliden', 'afdød', 'deceased'],
  ),
  field: fc.constantFrom(
    ...['title', 'initials', 'first_name', 'surname', 'company', 'street', 'remark'],
    ...['tel_private_nr', 'tel_business_nr'],
  ),
});
const wish = fc.oneof(wishBesideAddress, wishInText);

const anyCustomer = fc.record({
  hasNumber: fc.boolean(),
  hasName: fc.boolean(),
  country: writtenCountry,
  block: fc.constantFrom<unknown>(
    ...[undefined, undefined, null, false, 0, 'false', true, 1, 'true', 'J', {}],
  ),
  preferred: fc.constantFrom(undefined, 0, 1, 2, 3, '2'),
  email: keyOf(addresses),
  mobile: fc.option(fc.record({ of: number, way: keyOf(ways) }), { nil: undefined, freq: 8 }),
  wish: fc.oneof(fc.constant(undefined), fc.constant(undefined), wish),
});
/** Most have a number of home, and some one that is of several countries, of which one is home. */
const customer = fc.tuple(anyCustomer, fc.nat({ max: 999 })).map(([of, pick]) => {
  const number = of.mobile?.of;
  if (number?.country === undefined || pick % 4 === 0) return of;
  const written = number.formatNational();
  const isRead = (one: CountryCode) => parse(written, one)?.isValid() === true;
  const homes = pick % 4 === 1 ? getCountries().filter(isRead) : [];
  const home = homes[pick % homes.length] ?? number.country;
  return { ...of, country: { ...of.country, of: home } };
});
type Customer = typeof customer extends fc.Arbitrary<infer Value> ? Value : never;

const anyScene = fc.record({
  customers: fc.tuple(
    fc.option(customer, { nil: undefined, freq: 4 }),
    fc.option(customer, { nil: undefined, freq: 2 }),
    fc.option(customer, { nil: undefined, freq: 2 }),
  ),
  workshop: fc.constantFrom<Near | 'as the number' | undefined>(
    ...([undefined, ...near, ...near.map(() => 'as the number' as const)] as const),
  ),
  /** Of the telephone number that the workshop prints, which may be a hotline abroad. */
  hotline: fc.constantFrom<Near | undefined>(...[undefined, undefined, undefined, ...near]),
  unlisted: fc.constantFrom(undefined, ...Array<undefined>(7), 'refused', 'lacking' as const),
  /** What the owner has of the driver, beside a wish of their own. */
  shared: fc.constantFrom(undefined, 'dms_nr', 'tel_mobile_private', 'email_private' as const),
  account: fc.constantFrom<Near | undefined>(undefined, 'NL', 'DE'),
  /** As a person enters them in the trigger. */
  entered: fc.record({
    language: fc.constantFrom(undefined, '', 'nl', ' DE', 'en', 'fr', 'tr'),
    linkTemplate: fc.constantFrom('', 'https://dealer.example/{key}'),
    message: fc.constantFrom('', 'byEvent', 'carReady', 'own'),
    messageText: fc.constantFrom('{greeting} {link}', '{name}', '{time}'),
  }),
  /** Whom the event names; the last four are nobody that this version knows. */
  named: fc.constantFrom<unknown>(
    ...[undefined, '', undefined, ...customerTypes, ...customerTypes],
    ...['contract', 'Owner', 2, {}],
  ),
  /** Contacts of a company have its number; the last is a stranger's. */
  dmsNrs: fc.constantFrom<readonly string[]>(
    ['K-0', 'K-1', 'K-2', 'K-9'],
    ['K-7', 'K-7', 'K-7', 'K-9'],
  ),
  /** Whose number the event tells, which may be another's than whom it names. */
  numberOf: fc.constantFrom(0, 1, 2, 3, ...Array<undefined>(4)),
});
/** Most events are for a driver whom nothing hinders, or nothing would be sent. */
const scene = fc.tuple(anyScene, customer, fc.nat({ max: 2 })).map(([of, driver, wild]): Scene => {
  const [, ...others] = of.customers;
  const plain = { ...driver, block: false, wish: undefined };
  const forDriver = { named: 'driver', numberOf: undefined };
  const drawn = wild === 0 ? of : { ...of, customers: [plain, ...others] as const, ...forDriver };
  const numbers = drawn.customers.map((one) => one?.mobile?.of.country);
  const workshop =
    of.workshop === 'as the number' ? near.find((one) => numbers.includes(one)) : of.workshop;
  return { ...drawn, listed: workshop, workshop: workshop ?? of.hotline };
});
type AnyScene = typeof anyScene extends fc.Arbitrary<infer Value> ? Value : never;
type Scene = Omit<AnyScene, 'workshop' | 'customers'> & {
  readonly workshop: Near | undefined;
  /** The country that Claire has of the workshop. */
  readonly listed: Near | undefined;
  readonly customers: readonly (Customer | undefined)[];
};

const fields = ['customer_driver', 'customer_owner', 'customer_contract'] as const;
const nameOf = (at: number): string => `person${String(at)}`;

function toRecord(of: Customer | undefined, at: number, dmsNr = ''): Json | null {
  // As Claire may send along a record of nobody.
  if (of === undefined) return at === 1 ? { id: 0, surname: '', dms_nr: '' } : null;
  const beside = of.wish !== undefined && 'place' in of.wish ? of.wish : undefined;
  const inText = of.wish !== undefined && 'field' in of.wish ? of.wish : undefined;
  const write = (field: string, isBeside: boolean) =>
    beside !== undefined && isBeside ? places[beside.place](beside.words, field) : [field, ''];
  const email = addresses[of.email](nameOf(at));
  const mobile = of.mobile === undefined ? '' : ways[of.mobile.way](of.mobile.of);
  const [email_private, email_business] = write(email, beside?.isBesideNumber === false);
  const [tel_mobile_private, tel_mobile_business] = write(mobile, beside?.isBesideNumber === true);
  return {
    ...{ id: at + 1, ...(of.hasNumber && { dms_nr: dmsNr }) },
    ...((of.hasName || of.hasNumber) && { surname: nameOf(at) }),
    ...{ country: of.country.form === 'blank' ? ' - ' : writeCountry(of.country) },
    ...{ block_communication: of.block, preferred_communication_channel: of.preferred },
    ...{ email_private, email_business, tel_mobile_private, tel_mobile_business },
    ...(inText && { [inText.field]: `Mulder - ${inText.words}` }),
  };
}

/** Whom each platform names. */
function notify(of: Scene) {
  const { hotline, listed, account, named, numberOf, entered, unlisted, dmsNrs } = of;
  const records = of.customers.map((one, at) => toRecord(one, at, dmsNrs[at]));
  if (isTwin(of)) records[1] = { block_communication: true, [of.shared]: records[0]?.[of.shared] };
  const appointment: Json = {
    ...Object.fromEntries(fields.map((name, at) => [name, records[at]])),
    ...(hotline && { location_phone: `+${String(callingCodes[hotline])} 30 1234567` }),
    location_id: 1,
    scheduled_in: '2026-12-01T08:30:00+01:00',
  };
  const number = dmsNrs[numberOf ?? -1];
  const payload = { communication_key: 'the-key', customer_type: named, customer_dmsnr: number };
  const about = { appointmentId: 1, dealerId: 1, locationId: 1, workOrderNumber: null };
  const event = { event: 8, eventName: null, ...about, payload };
  const id = unlisted === undefined ? 1 : 2;
  const list = unlisted === 'refused' ? status(403) : json([{ id, country: listed ?? '' }]);
  const asked = { client: fakeClaire([list]).client, calls: { maxWait: 0 }, event };
  return Promise.all([
    findCustomerToNotify(appointment, { ...asked, contact: enterInN8n(entered, account) }),
    findCustomerToNotify(appointment, { ...asked, contact: enterInNodeRed(entered, account) }),
  ]);
}

const isCompany = ({ dmsNrs: [one, other] }: Scene) => one === other;

/** Whether the owner is the driver again, for whom the event is. */
function isTwin(of: Scene): of is Scene & { readonly shared: NonNullable<Scene['shared']> } {
  const isHere = !of.customers.slice(0, 2).includes(undefined);
  return of.shared !== undefined && !isCompany(of) && isHere && findMeant(of) === 0;
}

/** Of a server that nobody set up. */
const timeZone = 'America/New_York';

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
  ...{ NL: 'nl', BE: 'nl', DE: 'de', AT: 'de', CH: 'de', LI: 'de', FR: 'fr', LU: 'fr', MC: 'fr' },
};
const greetings: Readonly<Record<string, RegExp>> = {
  ...{ nl: /^Geachte /, de: /^(?:Sehr geehrte|Guten Tag)/, fr: /^(?:Madame|Monsieur|Bonjour)/ },
};

/** The language that is chosen, else that of the first country that is known, else English. */
function expectLanguage(of: Scene, meant: Customer | undefined, contact: ReadyContact): void {
  const { entered, workshop, account, unlisted } = of;
  const atClaire = unlisted === undefined ? workshop : undefined;
  const known = [findOwnCountry(meant), atClaire, account].find(isCountry) ?? '';
  const chosen = (entered.language ?? '').trim().toLowerCase();
  const language = chosen === '' ? (languages[known] ?? 'en') : chosen;
  expect(contact.language).toBe(language);
  expect(contact.greeting.line).toMatch(greetings[language] ?? /^Dear /);
}

function findOwnCountry(of: Customer | undefined): CountryCode | undefined {
  return of === undefined || writeCountry(of.country) === null ? undefined : of.country.of;
}

/** On the clocks of the workshop; Spain has two, of which nothing says which. */
function expectTime(of: Scene, { message, type }: ReadyContact): void {
  const { entered, workshop, account } = of;
  if (type === null || entered.message !== 'own' || entered.messageText !== '{time}') return;
  const at = workshop ?? account;
  const [time] = /\d?\d[:h]\d\d/.exec(message?.text ?? '') ?? [];
  const times: Readonly<Record<string, string | undefined>> = { GB: '07:30', ES: undefined };
  const own = at === undefined ? '02:30' : at in times ? times[at] : '08:30';
  expect(time?.replace(/^(\d)h/, '0$1:')).toBe(of.unlisted === undefined ? own : undefined);
}

/** The place of the customer whom the event is for; nothing where it does not say so, or contradicts itself. */
function findMeant({ customers, named, numberOf, dmsNrs }: Scene): number | undefined {
  const isUnnamed = named === undefined || named === '';
  const at = customerTypes.findIndex((type) => type === named);
  if (!isUnnamed && at < 0) return undefined;
  const known = [...customers.keys()].filter((place) => customers[place] !== undefined);
  const number = dmsNrs[numberOf ?? -1];
  const ofNumber = known.filter((at) => customers[at]?.hasNumber && dmsNrs[at] === number);
  if (!isUnnamed) return number === undefined || ofNumber.includes(at) ? at : undefined;
  // Any of them might answer by the key.
  const [one, other] = number === undefined ? (known.length > 0 ? known : [0]) : ofNumber;
  return other === undefined ? one : undefined;
}

/** What the number in the field may be, as the largest library reads it. */
function listReadings({ workshop, account }: Scene, of: Customer): PhoneNumber[] {
  if (of.mobile === undefined) return [];
  const written = ways[of.mobile.way](of.mobile.of).replace('Tel. ', '').replace(/^00/, '+');
  const own = findOwnCountry(of);
  const read = [own, workshop ?? account].flatMap((one) => parse(written, one) ?? []);
  const valid = new Map(read.filter((one) => one.isValid()).map((one) => [one.number, one]));
  return [...valid.values()];
}

function expectNumber(of: Scene, meant: Customer, { mobileE164 }: ReadyContact): void {
  const own = findOwnCountry(meant);
  const isInternational = /^international|zeros/.test(meant.mobile?.way ?? '');
  const isForeign = own !== undefined && !isCountry(own);
  const readings = listReadings(of, meant);
  const isAnybodys = isForeign || of.unlisted !== undefined;
  if (isAnybodys && !isInternational) expect(mobileE164).toBeNull();
  // A plan that is younger than the library knows more numbers than it.
  else if (mobileE164 !== null && readings.length > 0)
    expect(readings.map((one) => one.number)).toEqual([mobileE164]);
  const [only, other] = readings.filter((one) => isCountry(one.country));
  const isSure =
    only !== undefined &&
    other === undefined &&
    ['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(only.getType() ?? '');
  // In another country it may be of a range that is younger than the library.
  const atWorkshop = of.workshop ?? of.account ?? own;
  const isOfOne = (own ?? atWorkshop) === atWorkshop;
  if (isSure && (isInternational || (isOfOne && !isAnybodys))) expect(mobileE164).toBe(only.number);
}

function expectChannel(of: Scene, meant: Customer, contact: ReadyContact): void {
  if (meant.mobile?.way === 'of nobody') expect(contact.mobileE164).toBeNull();
  else expectNumber(of, meant, contact);
  const [hasEmail, hasMobile] = [contact.email !== null, contact.mobileE164 !== null];
  expect(hasEmail).toBe(!['none', 'of nobody'].includes(meant.email));
  const shared = {
    tel_mobile_private: hasMobile,
    email_private: hasEmail,
    dms_nr: meant.hasNumber,
  };
  const mayBeTold = (hasEmail || hasMobile) && !(isTwin(of) && shared[of.shared]);
  expect(contact.channel !== 'none').toBe(mayBeTold);
}

const isWelcome = ({ block, wish: words }: Customer): boolean =>
  words === undefined && ([undefined, null, false, 0, 'false', '0'] as unknown[]).includes(block);

describe('the customer whom an event is for', () => {
  it('is the one named and nobody else, gets nothing against a wish, and no SMS on a number with two readings', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (of) => {
        const [contact, inNodeRed] = await notify(of);
        expect(inNodeRed).toEqual(contact);
        const told = JSON.stringify(contact);
        const at = findMeant(of);
        const meant = at === undefined ? undefined : of.customers[at];

        expect(contact.type).toBe(at === undefined ? null : customerTypes[at]);
        for (const other of fields.keys())
          if (other !== at) expect(told).not.toContain(nameOf(other));
        if (at === undefined) expect(told).not.toContain('the-key');
        else expectLanguage(of, meant, contact);
        expectTime(of, contact);
        expect(contact.reason === undefined).toBe(contact.channel !== 'none');
        if (contact.channel === 'email')
          expect(contact.email).toBe(`${nameOf(at ?? 9)}@example.nl`);
        if (contact.channel === 'sms') expect(contact.mobileE164).not.toBeNull();
        if (meant === undefined || !isWelcome(meant)) expect(contact.channel).toBe('none');
        // A wish of a contact may be one of all who have the number.
        else if (!isCompany(of)) expectChannel(of, meant, contact);
      }),
    );
  });
});
