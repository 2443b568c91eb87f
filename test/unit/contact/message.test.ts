import { describe, expect, it } from '@jest/globals';
import {
  toContact,
  writeMessage,
  readMessageChoice,
  type EnteredMessage,
} from '../../../claire/contact';
import type { TemplateName } from '../../../claire/contact/templates';
import { readFields, toSms } from '../../../claire/contact/message';
import type { Json } from '../../../claire/json';
import { customers, findEvent, key, makeContact, names, visit } from './customers';
import { isClaireError, type Problem } from '../../../claire/errors';

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
  });

  it('has the day without a time at midnight, and neither without a date', () => {
    const say = (fields: Json) => {
      const appointment = { ...visit, ...fields };
      const contact = toContact(appointment, 'driver', { language: 'de' });
      const values = readFields({ appointment, contact, timeZone: 'Europe/Berlin' }, 'de');
      return [values.get('when'), values.get('time')];
    };

    expect(say({})).toEqual(['Mittwoch, 25. November um 08:30 Uhr', '08:30']);
    expect(say({ time_car_app: '2026-11-24T23:00:00Z' })).toEqual(['Mittwoch, 25. November', null]);
    expect(say({ scheduled_in: '2026-07-01T06:05:00Z' })[0]).toBe('Mittwoch, 1. Juli um 08:05 Uhr');
    expect(say({ time_car_app: '0001-01-01T00:00:00Z' })).toEqual([null, null]);
    expect(say({ scheduled_in: '9999-12-31T23:59:59Z' })).toEqual(say({}));
    for (const time of ['soon', '2026-12-01 08:30:00', '01-12-2026 08:30', '2026-02-30T08:00:00Z'])
      expect(say({ time_car_app: time })).toEqual([null, null]);
  });
});

describe('an SMS', () => {
  it.each([
    ['', 1, 'GSM-7'],
    ['a'.repeat(160), 1, 'GSM-7'],
    ['a'.repeat(161), 2, 'GSM-7'],
    ['äöüßÄÖÜéèàñ£¥Ç\n', 1, 'GSM-7'],
    ['€'.repeat(80), 1, 'GSM-7'],
    // 152 and an escape: the euro does not fit into the first segment of 153.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3, 'GSM-7'],
    [`${'a'.repeat(151)}€${'a'.repeat(153)}`, 2, 'GSM-7'],
    ['ë', 1, 'UCS-2'],
    ['ë'.repeat(70), 1, 'UCS-2'],
    ['ë'.repeat(135), 3, 'UCS-2'],
    // 33 cars take 66 of 67 places; the next one is not torn apart.
    ['🚗'.repeat(66), 2, 'UCS-2'],
  ])('of %j is %i in %s', (text, segments, encoding) => {
    expect(toSms(text)).toEqual({ text, segments, encoding });
  });

  it('has plain signs where they keep it in GSM-7, and all its letters', () => {
    expect(toSms('L’auto – « prête… »\u00a0: 3 août'.replace('ê', 'e'))).toEqual({
      text: 'L\'auto - " prete... " : 3 aout',
      segments: 1,
      encoding: 'GSM-7',
    });
    expect(toSms('Zoë’s auto')).toEqual({ text: 'Zoë’s auto', segments: 1, encoding: 'UCS-2' });
  });
});

const lookUp = { hasEvent: false };

function listProblems(entered: EnteredMessage): readonly Problem[] {
  try {
    readMessageChoice(entered, lookUp);
  } catch (thrown) {
    if (isClaireError(thrown)) return thrown.problems;
  }
  return [];
}

function write(entered: EnteredMessage, fields: object = {}) {
  const choice = readMessageChoice({ message: 'own', ...entered }, lookUp);
  if (choice === undefined || choice.kind === 'byEvent') throw new Error('There is no message');
  const appointment = {
    car_make: 'Fiat',
    ...fields,
    customer_driver: { title: 'Dhr.', surname: '<b>Smit</b>' },
  };
  const contact = toContact(appointment, 'driver', { language: 'nl' });
  return writeMessage(choice, { appointment, contact });
}

describe('a message of one’s own', () => {
  it('has its fields filled, and HTML made of it', () => {
    const message = write({
      messageSubject: 'Uw {car} {surname}',
      messageText: '{greeting}\n\nUw {car} <i>staat klaar</i> {0}.\n\nTot zo!',
      messageSms: '{car} klaar',
    });

    expect(message).toMatchObject({
      template: 'own',
      language: 'nl',
      subject: 'Uw Fiat <b>Smit</b>',
      text: 'Geachte heer <b>Smit</b>,\n\nUw Fiat <i>staat klaar</i> {0}.\n\nTot zo!',
      sms: { text: 'Fiat klaar', segments: 1 },
      missing: [],
    });
    expect(message.html).toContain('Uw Fiat &lt;i&gt;staat klaar&lt;/i&gt; {0}.</p>');
    expect(message.html).toContain('Geachte heer &lt;b&gt;Smit&lt;/b&gt;,</p>');
  });

  it('leaves out lines without a value, and takes its text for the SMS', () => {
    const message = write({
      messageText: '{greeting}\r\nLink: {link}\r\n\r\nTel. {workshopPhone}\r\n',
    });

    expect(message.text).toBe('Geachte heer <b>Smit</b>,');
    expect(message.sms.text).toBe(message.text);
    expect(message.missing).toEqual(['link', 'workshopPhone']);
  });

  it('names every option with an unknown field, and the fields that there are', () => {
    const entered = {
      message: 'own',
      messageSubject: 'Van {naam}',
      messageText: 'Uw {auto}, {auto}, {car}',
      messageSms: '{toString}',
    };

    expect(listProblems(entered)).toEqual([
      { path: 'messageSubject', message: 'has the unknown field {naam}' },
      { path: 'messageText', message: 'has the unknown field {auto}' },
      { path: 'messageSms', message: 'has the unknown field {toString}' },
    ]);
    expect(() => readMessageChoice(entered, lookUp)).toThrow(
      'Message Subject has the unknown field {naam}; Message Text has the unknown field {auto}',
    );
  });

  it('offers its fields after an unknown one, and not where the text is missing', () => {
    const texts = (messageText: string) => ({ message: 'own', messageText });

    expect(() => readMessageChoice(texts('{auto}'), lookUp)).toThrow(
      expect.objectContaining({
        code: 'CLAIRE_INVALID_INPUT',
        message: 'Message Text has the unknown field {auto}',
        advice: expect.stringMatching(/^The fields are \{greeting\}, \{name\}, .*\{link\}\.$/),
      }),
    );
    expect(() => readMessageChoice(texts(''), lookUp)).toThrow(
      expect.objectContaining({ message: 'Message Text is required', advice: undefined }),
    );
    expect(() => readMessageChoice(texts('a'.repeat(100_001)), lookUp)).toThrow(/100,000 char/);
    const both = { ...texts(''), messageSms: '{auto}' };
    expect(() => readMessageChoice(both, lookUp)).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('{greeting}') }),
    );
  });

  it.each([
    ['Fiat Panda (AB-123-C)', { car_model: 'Panda', license_plate_number: 'AB-123-C' }],
    ['Fiat (AB-123-C)', { license_plate_number: 'AB-123-C' }],
    ['Panda', { car_make: null, car_model: 'Panda' }],
    ['AB-123-C', { car_make: null, license_plate_number: 'AB-123-C' }],
    ['-', { car_make: null }],
  ])('calls the car %s, by what is known of it', (car, fields) => {
    const message = write({ messageText: 'Uw auto:\n{car}' }, fields);

    expect(message.text).toBe(car === '-' ? 'Uw auto:' : `Uw auto:\n${car}`);
    expect(message.missing).toEqual(car === '-' ? ['car'] : []);
  });

  it.each([
    ['Terpstra Zeist', { dealer_commercial_name: 'Terpstra Zeist', location_name: 'Zeist' }],
    ['Garage Smit Zeist', { dealer_name: 'Garage Smit', location_name: 'Zeist' }],
    ['Garage Smit Zeist', { dealer_name: 'Garage Smit Zeist', location_name: 'ZEIST' }],
    ['Zeist', { location_name: 'Zeist' }],
    ['Garage Smit', { dealer_name: 'Garage Smit' }],
    ['Uw garage', {}],
  ])('calls the workshop %s, by what is known of it', (workshop, fields) => {
    expect(write({ messageText: '{workshop}' }, fields).text).toBe(workshop);
  });
});

describe('the choice of a message', () => {
  it('is none, a template, the one of the event, or a text of one’s own', () => {
    expect(readMessageChoice({}, lookUp)).toBeUndefined();
    expect(readMessageChoice({ message: '' }, lookUp)).toBeUndefined();
    expect(readMessageChoice({ message: null }, lookUp)).toBeUndefined();
    expect(readMessageChoice({ message: 'review' }, lookUp)).toEqual({
      kind: 'template',
      name: 'review',
    });
    expect(readMessageChoice({ message: 'byEvent' }, { hasEvent: true })).toEqual({
      kind: 'byEvent',
    });
  });

  it.each(['byEvent', 'toString', 'carready', 7, {}])('cannot be %p at a look-up', (message) => {
    expect(listProblems({ message })).toEqual([
      { path: 'message', message: 'must be the name of a template, or own' },
    ]);
  });
});
