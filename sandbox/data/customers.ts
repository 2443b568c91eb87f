import { blankCustomer, type CustomerFields } from '../records/customer';
import type { SeededRandom } from './random';
import { companies, firstNames, leaseCompanies, places, streets, surnames } from './words';

/** A person, sometimes with a company; some cannot be reached and some do not want to be. */
export function makePerson(random: SeededRandom, dmsNr: string): CustomerFields {
  const { name, title } = random.pick(firstNames);
  const surname = random.pick(surnames);
  const isBusiness = random.chance(0.3);
  return {
    ...blankCustomer,
    ...address(random),
    dms_nr: dmsNr,
    company: isBusiness ? random.pick(companies) : '',
    title,
    initials: `${name.charAt(0)}.`,
    first_name: name,
    surname,
    block_communication: random.chance(0.06),
    preferred_communication_channel: random.pick([1, 1, 2, 2, null]),
    ...reach(random, mailbox(name, surname, dmsNr), isBusiness ? 'business' : 'private'),
  };
}

export function makeLeaseCompany(random: SeededRandom, dmsNr: string): CustomerFields {
  const company = random.pick(leaseCompanies);
  return {
    ...blankCustomer,
    ...address(random),
    dms_nr: dmsNr,
    company,
    surname: company,
    is_lease_company: true,
    preferred_communication_channel: 1,
    email_business: `onderhoud.${dmsNr}@example.com`,
    tel_business_nr: phone(random, '+3100'),
  };
}

function reach(
  random: SeededRandom,
  mail: string,
  at: 'business' | 'private',
): Partial<CustomerFields> {
  if (random.chance(0.04)) return {};
  const email = random.chance(0.9) ? mail : '';
  const mobile = random.chance(0.85) ? phone(random, '+3160000') : '';
  return {
    ...(at === 'business'
      ? { email_business: email, tel_mobile_business: mobile }
      : { email_private: email, tel_mobile_private: mobile }),
    tel_private_nr: random.chance(0.2) ? phone(random, '+3100') : '',
  };
}

// Subscriber numbers that start with 0 are never assigned, so no real telephone can ring.
function phone(random: SeededRandom, start: string): string {
  return start + random.text(12 - start.length, '0123456789');
}

function mailbox(name: string, surname: string, dmsNr: string): string {
  const plain = `${name}.${surname}`.normalize('NFD').replace(/[^A-Za-z.]/g, '');
  return `${plain.toLowerCase()}.${dmsNr}@example.com`;
}

function address(random: SeededRandom): Partial<CustomerFields> {
  const { place, postcode } = random.pick(places);
  return {
    street: random.pick(streets),
    house_nr: String(random.between(1, 180)),
    postcode: `${postcode} ${random.text(2, 'ABCDEFGHJKLMNPRSTVWXZ')}`,
    place,
    country: 'NL',
  };
}
