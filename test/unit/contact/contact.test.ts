import { describe, expect, it } from '@jest/globals';
import { toContact } from '../../../claire/contact';
import { driver } from './customers';

const wanted =
  'Words in the driver’s name, addresses or numbers may ask for no messages, or say that the driver has died';
const who = (fields: Record<string, unknown> = {}) =>
  toContact({ customer_driver: { ...driver, ...fields } }, 'driver', { locationCountry: 'NL' });

describe('whom to notify', () => {
  it('gives the number, the name and the private addresses', () => {
    expect(who()).toStrictEqual({
      type: 'driver',
      dmsNr: 'K-7',
      name: 'Mvr. A.B. de Vries',
      company: null,
      email: 'anna@example.com',
      mobile: '0612345678',
      mobileE164: '+31612345678',
      language: 'nl',
      greeting: {
        line: 'Geachte mevrouw De Vries,',
        title: 'Mvr.',
        initials: 'A.B.',
        surname: 'de Vries',
        company: null,
      },
      channel: 'email',
    });
  });

  it.each([
    ['e-mail preferred', { preferred_communication_channel: 1 }, 'email'],
    ['SMS preferred', { preferred_communication_channel: 2 }, 'sms'],
    ['the dealer sends', { preferred_communication_channel: 3 }, 'email'],
    ['nothing preferred', { preferred_communication_channel: null }, 'email'],
    ['an object', { preferred_communication_channel: { toString: 1 } }, 'email'],
    ['SMS preferred as text', { preferred_communication_channel: '2' }, 'sms'],
  ])('follows the preference: %s', (_what, fields, channel) => {
    expect(who(fields).channel).toBe(channel);
  });

  it('falls back on the other channel when the preferred one has no address', () => {
    const noMobile = { tel_mobile_private: ' ', tel_mobile_business: null };
    const noEmail = { email_private: '', email_business: '' };

    const byEmail = who({ preferred_communication_channel: 2, ...noMobile });
    expect(byEmail).toMatchObject({ channel: 'email', mobile: null });
    const bySms = who({ preferred_communication_channel: 1, ...noEmail });
    expect(bySms).toMatchObject({ channel: 'sms', email: null });
  });

  it('uses a business address only where there is no private one', () => {
    expect(who({ email_private: '', tel_mobile_private: null })).toMatchObject({
      email: 'a.devries@work.example',
      mobile: '0687654321',
    });
  });

  it.each([
    ['n.v.t.', 'a.devries@work.example'],
    ['anna@example..com', 'a.devries@work.example'],
    ['anna@example.com?subject=x', 'a.devries@work.example'],
    ['anna@-.nl', 'a.devries@work.example'],
    ['geen@geen', 'a.devries@work.example'],
    ['anna@example.com; jan@example.com', 'anna@example.com'],
    [
      'A. de Vries <anna.de-vries+auto@mail.example.co.uk>',
      'anna.de-vries+auto@mail.example.co.uk',
    ],
    ['anna@example.com\r\nBcc: all@example.com', 'anna@example.com'],
    ['mailto:anna@example.com', 'anna@example.com'],
    ['E-mail privé: anna@example.com', 'anna@example.com'],
    ['anna@example.com of jan@example.com', 'anna@example.com'],
    ["o'neill@example.ie", "o'neill@example.ie"],
    ['anna@müller.example', 'anna@müller.example'],
  ])('sends to an e-mail address, and to one only: %j', (written, email) => {
    expect(who({ email_private: written }).email).toBe(email);
  });

  it.each([
    'jan@example.com, niet gebruiken',
    'jan@example.com moeder',
    '<jan@example.com> vervallen',
    '<jan@example.com> oud, Piet <piet@example.com>',
  ])('sends to no address that has words beside it: %j', (written) => {
    for (const field of ['email_private', 'email_business']) {
      expect(who({ [field]: written })).toMatchObject({ email: null, channel: 'sms' });
    }
    expect(
      who({ email_private: written, tel_mobile_private: '1', tel_mobile_business: '' }),
    ).toMatchObject({
      channel: 'none',
      reason: 'The driver has words beside the e-mail address. The mobile number is too short',
    });
  });

  it.each([
    'Niet mailen Don de Vries <jan@example.com>',
    'jan@example.com,NIET MAILEN',
    'weigert <jan@example.com>',
    '<jan@example.com> décédé',
    'S.V.P. Nooit <jan@example.com>',
    '06-12345678 / gesperrt',
    'NIET BENADEREN',
    '†',
    '⛔ jan@example.com',
    '❌jan@example.com',
    '✗ 0612345678',
    '0612345678 🚫',
    `${'.'.repeat(500)} jan@example.com`,
  ])('sends nothing to whom words beside any address or number may ask for none: %j', (words) => {
    for (const field of ['email_business', 'tel_mobile_business']) {
      expect(who({ [field]: words })).toMatchObject({
        channel: 'none',
        reason: wanted,
      });
    }
  });

  it.each([
    ['Don de Vries <don@example.com>', 'de Vries'],
    ['J. Pas <anna@example.com>', 'x'],
    ['Jan Blok <anna@example.com>', 'Blok'],
    ['Jan <jan@example.com>; Piet Bos <piet@example.com>', 'x'],
    ['📧 jan@example.com ✓', 'x'],
    ['✗', 'x'],
  ])('takes a name for no wish: %j', (email_private, surname) => {
    expect(who({ email_private, surname }).channel).toBe('email');
  });

  it.each([
    [{ surname: 'Mulder - NIET BELLEN' }],
    [{ surname: 'Jensen (nægter SMS)' }],
    [{ surname: 'Mueller - Anrufe unerwuenscht' }],
    [{ surname: '†Mulder' }],
    [{ surname: '⛔ Mulder' }],
    [{ surname: 'Mulder (gest.)' }],
    [{ surname: 'Mulder (+ 2024)' }],
    [{ company: 'wil geen telefoon' }],
    [{ title: '🚫' }],
    [{ remark_of_tomorrow: '❌ mail' }],
    [{ tel_private_nr: '⛔' }],
    [{ surname: 'Erven van der Linden' }],
    [{ surname: 'the late John Smith' }],
    [{ surname: 'Smith STOP SMS' }],
    [{ surname: "Mulder - DON'T CALL" }],
    [{ surname: 'Mulder NIETBELLEN' }],
    [{ surname: 'Mulder GEEN CONTACT' }],
    [{ surname: 'Dupont refuse les SMS' }],
    [{ surname: 'Smith - STOP PHONE' }],
    [{ surname: 'Smith (died 2024)' }],
    [{ surname: 'Mulder wijlen' }],
    [{ first_name: 'DNC' }],
    [{ company: 'wenst geen mails' }],
    [{ tel_private_nr: '0201234567 gestorben' }],
    [{ surname: 'Héritiers Martin' }],
    [{ title: 'Wijlen' }],
    [{ first_name: '(overleden)' }],
    [{ initials: 'NIET MAILEN' }],
    [{ company: 'mag niet benaderd worden' }],
    [{ tel_private_nr: 'geen sms!' }],
    [{ remark_of_tomorrow: 'klant is overleden' }],
  ])('sends nothing to whom any other text may ask for none, or calls dead: %j', (fields) => {
    expect(who(fields)).toMatchObject({ channel: 'none', reason: wanted });
  });

  it.each([
    ...['Blok', 'Pas', 'Stop', 'Niet', 'Dood', 'Rip', 'van Wijlen', 'van Erven', 'Robinson'],
    ...[
      'Erven',
      'Jan Niet',
      'Marc Pas',
      'Martin née Bell',
      'Feu Vert',
      'Kim No',
      'Mai',
      'van Gest',
    ],
    ...['Will Pas', 'Mulder +31612345678', '✗'],
  ])('takes a surname for no wish: %s', (surname) => {
    expect(who({ surname }).channel).toBe('email');
  });

  it.each([
    ...['Blok Mobiel BV', 'Stopcontact BV', 'Erven Lucas Bols', 'No Limit Mobile', 'ohne Mail'],
    ...['Phone Plus BV', 'Call Center Contact', 'DNC Transport', 'Nachlass 10%'],
    ...['One Stop Phone Shop', 'Pit Stop Mobile', 'Non-stop Contact', 'Stop-Contact BV'],
    ...['Sans Contact SA', 'No Contact Carwash', 'Why Not Mobile', 'Gebr. Block Mobile'],
    ...['Kontakt ohne Grenzen', 'Mobile Block 4', 'Phone-Stop Nederland'],
  ])('takes a company for no wish: %s', (company) => {
    expect(who({ company }).channel).toBe('email');
  });

  it.each([
    ...['geen@geen.nl', 'GEEN_EMAIL@HOTMAIL.COM', 'nomail@nomail.com', 'no-reply@garage.nl'],
    ...['niet.mailen@x.nl', 'pas.de.mail@orange.fr', 'keine@email.de', 'x@x.nl', 'jan@geen.nl'],
  ])('has no e-mail address for one that says that there is none: %s', (address) => {
    expect(who({ email_private: address }).email).toBe('a.devries@work.example');
  });

  it.each([
    ...['pas@free.fr', 'niet@ziggo.nl', 'jan.geen@ziggo.nl', 'noelle@email.nl', 'a@example.com'],
    ...['mail@jansen.nl', 'jan@no.nl', 'jan@geenstijl.nl'],
  ])('sends to a person whose address is like one of those: %s', (address) => {
    expect(who({ email_private: address }).email).toBe(address);
  });

  it.each([
    ['0612345678 de Vries', '+31612345678'],
    ['(DE VRIES) 06-12345678', '+31612345678'],
    ['0612345678 Vries-Bos', null],
  ])('takes the customer’s own name beside a number for nothing: %s', (number, mobileE164) => {
    expect(who({ tel_mobile_private: number }).mobileE164).toBe(mobileE164);
  });

  it.each([
    ['België', '+32470123456'],
    ['NL', null],
  ])(
    'reads a number of the customer’s country, which is not the workshop’s: %s',
    (country, sms) => {
      const numbers = { tel_mobile_private: '0470 12 34 56', tel_mobile_business: '' };
      expect(who({ country, ...numbers }).mobileE164).toBe(sms);
    },
  );

  it('has no channel for words that are no address or number, but takes the other number', () => {
    const contact = who({ email_private: 'geen', email_business: '-', tel_mobile_private: 'geen' });

    expect(contact).toMatchObject({
      ...{ email: null, mobile: 'geen', mobileE164: '+31687654321', channel: 'sms' },
    });
  });

  it('has no channel for a customer who blocked communication', () => {
    const told = { channel: 'none', reason: 'The driver wants no messages' };
    expect(who({ block_communication: true })).toMatchObject({
      ...told,
      email: 'anna@example.com',
    });
  });

  it.each([
    ['number, whose wish it is', { dms_nr: 'K-7', block_communication: true }, {}],
    ['number in other words', { dms_nr: 'K-7', surname: 'de Vries, NIET BELLEN' }, {}],
    ['mobile number', { tel_private_nr: '+31 6-12345678', block_communication: true }, {}],
    ['mobile number and a wish', { tel_mobile_private: '0612345678 NIET BELLEN' }, {}],
    ['e-mail address', { email_business: 'Anna@Example.com', block_communication: 'J' }, {}],
    ['name in the appointment', null, { driver_title: 'Wijlen' }],
  ])('sends nothing to whom another record blocks, by the same %s', (_what, owner, fields) => {
    const appointment = { customer_driver: driver, customer_owner: owner, ...fields };
    expect(toContact(appointment, 'driver', { locationCountry: 'NL' }).channel).toBe('none');
  });

  it('sends to whom another customer’s block does not concern', () => {
    const owner = { dms_nr: 'K-8', email_private: 'x.anna@example.com', block_communication: true };
    const appointment = { customer_driver: driver, customer_owner: owner };
    expect(toContact(appointment, 'driver').channel).toBe('email');
  });

  it.each(['true', 1, 'ja', ''])('treats %j as a block, as it may be one', (block) => {
    expect(who({ block_communication: block }).channel).toBe('none');
  });

  it('reads the number under each of its names, also where it is not text', () => {
    expect(who({ dms_nr: undefined, dms_number: 'K-70' }).dmsNr).toBe('K-70');
    expect(who({ dms_nr: 71 }).dmsNr).toBe('71');
    expect(who({ dms_nr: true }).dmsNr).toBeNull();
  });

  it('never shows a title alone, and trims names', () => {
    expect(who({ surname: '' }).name).toBe('A.B.');
    expect(who({ surname: '', initials: '', first_name: ' ' }).name).toBeNull();
    expect(who({ surname: ' de Vries ', title: null }).name).toBe('A.B. de Vries');
  });

  // Claire asks for a surname, so systems write a sign where there is none.
  it.each(['-', '.', '?', '0', '***'])('takes no %s for a name', (sign) => {
    const customer = who({ surname: sign, initials: sign, first_name: '', title: 'Dhr.' });

    expect(customer.name).toBeNull();
    expect(customer.greeting).toMatchObject({ line: 'Geachte heer, mevrouw,', surname: null });
  });

  it('never shows the company of the contractor for the driver', () => {
    const appointment = { company: 'Lease BV', customer_driver: driver };

    expect(toContact(appointment, 'driver').company).toBeNull();
  });

  it('says when there is no address, and ignores a landline', () => {
    const noEmail = { email_private: '', email_business: null, tel_private_nr: '0201234567' };
    const nothing = { ...noEmail, tel_mobile_private: '', tel_mobile_business: undefined };
    const reason = 'The driver has no e-mail address and no mobile number';

    expect(who(nothing)).toMatchObject({ channel: 'none', reason });
  });

  it('reads the names of the fields whatever their case and underscores', () => {
    const owner = {
      DMSNr: 'K-8',
      Company: 'Bakkerij Smit',
      FirstName: 'Piet',
      Surname: 'Smit',
      BlockCommunication: false,
      PreferredCommunicationChannel: 2,
      EmailPrivate: 'piet@example.com',
      telMobileBusiness: '0612345678',
    };

    expect(toContact({ customer_owner: owner }, 'owner', { locationCountry: 'NL' })).toMatchObject({
      ...{ dmsNr: 'K-8', name: 'Piet Smit', company: 'Bakkerij Smit', email: 'piet@example.com' },
      ...{ mobile: '0612345678', mobileE164: '+31612345678', channel: 'sms' },
    });
  });

  it('finds the contractor under the name that Claire has for it', () => {
    const email = 'x@lease.example';
    const appointment = { company: 'Lease BV', customer_contract: { email_business: email } };
    const known = { company: 'Lease BV', email, channel: 'email' };

    expect(toContact(appointment, 'contractor')).toMatchObject(known);
  });

  it('still names a customer whom Claire does not send along', () => {
    const appointment = {
      customer_driver: null,
      driver_title: 'Dhr.',
      driver_initials: 'J.',
      driver_surname: 'Jansen',
      driver_dms_number: 'K-9',
    };

    expect(toContact(appointment, 'driver')).toMatchObject({
      ...{ dmsNr: 'K-9', name: 'Dhr. J. Jansen', email: null, mobile: null, mobileE164: null },
      ...{ language: 'en', greeting: { line: 'Dear Mr Jansen,' }, channel: 'none' },
      reason: 'The appointment has no driver',
    });
  });
});

describe('the link for the customer', () => {
  const linked = (key: string | undefined, linkTemplate?: string) =>
    toContact({ customer_driver: driver, customcom_key: 'of-the-reception' }, 'driver', {
      key,
      linkTemplate,
    }).link;

  it('is built from the template and the key of the event', () => {
    expect(linked('abc')).toBe('https://mycarcheck.pro/#!/abc');
    expect(linked('abc', 'https://dealer.example/{key}?again={key}')).toBe(
      'https://dealer.example/abc?again=abc',
    );
  });

  it('has the key in a form that cannot change the address', () => {
    expect(linked('a/b?c=$&d#e', 'https://dealer.example/{key}/x')).toBe(
      'https://dealer.example/a%2Fb%3Fc%3D%24%26d%23e/x',
    );
  });

  it('is never made of the key of the reception', () => {
    expect(linked(undefined)).toBeUndefined();
    expect(linked('')).toBeUndefined();
  });
});
