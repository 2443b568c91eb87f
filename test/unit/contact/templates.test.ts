import { describe, expect, it } from '@jest/globals';
import { writeMessage } from '../../../claire/contact';
import { messageFields } from '../../../claire/contact/message-choice';
import { languageWords } from '../../../claire/contact/message';
import { findUnknownFields, findTemplate } from '../../../claire/contact/message-choice';
import type { MessageTemplate } from '../../../claire/contact/templates';
import { readFields } from '../../../claire/contact/message';
import { toSms } from '../../../claire/contact/message';
import { type TemplateName, templates } from '../../../claire/contact/templates';
import { customers, findEvent, key, makeContact, names } from './message-subjects';

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

describe('each template', () => {
  it.each(names.flatMap((name) => languages.map((language) => [name, language] as const)))(
    '%s in %s is ready to be sent, to every kind of customer',
    (name, language) => {
      for (const customer of Object.keys(customers)) {
        check(name, language, customer, key);
        check(name, language, customer, undefined);
      }
    },
  );
});

describe('the templates', () => {
  it('have a text in every language, with fields that messages have', () => {
    for (const [name, { texts }] of Object.entries<MessageTemplate>(templates)) {
      expect([name, ...Object.keys(texts).sort()]).toEqual([name, 'de', 'en', 'fr', 'nl']);
      for (const { subject, text, sms } of Object.values(texts)) {
        expect(findUnknownFields(name, `${subject}${text}${sms}`)).toEqual([]);
        expect(subject).not.toContain('\n');
      }
    }
    for (const { frame } of Object.values(languageWords)) {
      expect(findUnknownFields('frame', frame)).toEqual([]);
    }
  });

  it('would be told of an unknown field, with the name of the template', () => {
    expect(findUnknownFields('carReady', 'Uw {auto} van {name} en {auto}, {0} { name }')).toEqual([
      { path: 'carReady', message: 'has the unknown field {auto}' },
    ]);
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
