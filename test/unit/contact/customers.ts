import { toContact } from '../../../claire/contact';
import {
  isTemplate,
  type MessageTemplate,
  type TemplateName,
  templates,
} from '../../../claire/contact/templates';
import type { Json } from '../../../claire/json';

export const driver = {
  dms_nr: 'K-7',
  title: 'Mvr.',
  initials: 'A.B.',
  first_name: 'Anna',
  surname: 'de Vries',
  company: '',
  block_communication: false,
  preferred_communication_channel: 1,
  email_private: 'anna@example.com',
  email_business: 'a.devries@work.example',
  tel_mobile_private: '0612345678',
  tel_mobile_business: '0687654321',
};

export const key = 'Zk3v-communication-key_0123456789';
export const visit: Json = {
  ...{ dealer_name: 'Garage Terpstra', location_name: 'Zeist', location_phone: '+31 30 1234567' },
  ...{ car_make: 'Škoda', car_model: 'Fabia', license_plate_number: 'AB-123-C' },
  ...{ workorder_number: 'WO-1', time_car_app: '2026-11-25T07:30:00Z', scheduled_in: null },
};

export const customers: Readonly<Record<string, object | null>> = {
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

export const names = Object.keys(templates).filter(isTemplate);
export function makeContact(customer: string, language: string, of: string | undefined) {
  const appointment = { ...visit, customer_driver: customers[customer] };
  const contact = toContact(appointment, 'driver', { key: of, language, locationCountry: 'NL' });
  return { appointment, contact, timeZone: 'Europe/Amsterdam' };
}

export function findEvent(name: TemplateName): number {
  const template: MessageTemplate = templates[name];
  return template.event ?? 0;
}
