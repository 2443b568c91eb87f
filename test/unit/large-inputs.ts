import { normaliseBaseUrl } from '../../claire/base-url';
import { checkCallers, findSourceAddress, readIntermediaries } from '../../claire/callers';
import { readState } from '../../claire/changes/state';
import { toLocationChoices } from '../../claire/choices';
import { toContact } from '../../claire/contact';
import { writeMessage } from '../../claire/contact/message';
import { readMessageChoice } from '../../claire/contact/templates';
import { ClaireError } from '../../claire/errors';
import { parseTriggerSettings } from '../../claire/webhooks/wanted';
import { parseFindInput } from '../../claire/find/find-input';
import { readSearch } from '../../claire/find/read-search';
import { toExcerpt, toShortText } from '../../claire/http/failure';
import { hideSecrets, redactApiKey, redactSecrets } from '../../claire/http/redact';
import { findColumn } from '../../claire/import/rows/columns/find-fields';
import type { HttpResponse } from '../../claire/ports';
import { operations } from '../../claire/resources';
import { readEvent } from '../../claire/webhooks';
import { decodeText, readCsv } from '../../node-red/editor/csv';
import { fakeClaire, json, status } from './fake-claire';
import { dmsRow, readAll } from './import/rows/dms-rows';

/** All that reads a text of somebody else; a text that is refused has to be with a ClaireError. */
export const readers: Readonly<Record<string, (written: string) => unknown>> = {
  'an answer': (body) => ask({ ...json([]), body }),
  'a page for an answer': (body) => ask(status(200, body, { 'content-type': 'text/html' })),
  'an error page': (body) => ask(status(400, body, { 'content-type': 'text/html' })),
  'an error in JSON': (message) => ask({ ...json({ message }), status: 400 }),
  'rate headers': (value) => {
    const names = ['limit', 'remaining', 'reset'].map((name) => `x-ratelimit-${name}`);
    return ask(json([], Object.fromEntries([...names, 'date'].map((name) => [name, value]))));
  },
  'a wait after 429': (value) => ask(status(429, '', { 'retry-after': value })),
  'a base URL': (written) => {
    refused(() => normaliseBaseUrl(`https://${written}`));
  },
  'a base URL without a scheme': (written) => {
    refused(() => normaliseBaseUrl(written));
  },
  'a search': (search) => {
    refused(() => parseFindInput({ search }));
  },
  ...searched('driver_surname', 'license_plate_number', 'workorder_number', 'vin'),
  ...searchedCustomer('surname', 'company', 'tel_mobile_private', 'email_private'),
  ...customers('surname', 'title', 'initials', 'company', 'country', 'language', 'remarks'),
  ...customers('email_private', 'tel_mobile_private'),
  'customers with many texts': (text) => toContact(fillCustomers(text), 'driver'),
  'the texts of a message': (text) => {
    const written = { messageSubject: text, messageText: text, messageSms: text };
    refused(() => readMessageChoice({ message: 'own', ...written }, { hasEvent: true }));
  },
  'a message about a car': (make) => {
    const contact = toContact({ customer_driver: { surname: 'Jansen' } }, 'driver');
    const message = { kind: 'template' as const, name: 'carReady' as const };
    return writeMessage(message, { appointment: { car_make: make }, contact });
  },
  'the state of polls': (text) => {
    refused(() => readState({ version: 1, fields: text, lists: text }));
  },
  'headers of a trigger': (value) => {
    refused(() =>
      parseTriggerSettings({
        ...{ events: [4], locationId: value, checklistId: '' },
        headers: [{ name: value, value }],
      }),
    );
  },
  'addresses of callers': (text) => {
    refused(() => {
      checkCallers({ onlyFrom: 'others', otherAddresses: text, trustedProxies: text });
    });
  },
  'a list of forwarders': (text) =>
    findSourceAddress({ remoteAddress: '127.0.0.1', forwardedFor: text }, ['127.0.0.1']),
  'headers of intermediaries': (text) => readIntermediaries({ via: text, server: text }),
  'an event': (text) => readEvent({ appointment_id: 1, wo_nr: text }, { 'x-claire-event': text }),
  'a secret in an error': (error) =>
    hideSecrets({ error, headers: [{ name: error, value: error }] }),
  'a reason of the platform': (text) =>
    toShortText(text, (shown) => redactApiKey('claire/key&<"1')(redactSecrets(shown, ['abcd']))),
  'an excerpt': (text) => toExcerpt(text, (whole) => redactSecrets(whole, [])),
  'the names of locations': (name) => toLocationChoices([{ id: 1, name, city: name }]),
  'a CSV file': (text) => readCsv(text, 20),
  'the bytes of a file': (text) => decodeText(Buffer.from(text)),
  'the name of a column': (name) => {
    findColumn(name);
    return readAll([{ ...dmsRow(), [name]: 'x' }]);
  },
  ...cells('Datum', 'Tijd', 'Vestiging', 'Chassisnummer', 'Achternaam', 'Kilometerstand'),
  ...cells('Omschrijving', 'E-mail', 'Mobiel', 'Niet benaderen', 'Bedrag', 'Land', 'Adres'),
};

type Readers = typeof readers;

async function ask(answer: HttpResponse): Promise<void> {
  const { client, clock } = fakeClaire([answer]);
  await clock.run(client.call(operations.location.list, {}, { maxWait: 0 }).catch(expectOurs));
}

function refused(work: () => unknown): void {
  try {
    work();
  } catch (thrown) {
    expectOurs(thrown);
  }
}

function expectOurs(thrown: unknown): void {
  if (!(thrown instanceof ClaireError)) throw thrown;
}

function searched(...fields: readonly string[]): Readers {
  const read = (field: string) => (text: string) => {
    search({ id: 1, [field]: text });
  };
  return Object.fromEntries(fields.map((field) => [`a search in ${field}`, read(field)]));
}

function searchedCustomer(...fields: readonly string[]): Readers {
  const read = (field: string) => (text: string) => {
    search({ customer_driver: { [field]: text } });
  };
  return Object.fromEntries(
    fields.map((field) => [`a search in a customer's ${field}`, read(field)]),
  );
}

function search(appointment: Readonly<Record<string, unknown>>): void {
  const { matchers } = readSearch('Jan Jansen 4-GTN-44', 'auto');
  for (const [, match] of matchers) match(appointment);
}

function customers(...fields: readonly string[]): Readers {
  const read = (field: string) => (text: string) =>
    toContact(
      { customer_driver: { surname: 'Jansen', email_private: 'a@b.nl', [field]: text } },
      'driver',
      { locationCountry: 'NL' },
    );
  return Object.fromEntries(fields.map((field) => [`a customer's ${field}`, read(field)]));
}

const customerTexts = [
  ...['title', 'initials', 'first_name', 'surname', 'company', 'street', 'house_number', 'zipcode'],
  ...['city', 'tel_private_nr', 'tel_business_nr', 'language', 'note', 'remark', 'salutation'],
];

/** Of one person, each text as long as is read, and unlike the others. */
export function fillCustomers(written: string): Readonly<Record<string, unknown>> {
  const records = ['customer_driver', 'customer_owner', 'customer_contract'].map((record, at) => {
    const texts = customerTexts.map((name, field) => {
      const from = (at * customerTexts.length + field) * maxRead;
      return [name, written.slice(from, from + maxRead)] as const;
    });
    return [
      record,
      { ...Object.fromEntries(texts), dms_nr: '7', email_private: 'a@b.nl' },
    ] as const;
  });
  return Object.fromEntries(records);
}

const maxRead = 491;

function cells(...columns: readonly string[]): Readers {
  const settings = { source: 'columns', groupRows: true } as const;
  const read = (column: string) => (text: string) =>
    readAll([{ ...dmsRow(), [column]: text }], { settings });
  return Object.fromEntries(columns.map((column) => [`a cell of ${column}`, read(column)]));
}

/** What a text is made of that hangs a reader: a few characters, again and again. */
const pieces: readonly string[] = [
  ...['a', '1', ' ', '\t', '.', ',', '-', '/', '<', '@', '>', '"', "'", '[', '{', '(', '&', '%'],
  ...[':', ';', '+', '_', '\\', '\n', '\r', 'é', 'ß', '\u0301', '\u00a0', '\u202e', '\ud800', '|'],
  ...['a ', 'Aa ', 'van ', '06', '06 ', '1-1-2026 ', 'key=', '"key":"', '\\"key\\":\\"', '//a@'],
  ...['{link}', '{a}', 'a@b.c ', '<a>', '<!--', '<title', '</', 'AB-12-CD ', ' at '],
  ...['null', '[1],', 'no ', 'ne ', 'no a ', 'not ', 'phone ', 'no x, '],
  ...['::', '1.1.1.1,', 'zes', 'Dhr. ', 'niet bellen ', '€ 1.', '12:00 ', 'Jansen-', '"";', 'x_1 '],
];
const ends: readonly string[] = ['', '1', 'x', '"', '>', '@b.nl', '\n'];

const megabyte = 1_000_000;

/** A text of a megabyte, and how it is made. */
export function makeText(random: () => number): { text: string; written: string } {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const count = 1 + Math.floor(random() * random() * 3);
  const piece = Array.from({ length: count }, () => pick(pieces)).join('');
  const end = pick(ends);
  return {
    text: `${toAscii(piece)}, ${toAscii(end)} at the end`,
    written: piece.repeat(Math.floor(megabyte / piece.length)) + end,
  };
}

/** A page with the text in it reads from left to right. */
function toAscii(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
