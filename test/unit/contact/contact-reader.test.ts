import { describe, expect, it } from '@jest/globals';
import { createContactReader, withCustomer } from '../../../claire/contact';
import type { Json } from '../../../claire/json';
import type { HttpResponse } from '../../../claire/ports';
import { fakeClaire, json, status } from '../fake-claire';

const driver = { surname: 'Jansen', tel_mobile_private: '0171 3920001' };
const appointment = { id: 5, location_id: 3, location_phone: '', customer_driver: driver };
const moment = '2026-12-01T07:30:00Z';
const locations = [
  { id: 2, country: 'NL' },
  { id: 3, country: 'Deutschland' },
];

/** A Claire with these locations, and what contacts are read with it. */
function makeReader(...answers: (object[] | HttpResponse)[]) {
  const claire = fakeClaire(answers.map((one) => (Array.isArray(one) ? json(one) : one)));
  const read = async (of: Json = appointment, settings = {}) => {
    const asking = { client: claire.client, calls: { maxWait: 0 } };
    return (await createContactReader(of, settings, asking))('driver');
  };
  return { claire, read };
}

describe('the country of the workshop', () => {
  it('is Claire’s, of the location of the appointment', async () => {
    const { read, claire } = makeReader(locations);

    expect(await read()).toMatchObject({ mobileE164: '+491713920001', language: 'de' });
    expect(claire.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/locations']);
  });

  it('is not that of a hotline abroad, which its telephone number may be', async () => {
    const { read } = makeReader(locations);

    const contact = await read({ ...appointment, location_phone: '+44 20 7946 0958' });

    expect(contact.mobileE164).toBe('+491713920001');
  });

  it.each([
    [{ id: 3, country: '' }, '+49 30 123'],
    [{ id: 3, country: '', phone_nr: '+49 30 123' }, ''],
  ])('is that of a telephone number where Claire has %j', async (location, location_phone) => {
    const { read } = makeReader([location]);

    expect((await read({ ...appointment, location_phone })).mobileE164).toBe('+491713920001');
  });

  it.each<[string, object[] | HttpResponse]>([
    ['answers 503', status(503)],
    ['answers 403', status(403)],
    ['answers null', json(null)],
    ['lists no location', []],
    ['lists others only, as the key lost it', [{ id: 2, country: 'NL' }]],
    ['lists it in two countries', [{ id: 3, country: 'NL' }, ...locations]],
    ['lists it with and without one', [{ id: 3 }, ...locations]],
  ])('may be any where Claire %s: no number is read in it, and no time', async (_why, answer) => {
    const { read } = makeReader(answer);
    const texts = { subject: '', text: 'x {when}', sms: '' };
    const settings = { defaultCountry: 'DE', message: { kind: 'own', texts } };
    const { customer_driver: of } = appointment;
    const here = { ...appointment, location_phone: '+49 30 123', scheduled_in: moment };

    expect(await read(here, settings)).toMatchObject({
      channel: 'none',
      mobileProblem: { code: 'unansweredCountry' },
      language: 'de',
      message: { text: '', missing: ['when'] },
    });
    const abroad = { ...of, tel_mobile_private: '+31612345678' };
    expect(await read({ ...here, customer_driver: abroad }, settings)).toMatchObject({
      channel: 'sms',
      mobileE164: '+31612345678',
    });
  });

  it('is asked once an hour, also for many at once', async () => {
    const { read, claire } = makeReader(locations);

    await Promise.all(Array.from({ length: 50 }, () => read()));
    await read();
    expect(claire.requests).toHaveLength(1);

    await claire.clock.advance(3_599_000);
    await read();
    expect(claire.requests).toHaveLength(1);
    await claire.clock.advance(2_000);
    await read();
    expect(claire.requests).toHaveLength(2);
  });

  it('is asked anew for a workshop that is new since', async () => {
    const { read, claire } = makeReader([{ id: 2, country: 'NL' }], locations);
    const asAccount = { defaultCountry: 'NL' } as const;

    expect(await read(appointment, asAccount)).toMatchObject({ mobileE164: null });
    await claire.clock.advance(61_000);
    expect(await read(appointment, asAccount)).toMatchObject({ mobileE164: '+491713920001' });
  });

  it.each([
    ['it has none', [{ id: 3, country: '' }]],
    ['it is no country', [{ id: 3, country: 'Atlantis', phone_nr: '030 1' }]],
  ])('is the account’s default where %s', async (_why, answer) => {
    const { read } = makeReader(answer);

    expect(await read(appointment, { defaultCountry: 'DE' })).toMatchObject({
      mobileE164: '+491713920001',
    });
    expect(await read()).toMatchObject({
      channel: 'none',
      mobileProblem: { code: 'unknownCountry' },
      reason: expect.stringContaining('set the default country of the Claire account'),
    });
  });
});

describe('the message of a contact', () => {
  it.each([
    ['+31 30 1', 'America/New_York', '08:30'],
    ['+44 20 1', 'Europe/Amsterdam', '07:30'],
    ['+34 91 1', 'Europe/Amsterdam', '08:30'],
    ['+34 91 1', 'Atlantic/Canary', '07:30'],
    // Spain has two zones, and New York is none of them.
    ['+34 91 1', 'America/New_York', ''],
    ['', 'America/New_York', '02:30'],
  ])('of the workshop %s says in a flow of %s the time %s', async (phone, timeZone, time) => {
    const texts = { subject: '', text: '{time}', sms: '' };
    const settings = { message: { kind: 'own', texts }, timeZone, language: 'nl' };
    const { read } = makeReader([]);

    const visit = { location_phone: phone, scheduled_in: moment };
    expect((await read(visit, settings)).message?.text).toBe(time);
  });

  it('is there when it is wanted, and never has a link at a look-up', async () => {
    const { read } = makeReader(locations);
    const choice = { kind: 'template', name: 'diagnoseOverview' } as const;

    expect(await read()).not.toHaveProperty('message');
    const { message, ...contact } = await read(appointment, { message: choice });
    expect(message).toMatchObject({ template: 'diagnoseOverview', language: 'de' });
    expect(JSON.stringify([message, contact])).not.toContain('http');
  });

  it.each([
    [8, 'diagnoseOverview'],
    [4, 'carReady'],
    [1, undefined],
    [null, undefined],
  ])('of event %s is %s', async (number, template) => {
    const claire = fakeClaire([json(locations)]);
    const event = { event: number, key: 'a/b' };
    const asking = { client: claire.client, calls: {}, event };

    const read = await createContactReader(appointment, { message: { kind: 'byEvent' } }, asking);

    const { message, link } = read('driver');
    expect(message?.template).toBe(template);
    expect(link).toBe('https://mycarcheck.pro/#!/a%2Fb');
    if (template === 'diagnoseOverview') expect(message?.text).toContain(link);
  });

  it('brings no key into the log, nor into what is asked of Claire', async () => {
    const claire = fakeClaire([status(500)]);
    const asking = { client: claire.client, calls: { maxWait: 0 } };

    await createContactReader(
      appointment,
      { message: { kind: 'byEvent' } },
      { ...asking, event: { event: 8, key: 'the-key' } },
    );

    expect(claire.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify([claire.logged, claire.requests])).not.toContain('the-key');
  });
});

describe('an appointment with a customer', () => {
  const asking = { client: fakeClaire([]).client, calls: {} };
  const whole = {
    id: 5,
    customer_driver: { dms_nr: 'D1', surname: 'Jansen', email_private: 'emma@example.com' },
  };

  it('shows the customer that the user asks for, read from the whole appointment', async () => {
    const shown = await withCustomer({ type: 'driver' }, whole, { id: 5 }, asking);

    expect(shown).toMatchObject({ id: 5, customer: { type: 'driver', email: 'emma@example.com' } });
  });

  it('is unchanged when the user asks for no customer', async () => {
    const simple = { id: 5 };

    expect(await withCustomer(undefined, whole, simple, asking)).toBe(simple);
  });
});
