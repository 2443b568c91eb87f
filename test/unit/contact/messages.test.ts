import { describe, expect, it } from '@jest/globals';
import { toContact, writeMessage } from '../../../claire/contact';
import type { MessageTemplate } from '../../../claire/contact/templates';
import { readFields } from '../../../claire/contact/message';
import { type TemplateName } from '../../../claire/contact/templates';
import type { Json } from '../../../claire/json';
import { customers, findEvent, key, makeContact, names, visit } from './message-subjects';

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
