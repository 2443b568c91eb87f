import { describe, expect, it } from '@jest/globals';
import { readMessageChoice, toContact, writeMessage } from '../../../claire/contact';
import type { EnteredMessage } from '../../../claire/contact';
import { isClaireError, type Problem } from '../../../claire/errors';

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
    const both = { ...texts(''), messageSms: '{auto}' };
    expect(() => readMessageChoice(both, lookUp)).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('{greeting}') }),
    );
  });

  it('takes its text for an SMS of blanks', () => {
    expect(write({ messageText: 'Klaar', messageSms: ' \n' }).sms.text).toBe('Klaar');
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
    ['Garage Smit Zeist', { dealer_name: 'Garage Smit', location_name: 'Zeist' }],
    ['Garage Smit Zeist', { dealer_name: 'Garage Smit Zeist', location_name: 'ZEIST' }],
    ['Zeist', { location_name: 'Zeist' }],
    ['Garage Smit', { dealer_name: 'Garage Smit' }],
    ['Uw garage', {}],
  ])('calls the workshop %s, by what is known of it', (workshop, fields) => {
    expect(write({ messageText: '{workshop}' }, fields).text).toBe(workshop);
  });

  it('needs a text', () => {
    expect(listProblems({ message: 'own', messageText: ' \n' })).toEqual([
      { path: 'messageText', message: 'is required' },
    ]);
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
