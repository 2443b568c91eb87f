import { describe, expect, it } from '@jest/globals';
import { writeMessage } from '../../../claire/contact';
import { languageWords, readFields, toSms, type Message } from '../../../claire/contact/message';
import {
  findTemplate,
  listUnknownFields,
  messageFields,
  type MessageTemplate,
  type TemplateName,
  templates,
} from '../../../claire/contact/templates';
import { textLanguages } from '../../../claire/countries';
import { customers, findEvent, key, makeContact, names } from './customers';
import type { Json } from '../../../claire/json';

const languages = ['nl', 'de', 'en', 'fr', 'pl'];

const readBody = (html: string) => html.slice(html.indexOf('<body'));

/** Expects what holds for every message, whoever it is for. */
function check(name: TemplateName, language: string, customer: string, of: string | undefined) {
  const subject = makeContact(customer, language, of);

  const message = writeMessage({ kind: 'template', name }, subject);

  const { text, html, sms } = message;
  // No field is left, but for what looks like one in a name.
  const left = customer === 'with a field' ? /\{(?!link|greeting|nothing)/ : /[{}]/;
  for (const part of [message.subject, text, html, sms.text]) expect(part).not.toMatch(left);
  expect(message.subject).toMatch(/^\S.{5,}\S$/);
  expect(message.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(text.startsWith(subject.contact.greeting.line)).toBe(true);
  expect(text).toMatch(/Garage Terpstra Zeist$/);
  expect(text).not.toMatch(/\n{3}|\r|undefined|null/);
  expect(sms).toEqual(toSms(sms.text));
  expect(sms.text).not.toMatch(/\n\n|undefined|null/);
  expect(html).not.toMatch(/<script|undefined|null/);
  expect(readBody(html).match(/<(?!\/?(?:body|p|br|a|html)\b)/g)).toBeNull();
}

it.each(names.flatMap((name) => languages.map((language) => [name, language] as const)))(
  'each template %s in %s is ready to be sent, to every kind of customer',
  (name, language) => {
    for (const customer of Object.keys(customers)) {
      check(name, language, customer, key);
      check(name, language, customer, undefined);
    }
  },
);

describe('the templates', () => {
  it('have a text in every language, with fields that messages have', () => {
    for (const template of Object.values<MessageTemplate>(templates)) {
      for (const { subject, text, sms } of textLanguages.map((language) => template[language])) {
        expect(listUnknownFields(`${subject}${text}${sms}`)).toEqual([]);
        expect(subject).not.toContain('\n');
      }
    }
    for (const { frame } of Object.values(languageWords)) {
      expect(listUnknownFields(frame)).toEqual([]);
    }
  });

  it('belong to the events that ask for them, once each', () => {
    const events = names.map(findEvent).filter((event) => event > 0);

    expect(events.toSorted((one, other) => one - other)).toEqual([4, 6, 8, 9, 11, 12]);
    for (const name of names.filter((one) => findEvent(one) > 0)) {
      expect(findTemplate(findEvent(name))).toBe(name);
    }
    expect(findTemplate(1)).toBeUndefined();
    expect(findTemplate(null)).toBeUndefined();
  });

  it('can use every field that is offered', () => {
    const values = readFields(makeContact('private', 'nl', key), 'nl');

    expect([...values.keys()].sort()).toEqual(messageFields.toSorted());
  });
});

const nativeLanguages = ['nl', 'de', 'en', 'fr'];

function write(name: TemplateName, language: string, fields: Json = {}): Message {
  const { appointment, contact, timeZone } = makeContact('private', language, key);
  return writeMessage(
    { kind: 'template', name },
    { appointment: { ...appointment, ...fields }, contact, timeZone },
  );
}

const write23rd = (month: number, language: string) =>
  write('appointmentReminder', language, {
    time_car_app: `2026-${String(month).padStart(2, '0')}-23T09:30:00Z`,
  });

describe('a message that a native speaker reads', () => {
  it.each([
    ['fr', '2026-12-01T07:30:00Z', 'mardi 1er décembre à 8h30'],
    ['fr', '2026-12-11T13:00:00Z', 'vendredi 11 décembre à 14h00'],
    ['fr', '2026-12-21T23:00:00Z', 'mardi 22 décembre'],
    ['nl', '2026-12-01T07:30:00Z', 'dinsdag 1 december om 08:30 uur'],
    ['de', '2026-12-01T07:30:00Z', 'Dienstag, 1. Dezember um 08:30 Uhr'],
    ['en', '2026-12-01T07:30:00Z', 'Tuesday 1 December at 08:30'],
  ])('has days and times as in %s: %s', (language, time_car_app, when) => {
    expect(write('appointmentReminder', language, { time_car_app }).subject).toMatch(
      new RegExp(` ${when}$`),
    );
  });

  it('is one SMS, also in a month that some languages write with an accent', () => {
    for (const language of nativeLanguages) {
      for (const name of names) {
        const { segments } = write(name, language).sms;
        expect({ name, language, segments }).toEqual({ name, language, segments: 1 });
      }
      for (let month = 1; month <= 12; month += 1) {
        expect(write23rd(month, language).sms).toMatchObject({ segments: 1, encoding: 'GSM-7' });
      }
    }
    expect(write23rd(8, 'fr')).toMatchObject({
      text: expect.stringContaining('août'),
      sms: { text: expect.stringContaining('dimanche 23 aout à 11h30') },
    });
  });

  it('breaks no French line before a colon, and no SMS for the space that does it', () => {
    for (const name of names) {
      const { subject, text, sms } = write(name, 'fr');
      expect(`${subject}\n${text}`).not.toMatch(/ [:?!;]/);
      expect(sms).toMatchObject({ segments: 1, encoding: 'GSM-7' });
      expect(sms.text).not.toMatch(/[\u00a0’]/);
    }
  });

  it('goes on in lower case after a German greeting, and in upper case elsewhere', () => {
    for (const name of names) {
      for (const language of nativeLanguages) {
        const [greeting, , first = ''] = write(name, language).text.split('\n');
        expect(greeting).toMatch(/,$/);
        const isGerman = language === 'de' && !/^(?:Sie|Ihr)\b/.test(first);
        expect(first).toMatch(isGerman ? /^\p{Ll}/u : /^\p{Lu}/u);
      }
    }
  });

  it('asks no woman in French whether she is satisfied as if she were a man', () => {
    expect(write('review', 'fr').text).not.toContain('satisfait');
  });
});
