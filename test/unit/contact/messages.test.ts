import { describe, expect, it } from '@jest/globals';
import { toContact, writeMessage } from '../../../claire/contact';
import { messageFields } from '../../../claire/contact/messages/field-names';
import { languageWords } from '../../../claire/contact/messages/language-words';
import {
  findUnknownFields,
  isTemplate,
  findTemplate,
} from '../../../claire/contact/messages/message-choice';
import type { MessageTemplate } from '../../../claire/contact/messages/message-template';
import { readFields } from '../../../claire/contact/messages/message-fields';
import { toSms } from '../../../claire/contact/messages/sms';
import { type TemplateName, templates } from '../../../claire/contact/messages/templates';
import type { Json } from '../../../claire/json';

const key = 'Zk3v-communication-key_0123456789';
const visit: Json = {
  ...{ dealer_name: 'Garage Terpstra', location_name: 'Zeist', location_phone: '+31 30 1234567' },
  ...{ car_make: 'Škoda', car_model: 'Fabia', license_plate_number: 'AB-123-C' },
  ...{ workorder_number: 'WO-1', time_car_app: '2026-11-25T07:30:00Z', scheduled_in: null },
};

const customers: Readonly<Record<string, object | null>> = {
  private: { title: 'Mevr.', initials: 'A.B.', surname: 'de Vries', first_name: 'Anna' },
  company: { company: 'Bakkerij Smit BV', email_business: 'info@smit.example' },
  'without a name': { email_private: 'a@example.com' },
  'not sent along': null,
  'with umlauts': { title: 'Herr', initials: 'Jürgen', surname: 'Müßiggänger-Öztürk' },
  'outside of GSM-7': { title: 'Mw.', initials: 'Zoë', surname: 'Daniëls' },
  'with a script': { title: 'Dhr.', surname: '<script>alert("x")</script> & \'co\'' },
  'with line breaks': { title: 'Dhr.', surname: 'Jansen\r\nBcc: everybody@example.com\u2028x' },
  'with a field': { title: 'Dhr.', surname: '{link} {greeting} $& *', company: '{nothing}' },
  'of 1,000 characters': { title: 'Dhr.', surname: 'J'.repeat(1000) },
};

const names = Object.keys(templates).filter(isTemplate);
const languages = ['nl', 'de', 'en', 'fr', 'pl'];
function makeContact(customer: string, language: string, of: string | undefined) {
  const appointment = { ...visit, customer_driver: customers[customer] };
  const contact = toContact(appointment, 'driver', { key: of, language, locationCountry: 'NL' });
  return { appointment, contact, timeZone: 'Europe/Amsterdam' };
}

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

describe('a message', () => {
  const write = (customer: string, language: string, name: TemplateName, of?: string) =>
    writeMessage({ kind: 'template', name }, makeContact(customer, language, of));

  it('is the whole text of the template in the language of the customer', () => {
    const message = write('private', 'nl', 'onlineCheckIn', key);

    expect(message).toMatchObject({ template: 'onlineCheckIn', language: 'nl', missing: [] });
    expect(message).not.toHaveProperty('fallback');
    expect(message.subject).toBe('Check uw auto vooraf online in');
    expect(message.text).toBe(
      [
        'Geachte mevrouw De Vries,',
        '',
        'U kunt uw afspraak thuis al voorbereiden. Dat scheelt u wachten aan de balie.',
        '',
        `Online inchecken: https://mycarcheck.pro/#!/${key}`,
        '',
        'Afspraak: woensdag 25 november om 08:30 uur',
        '',
        'Auto: Škoda Fabia (AB-123-C)',
        'Telefoon: +31 30 1234567',
        '',
        'Met vriendelijke groet,',
        'Garage Terpstra Zeist',
      ].join('\n'),
    );
    expect(message.sms).toEqual({
      text: `Check uw auto online in.\nhttps://mycarcheck.pro/#!/${key}\nGarage Terpstra Zeist`,
      segments: 1,
      encoding: 'GSM-7',
    });
  });

  it('shows the link in HTML, and everything else escaped', () => {
    const { html } = write('with a script', 'nl', 'onlineCheckIn', key);

    const link = `https://mycarcheck.pro/#!/${key}`;
    expect(html).toContain(`<a href="${link}">${link}</a>`);
    expect(html).toContain(
      'Geachte heer &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;,',
    );
  });

  it('is a whole HTML document, with paragraphs that Outlook shows', () => {
    const { html } = write('private', 'nl', 'onlineCheckIn', key);

    const font =
      'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:22px;color:#222222';
    expect(html.split('\n').slice(0, 5)).toEqual([
      '<!DOCTYPE html>',
      '<html lang="nl">',
      '<head><meta charset="utf-8"><title>Check uw auto vooraf online in</title></head>',
      `<body style="${font}">`,
      '<p style="margin:0 0 16px 0">Geachte mevrouw De Vries,</p>',
    ]);
    expect(html).toMatch(
      /Met vriendelijke groet,<br>\nGarage Terpstra Zeist<\/p>\n<\/body>\n<\/html>$/,
    );
  });

  it('keeps a long link whole, and makes none that could run code', () => {
    const linked = (linkTemplate: string, of: string) => {
      const appointment = { ...visit, customer_driver: customers.private };
      const contact = toContact(appointment, 'driver', { key: of, linkTemplate, language: 'nl' });
      return writeMessage({ kind: 'template', name: 'repairOverview' }, { appointment, contact });
    };

    const long = 'k'.repeat(500);
    expect(linked('https://dealer.example/{key}', long).sms.text).toContain(`/${long}\n`);
    expect(linked('javascript:alert({key})//', 'x').html).not.toContain('<a ');
    expect(linked('javascript:alert({key})//https://', 'x').html).not.toContain('<a ');
    expect(linked('http://dealer.example/{key}', 'x').html).toContain('<a href="http://dealer');
    expect(linked('https://dealer.example/?a=1&b="{key}', 'x').html).toContain(
      '<a href="https://dealer.example/?a=1&amp;b=&quot;x">',
    );
  });

  it('leaves out the lines of a link that is not there, and says so', () => {
    for (const name of names) {
      const withLink = write('private', 'nl', name, key);
      const without = write('private', 'nl', name);

      const usesLink = withLink.text.includes(key);
      expect(without.text).not.toContain('http');
      expect(without.sms.text).not.toContain('http');
      expect(without.missing).toEqual(usesLink ? ['link'] : []);
      expect(usesLink).toBe([6, 8, 9, 11, 12].includes(findEvent(name)));
    }
  });

  it('is one SMS for a usual customer, in each language', () => {
    for (const name of names) {
      for (const language of ['nl', 'de', 'en', 'fr']) {
        const { segments } = write('private', language, name, key).sms;
        expect({ name, language, segments }).toEqual({ name, language, segments: 1 });
      }
    }
  });

  it('greets, and needs more segments, outside of GSM-7', () => {
    const { text } = write('outside of GSM-7', 'nl', 'carReady');
    const own = { subject: '', text: '{name}', sms: `{name}${'a'.repeat(80)}` };
    const { sms } = writeMessage(
      { kind: 'own', texts: own },
      makeContact('outside of GSM-7', 'nl', key),
    );

    expect(text).toContain('Geachte mevrouw Daniëls,');
    expect(sms).toMatchObject({ encoding: 'UCS-2', segments: 2 });
  });

  it('is in English where a language has no text, and says so', () => {
    expect(write('private', 'pl', 'carReady')).toMatchObject({
      language: 'en',
      fallback: 'There is no text in pl, so this one is in en',
      subject: 'Your car AB-123-C is ready',
    });
    const onlyEnglish: Record<string, MessageTemplate> = {
      review: { label: 'Review', texts: { en: { subject: 'Well?', text: 'Well?', sms: 'Well?' } } },
    };
    const message = writeMessage(
      { kind: 'template', name: 'review' },
      makeContact('private', 'nl', key),
      onlyEnglish,
    );
    expect(message).toMatchObject({ language: 'en', subject: 'Well?' });
    expect(message.fallback).toBe('There is no text in nl, so this one is in en');
  });

  it('has the day without a time at midnight, and neither without a date', () => {
    const when = (fields: Json) => {
      const appointment = { ...visit, ...fields };
      const contact = toContact(appointment, 'driver', { language: 'de' });
      const values = readFields({ appointment, contact, timeZone: 'Europe/Berlin' }, 'de');
      return [values.get('when'), values.get('time')];
    };

    expect(when({})).toEqual(['Mittwoch, 25. November um 08:30 Uhr', '08:30']);
    expect(when({ time_car_app: '2026-11-24T23:00:00Z' })).toEqual([
      'Mittwoch, 25. November',
      null,
    ]);
    expect(when({ scheduled_in: '2026-07-01T06:05:00Z' })[0]).toBe(
      'Mittwoch, 1. Juli um 08:05 Uhr',
    );
    expect(when({ time_car_app: '0001-01-01T00:00:00Z' })).toEqual([null, null]);
    expect(when({ time_car_app: 'soon' })).toEqual([null, null]);
  });

  it('names the workshop once, or as the customer knows it', () => {
    const workshop = (fields: Json) => {
      const appointment = { ...visit, ...fields };
      const contact = toContact(appointment, 'driver', { language: 'nl' });
      return readFields({ appointment, contact }, 'nl').get('workshop');
    };

    expect(workshop({ dealer_commercial_name: 'Terpstra Zeist' })).toBe('Terpstra Zeist');
    expect(workshop({ dealer_name: '', location_name: '' })).toBe('Uw garage');
  });
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

function findEvent(name: TemplateName): number {
  const template: MessageTemplate = templates[name];
  return template.event ?? 0;
}
