import { describe, expect, it } from '@jest/globals';
import { toContact, writeMessage } from '../../../claire/contact';
import type { Message } from '../../../claire/contact/message';
import { isTemplate } from '../../../claire/contact/message-choice';
import { type TemplateName, templates } from '../../../claire/contact/templates';
import type { Json } from '../../../claire/json';

const languages = ['nl', 'de', 'en', 'fr'];
const visit: Json = {
  ...{ dealer_name: 'Garage Terpstra', location_name: 'Zeist', location_phone: '+31 30 1234567' },
  ...{ car_make: 'Škoda', car_model: 'Fabia', license_plate_number: 'AB-123-C' },
  customer_driver: { title: 'Mevr.', initials: 'A.B.', surname: 'de Vries' },
};

function write(name: TemplateName, language: string, fields: Json = {}): Message {
  const appointment = { ...visit, ...fields };
  const contact = toContact(appointment, 'driver', { key: 'Zk3v-key_0123456789', language });
  return writeMessage(
    { kind: 'template', name },
    { appointment, contact, timeZone: 'Europe/Paris' },
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

  it('is one SMS in every month, which some languages write with an accent', () => {
    for (const language of languages) {
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
    for (const name of Object.keys(templates).filter(isTemplate)) {
      const { subject, text, sms } = write(name, 'fr');
      expect(`${subject}\n${text}`).not.toMatch(/ [:?!;]/);
      expect(sms).toMatchObject({ segments: 1, encoding: 'GSM-7' });
      expect(sms.text).not.toMatch(/[\u00a0’]/);
    }
  });

  it('names the car in the middle of a subject, or not at all', () => {
    const subjects = languages.map((language) => write('carReady', language).subject);
    const unnamed = languages.map(
      (language) => write('carReady', language, { license_plate_number: '' }).subject,
    );

    expect(subjects).toEqual([
      'Uw auto AB-123-C staat klaar',
      'Ihr Fahrzeug AB-123-C steht bereit',
      'Your car AB-123-C is ready',
      'Votre voiture AB-123-C est prête',
    ]);
    expect(unnamed).toEqual(subjects.map((subject) => subject.replace(' AB-123-C', '')));
  });

  it('goes on in lower case after a German greeting, and in upper case elsewhere', () => {
    for (const name of Object.keys(templates).filter(isTemplate)) {
      for (const language of languages) {
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
